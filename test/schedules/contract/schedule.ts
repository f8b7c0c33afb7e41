import { crashPoints, type CrashPointName } from '../../../cloudfunctions/shared/crash-points'
import { seededRandom, type Random } from '../../../simulator/demo/random'

/** What the worker taps. `confirm` answers the questions and confirms the intent, by face or by SMS. */
export type WorkerAct = 'open' | 'confirm-by-face' | 'confirm-by-sms' | 'sign' | 'decline' | 'ask-for-time' | 'propose-ending'
/** What an owner of the employer taps; `publish` is a new version of the template. */
export type OwnerAct = 'countersign' | 'withdraw' | 'extend' | 'offer-ending' | 'publish'
export type Act = WorkerAct | OwnerAct | 'clockwork'

/** What goes wrong at an authority the next time that it is asked. */
export type AuthorityFault = 'lost-before' | 'lost-after' | 'error-after' | 'cut-off' | 'slow' | 'refused' | 'forged'
export type Operation = 'simple-enroll' | 'time-stamp'

export type Deed =
  /** All at the same moment: twice the same act is a double tap, or two owners. */
  | { do: 'act'; acts: readonly Act[] }
  /** The last request of a side with the same key once more, as a phone does that has heard no answer. */
  | { do: 'resend'; side: 'worker' | 'owner' }
  | { do: 'fault'; on: Operation; fault: AuthorityFault }
  /** The next process that passes this point dies there. */
  | { do: 'crash'; at: CrashPointName }
  | { do: 'wait'; duration: string }

export interface Schedule {
  seed: number
  number: number
  startsAt: string
  deeds: readonly Deed[]
}

const subjects = ['contract', 'intent', 'decline', 'countersign', 'template', 'renew', 'ask-time', 'extend', 'withdraw', 'ending']
/** Every point that the life of an agreement passes. */
export const contractPoints: readonly CrashPointName[] = crashPoints.filter((name) =>
  subjects.includes(name.slice(0, name.indexOf('.'))),
)

const faults: readonly AuthorityFault[] = ['lost-before', 'lost-after', 'error-after', 'cut-off', 'slow', 'refused', 'forged']
const durations = ['5s', '11m', '25h', '6d', '8d'] as const
const HOUR = 3_600_000
const MORNING = Date.UTC(2026, 2, 2, 1)

/** Acts that pass the points of a subject, in an order that leads there. */
const paths: Readonly<Record<string, readonly Act[]>> = {
  contract: ['open', 'confirm-by-sms', 'sign'],
  intent: ['open', 'confirm-by-face', 'sign'],
  decline: ['open', 'decline'],
  countersign: ['open', 'confirm-by-sms', 'sign', 'countersign'],
  renew: ['open', 'confirm-by-sms', 'sign', 'publish', 'clockwork', 'open', 'confirm-by-sms', 'sign'],
  extend: ['open', 'ask-for-time', 'extend'],
  withdraw: ['open', 'withdraw'],
  ending: ['open', 'confirm-by-sms', 'sign', 'countersign', 'offer-ending', 'open', 'confirm-by-sms', 'sign', 'countersign'],
  template: ['publish'],
  'ask-time': ['open', 'ask-for-time'],
}

/** The schedule of that number: the same for the same seed and number, whatever was made before it. */
export function makeSchedule(seed: number, number: number): Schedule {
  const random = seededRandom(seed * 1_000_003 + number)
  const startsAt = new Date(MORNING + random.integer(10 * HOUR)).toISOString()
  const crash = contractPoints[number % contractPoints.length] ?? random.pick(contractPoints)
  const led = ledTo(crash)
  const free = Array.from({ length: 2 + random.integer(5) }, () => round(random)).flat()
  // the first ones and most others die on the way that leads to the point, the rest in the middle of something
  const leads = random.integer(4) > 0 || number < 2 * contractPoints.length
  const deeds = leads ? [...led, ...free] : [...free, ...led]
  return { seed, number, startsAt, deeds }
}

/** The way to a crash point, with nothing else going wrong. */
function ledTo(point: CrashPointName): Deed[] {
  const path = paths[point.slice(0, point.indexOf('.'))] ?? []
  return [{ do: 'crash', at: point }, ...path.map((act): Deed => ({ do: 'act', acts: [act] }))]
}

const usual: readonly Act[] = ['open', 'confirm-by-sms', 'sign', 'countersign']
const others: readonly Act[] = [
  ...(['confirm-by-face', 'decline', 'ask-for-time', 'propose-ending', 'withdraw'] as const),
  ...(['extend', 'offer-ending', 'publish', 'clockwork', 'open'] as const),
]

/** A few steps of the usual way, with what comes in between. */
function round(random: Random): Deed[] {
  const chance = (percent: number): boolean => random.integer(100) < percent
  const maybe = (percent: number, make: () => Deed): Deed[] => (chance(percent) ? [make()] : [])
  const from = random.integer(usual.length)
  return usual
    .slice(0, 1 + from)
    .flatMap((act) => [
      ...maybe(18, () => ({ do: 'fault', on: chance(50) ? 'simple-enroll' : 'time-stamp', fault: random.pick(faults) })),
      ...maybe(8, () => ({ do: 'crash', at: random.pick(contractPoints) })),
      { do: 'act', acts: actsOf(random, act) },
      ...maybe(12, () => ({ do: 'resend', side: chance(60) ? 'worker' : 'owner' })),
      ...maybe(10, () => ({ do: 'wait', duration: random.pick(durations) })),
      ...maybe(14, () => ({ do: 'act', acts: [random.pick(others)] })),
    ])
}

/** One tap; a double tap or two people; or something else at the same moment. */
function actsOf(random: Random, act: Act): Act[] {
  const dice = random.integer(100)
  if (dice < 65) return [act]
  return dice < 80 ? [act, act] : [act, random.pick(others)]
}
