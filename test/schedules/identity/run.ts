import { attemptSchedule, type Outcome } from './attempt'
import { openLane, type Lane } from './lane'
import { identityPoints, makeSchedule, type Schedule } from './schedule'

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
  verified: number
  deaths: Map<string, number>
}

/** Plays the schedules; throws, with what replays it, at the first that leaves something wrong. */
export async function runIdentitySchedules(wish: Wish, say: (line: string) => void): Promise<void> {
  const numbers = wish.only === undefined ? Array.from({ length: wish.schedules }, (_, number) => number) : [wish.only]
  if (numbers.length === 0) throw new Error('no schedule was asked for')
  const total: Total = { schedules: 0, verified: 0, deaths: new Map() }
  const started = performance.now()
  const lanes = Array.from({ length: Math.min(lanesAtOnce, numbers.length) }, () => runLane(wish, numbers, total))
  const [failed] = (await Promise.allSettled(lanes)).filter((lane) => lane.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  say(`identity: ${String(total.schedules)} schedules of seed ${String(wish.seed)} in ${seconds} s, nothing wrong`)
  say(`workers: ${String(total.verified)} of ${String(total.schedules * 2)} verified, the others' number was taken`)
  for (const point of identityPoints) say(`  ${point.padEnd(26)} ${String(total.deaths.get(point) ?? 0)} deaths`)
  if (wish.only === undefined) requireDeaths(total)
}

/** Takes one number after the other until none is left. */
async function runLane(wish: Wish, numbers: number[], total: Total): Promise<void> {
  const lane = await openLane()
  try {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift())
      await runOne(lane, chosen(makeSchedule(wish.seed, number), wish.deeds), total)
    for (const [point, count] of lane.deaths) total.deaths.set(point, (total.deaths.get(point) ?? 0) + count)
  } catch (error) {
    // the other lanes need not go on
    numbers.length = 0
    throw error
  } finally {
    await lane.close()
  }
}

async function runOne(lane: Lane, schedule: Schedule, total: Total): Promise<void> {
  const { wrong, verified } = await attempted(lane, schedule, 0)
  if (wrong.length > 0) throw new Error(await report(lane, schedule, wrong))
  total.schedules += 1
  total.verified += verified
}

/** One that breaks off has gone wrong like any other: what replays it has to be said too. */
function attempted(lane: Lane, schedule: Schedule, attempt: number): Promise<Outcome> {
  return attemptSchedule(lane, schedule, attempt).catch((error: unknown) => ({
    wrong: [`it broke off: ${String(error)}`],
    verified: 0,
  }))
}

function chosen(schedule: Schedule, places: readonly number[] | undefined): Schedule {
  return places === undefined ? schedule : { ...schedule, deeds: schedule.deeds.filter((_, place) => places.includes(place)) }
}

function requireDeaths({ schedules, deaths }: Total): void {
  const owed = Math.min(deathsInFullRun, Math.ceil((deathsInFullRun * schedules) / fullRun))
  const missing = identityPoints.filter((point) => (deaths.get(point) ?? 0) < owed)
  if (missing.length > 0) throw new Error(`fewer than ${String(owed)} deaths at ${missing.join(', ')}`)
}

/** What went wrong, the deeds that are needed for it, and the command that does them again. */
async function report(lane: Lane, schedule: Schedule, wrong: readonly string[]): Promise<string> {
  const places = await shrink(lane, schedule, wrong)
  const { seed, number, deeds } = schedule
  const command = `npm run simulate -- identity --seed ${String(seed)} --only ${String(number)}`
  return [
    `seed ${String(seed)}, schedule ${String(number)}, begun at ${schedule.startsAt} with ${schedule.provider}:`,
    ...wrong.map((what) => `  ✗ ${what}`),
    `  ${String(places.length)} of its ${String(deeds.length)} deeds are enough for the first of it:`,
    ...places.map((place) => `  ${String(place).padStart(3)} ${JSON.stringify(deeds[place])}`),
    `  all of it again: ${command}`,
    `  these alone:     ${command} --deeds ${places.join(',')}`,
  ].join('\n')
}

/** Leaves out one deed after the other, as long as the first of what was wrong still comes of the others. */
async function shrink(lane: Lane, schedule: Schedule, [first = '']: readonly string[]): Promise<number[]> {
  let kept = schedule.deeds.map((deed, place) => ({ deed, place }))
  let attempt = 0
  for (const candidate of [...kept].reverse()) {
    const fewer = kept.filter(({ place }) => place !== candidate.place)
    attempt += 1
    const { wrong } = await attempted(lane, { ...schedule, deeds: fewer.map(({ deed }) => deed) }, attempt)
    if (wrong.some((what) => kindOf(what) === kindOf(first))) kept = fewer
  }
  return kept.map(({ place }) => place)
}

/** The same without what differs from one playing to the next. */
function kindOf(wrong: string): string {
  return wrong.replace(/: .*$|[0-9a-f-]{32,36}|oWORKCARD_\w+/g, '')
}
