import { crashPoints, type CrashPointName } from '../../../cloudfunctions/shared/crash-points'
import type { FaceProvider } from '../../../cloudfunctions/shared/domain/identity'
import { seededRandom, type Random } from '../../../simulator/demo/random'

/** The two workers of a schedule, who may type each other's number, and the two phones that each of them has. */
export type Who = 'a' | 'b'
export type PhoneName = 1 | 2
/** The person whose name and number are typed: one's own, the other worker's, or a mistyped number that is valid. */
export type Typed = 'own' | 'rival' | 'mistyped'

/** What goes wrong at the vendor the next time that a check is opened or its result is read. */
export type VendorFault =
  | 'lost-before'
  | 'lost-after'
  | 'error-after'
  | 'cut-off'
  | 'slow'
  | 'busy'
  | 'token-ended'
  | 'not-set-up'
  | 'bad-fields'
  | 'another-person'
  | 'unreadable-person'
  | 'contradiction'

export type Tap = 'start' | 'finish'
export type Deed =
  /** Taps at the same moment, one for each phone that is named: `[1, 1]` is a double tap. */
  | { do: 'tap'; who: Who; taps: readonly { phone: PhoneName; on: Tap }[]; typed: Typed }
  /** The same request with the same key once more, as a phone does that has heard no answer. */
  | { do: 'resend'; who: Who; phone: PhoneName }
  | { do: 'show-face'; who: Who; phone: PhoneName; result: number }
  /** The phone forgets what it had, and goes on from what the cloud says. */
  | { do: 'close-and-open'; who: Who; phone: PhoneName }
  | { do: 'fault'; on: Tap; fault: VendorFault }
  /** The next process that passes this point dies there. */
  | { do: 'crash'; at: CrashPointName }
  | { do: 'wait'; duration: string }
  | { do: 'choose-provider'; provider: FaceProvider }

export interface Schedule {
  seed: number
  number: number
  provider: FaceProvider
  startsAt: string
  deeds: readonly Deed[]
}

export const identityPoints: readonly CrashPointName[] = crashPoints.filter((name) => name.startsWith('identity.'))

const providers: readonly FaceProvider[] = ['weixin', 'tencent-faceid']
/** Passed, each kind of failure, and codes that no document has. */
const results: Readonly<Record<FaceProvider, readonly number[]>> = {
  weixin: [10000, 10000, 10000, 10001, 10002, 10003, 10004, 90001, 90002, 90008, 90017, 90100, 90107],
  'tencent-faceid': [0, 0, 0, 17, 301, 302, 1001, 1002, 1007, 2004, 2005, 2006, 2007, 2015, 2016, 203, 4],
}
const faults: readonly VendorFault[] = [
  ...['lost-before', 'lost-after', 'error-after', 'cut-off', 'slow', 'busy', 'token-ended'],
  ...['not-set-up', 'bad-fields', 'another-person', 'unreadable-person', 'contradiction'],
] as const
const durations = ['5s', '90s', '11m', '61m', '4h', '25h'] as const
const HOUR = 3_600_000
const EVENING = Date.UTC(2026, 2, 2, 12)

/** The schedule of that number: the same for the same seed and number, whatever was made before it. */
export function makeSchedule(seed: number, number: number): Schedule {
  const random = seededRandom(seed * 1_000_003 + number)
  const provider = random.pick(providers)
  // from eight in the evening in Shanghai, so that some waits go past midnight
  const startsAt = new Date(EVENING + random.integer(4 * HOUR)).toISOString()
  const rounds = 2 + random.integer(4)
  const crash = identityPoints[number % identityPoints.length] ?? random.pick(identityPoints)
  const crashesFirst = random.integer(2) === 0
  const deeds: Deed[] = crashesFirst ? round(random, provider, crash) : []
  for (let made = 0; made < rounds; made += 1) deeds.push(...round(random, provider))
  if (!crashesFirst) deeds.push(...round(random, provider, crash))
  return { seed, number, provider, startsAt, deeds }
}

/** One try of one worker to get through, with what comes in between; with a crash nothing else goes wrong. */
function round(random: Random, provider: FaceProvider, crash?: CrashPointName): Deed[] {
  const chance = (percent: number): boolean => random.integer(100) < percent
  const maybe = (percent: number, make: () => Deed): Deed[] => (chance(percent) ? [make()] : [])
  const who: Who = chance(65) ? 'a' : 'b'
  const phone: PhoneName = chance(75) ? 1 : 2
  const mustPass = crash === 'identity.after-save'
  const trouble = (on: Tap): Deed[] => (crash === undefined ? makeTrouble(random, on) : [])
  return [
    ...before(random, crash),
    ...trouble('start'),
    { do: 'tap', who, taps: tapsOf(random, phone, 'start'), typed: typedBy(random) },
    ...maybe(15, () => ({ do: 'resend', who, phone })),
    ...maybe(20, () => ({ do: 'close-and-open', who, phone: chance(50) ? 1 : 2 })),
    ...maybe(15, () => ({ do: 'wait', duration: random.pick(durations) })),
    ...maybe(mustPass ? 100 : 88, () => showFace(random, provider, { who, phone, mustPass })),
    ...maybe(10, () => ({ do: 'close-and-open', who, phone })),
    ...trouble('finish'),
    ...maybe(crash === undefined ? 88 : 100, () => ({
      do: 'tap',
      who,
      taps: tapsOf(random, phone, 'finish'),
      typed: typedBy(random),
    })),
    ...maybe(15, () => ({ do: 'resend', who, phone })),
    ...maybe(10, () => ({ do: 'wait', duration: random.pick(durations) })),
  ]
}

function before(random: Random, crash: CrashPointName | undefined): Deed[] {
  if (crash !== undefined) return [{ do: 'crash', at: crash }]
  return random.integer(100) < 8 ? [{ do: 'choose-provider', provider: random.pick(providers) }] : []
}

function showFace(
  random: Random,
  provider: FaceProvider,
  { who, phone, mustPass }: { who: Who; phone: PhoneName; mustPass: boolean },
): Deed {
  const [passed = 0] = results[provider]
  return { do: 'show-face', who, phone, result: mustPass ? passed : random.pick(results[provider]) }
}

function makeTrouble(random: Random, on: Tap): Deed[] {
  const dice = random.integer(100)
  if (dice < 30) return [{ do: 'fault', on, fault: random.pick(faults) }]
  return dice < 40 ? [{ do: 'crash', at: random.pick(identityPoints) }] : []
}

function typedBy(random: Random): Typed {
  const dice = random.integer(100)
  if (dice < 70) return 'own'
  return dice < 85 ? 'rival' : 'mistyped'
}

/** One tap; a double tap; the same on both phones; or something else on the other phone. */
function tapsOf(random: Random, phone: PhoneName, on: Tap): { phone: PhoneName; on: Tap }[] {
  const other = phone === 1 ? 2 : 1
  const tap = { phone, on }
  const dice = random.integer(100)
  if (dice < 60) return [tap]
  if (dice < 75) return [tap, tap]
  if (dice < 90) return [tap, { phone: other, on }]
  return [tap, { phone: other, on: on === 'start' ? 'finish' : 'start' }]
}
