import type { CrashPointName } from '../../cloudfunctions/shared/crash-points'
import type { MockName } from '../../simulator/cloud/mocks'
import { openLane, type Lane } from './lane'

/** Deeds in their order, made from a seed and a number. */
export interface Schedule {
  seed: number
  number: number
  /** The moment it begins. */
  startsAt: string
  deeds: readonly object[]
}

/** What came of a schedule. */
export interface Outcome {
  /** What was wrong, in words. */
  wrong: readonly string[]
  /** What is counted over all schedules, by its name. */
  counts: Readonly<Record<string, number>>
}

/** What is put to the proof. */
export interface Subject<S extends Schedule> {
  name: string
  mocks: readonly MockName[]
  /** Where processes die. */
  points: readonly CrashPointName[]
  make: (seed: number, number: number) => S
  /** Plays a schedule on people of its own; another attempt at the same one has others. */
  play: (lane: Lane, schedule: S, attempt: number) => Promise<Outcome>
}

export interface Wish {
  seed: number
  schedules: number
  /** This one alone, again. */
  only?: number | undefined
  /** Of the deeds of that one these alone, by their places. */
  deeds?: readonly number[] | undefined
}

/** In a full run each crash point kills that many processes; shorter ones owe their part of it. */
const deathsInFullRun = 20
const fullRun = 2000
const lanesAtOnce = 4

interface Total {
  schedules: number
  counts: Map<string, number>
  deaths: Map<string, number>
}

/** Plays the schedules; throws, with what replays it, at the first that leaves something wrong. */
export async function runSchedules<S extends Schedule>(
  subject: Subject<S>,
  wish: Wish,
  say: (line: string) => void,
): Promise<void> {
  const numbers = wish.only === undefined ? Array.from({ length: wish.schedules }, (_, number) => number) : [wish.only]
  if (numbers.length === 0) throw new Error('no schedule was asked for')
  const total: Total = { schedules: 0, counts: new Map(), deaths: new Map() }
  const started = performance.now()
  const run = { subject, wish, numbers, total }
  const lanes = Array.from({ length: Math.min(lanesAtOnce, numbers.length) }, () => runLane(run))
  const [failed] = (await Promise.allSettled(lanes)).filter((lane) => lane.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  say(`${subject.name}: ${String(total.schedules)} schedules of seed ${String(wish.seed)} in ${seconds} s, nothing wrong`)
  for (const [what, count] of total.counts) say(`  ${String(count)} ${what}`)
  for (const point of subject.points) say(`  ${point.padEnd(26)} ${String(total.deaths.get(point) ?? 0)} deaths`)
  if (wish.only === undefined) requireDeaths(subject.points, total)
}

interface Run<S extends Schedule> {
  subject: Subject<S>
  wish: Wish
  numbers: number[]
  total: Total
}

/** Takes one number after the other until none is left. */
async function runLane<S extends Schedule>({ subject, wish, numbers, total }: Run<S>): Promise<void> {
  const lane = await openLane(subject.mocks)
  try {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const { counts } = await runOne(subject, lane, chosen(subject.make(wish.seed, number), wish.deeds))
      total.schedules += 1
      addAll(total.counts, Object.entries(counts))
    }
    addAll(total.deaths, lane.deaths)
  } catch (error) {
    // the other lanes need not go on
    numbers.length = 0
    throw error
  } finally {
    await lane.close()
  }
}

function addAll(sums: Map<string, number>, more: Iterable<readonly [string, number]>): void {
  for (const [what, count] of more) sums.set(what, (sums.get(what) ?? 0) + count)
}

async function runOne<S extends Schedule>(subject: Subject<S>, lane: Lane, schedule: S): Promise<Outcome> {
  const outcome = await attempted(subject, lane, { schedule, attempt: 0 })
  if (outcome.wrong.length > 0) throw new Error(await report(subject, lane, { schedule, wrong: outcome.wrong }))
  return outcome
}

/** One that breaks off has gone wrong like any other: what replays it has to be said too. */
function attempted<S extends Schedule>(
  { play }: Subject<S>,
  lane: Lane,
  { schedule, attempt }: { schedule: S; attempt: number },
): Promise<Outcome> {
  return play(lane, schedule, attempt).catch((error: unknown) => ({
    wrong: [`it broke off: ${String(error)}`],
    counts: {},
  }))
}

function chosen<S extends Schedule>(schedule: S, places: readonly number[] | undefined): S {
  return places === undefined ? schedule : { ...schedule, deeds: schedule.deeds.filter((_, place) => places.includes(place)) }
}

function requireDeaths(points: readonly CrashPointName[], { schedules, deaths }: Total): void {
  const owed = Math.min(deathsInFullRun, Math.ceil((deathsInFullRun * schedules) / fullRun))
  const missing = points.filter((point) => (deaths.get(point) ?? 0) < owed)
  if (missing.length > 0) throw new Error(`fewer than ${String(owed)} deaths at ${missing.join(', ')}`)
}

interface Failure<S extends Schedule> {
  schedule: S
  wrong: readonly string[]
}

/** What went wrong, the deeds that are needed for it, and the command that does them again. */
async function report<S extends Schedule>(subject: Subject<S>, lane: Lane, failure: Failure<S>): Promise<string> {
  const places = await shrink(subject, lane, failure)
  const { seed, number, deeds, startsAt } = failure.schedule
  const command = `npm run simulate -- ${subject.name} --seed ${String(seed)} --only ${String(number)}`
  return [
    `seed ${String(seed)}, schedule ${String(number)}, begun at ${startsAt}:`,
    ...failure.wrong.map((what) => `  ✗ ${what}`),
    `  ${String(places.length)} of its ${String(deeds.length)} deeds are enough for the first of it:`,
    ...places.map((place) => `  ${String(place).padStart(3)} ${JSON.stringify(deeds[place])}`),
    `  all of it again: ${command}`,
    `  these alone:     ${command} --deeds ${places.join(',')}`,
  ].join('\n')
}

/** Leaves out one deed after the other, as long as the first of what was wrong still comes of the others. */
async function shrink<S extends Schedule>(
  subject: Subject<S>,
  lane: Lane,
  { schedule, wrong: [first = ''] }: Failure<S>,
): Promise<number[]> {
  let kept = schedule.deeds.map((deed, place) => ({ deed, place }))
  let attempt = 0
  for (const candidate of [...kept].reverse()) {
    const fewer = kept.filter(({ place }) => place !== candidate.place)
    attempt += 1
    const { wrong } = await attempted(subject, lane, { schedule: { ...schedule, deeds: fewer.map(({ deed }) => deed) }, attempt })
    if (wrong.some((what) => kindOf(what) === kindOf(first))) kept = fewer
  }
  return kept.map(({ place }) => place)
}

/** The same without what differs from one playing to the next. */
function kindOf(wrong: string): string {
  return wrong.replace(/: .*$|[0-9a-f-]{32,36}|oWORKCARD_\w+/g, '')
}
