import type { Clock } from '../../../cloudfunctions/shared/context'
import { seededRandom } from '../../../simulator/demo/random'
import { becomeWorker } from '../../support/onboarding'
import { readBooks } from './books'
import { endFaults } from './faults'
import { attemptsLeft, unsettled, untrueRefusals, violations } from './invariants'
import type { Lane } from './lane'
import { castOf, type Actor } from './people'
import { choose, openPage, play, type Stage } from './play'
import { recover } from './recover'
import type { Schedule } from './schedule'

export interface Outcome {
  /** What was wrong, in words. */
  wrong: readonly string[]
  /** How many of the two workers were verified in the end. */
  verified: number
}

/** Plays a schedule on two new workers, ends all faults, lets them go on, and compares our tables with the vendors' books. */
export async function attemptSchedule(lane: Lane, schedule: Schedule, attempt = 0): Promise<Outcome> {
  const stage = await openStage(lane, schedule, attempt)
  for (const deed of schedule.deeds) await play(stage, deed)
  const actors = Object.values(stage.cast)
  await endFaults(lane)
  const openids = actors.map(({ openid }) => openid)
  const keys = lane.world.environment.settings.personalData()
  const before = await readBooks(lane, openids)
  const wrong = [...violations(keys, stage.cast, before)]
  for (const actor of actors) wrong.push(...(await wrongCount(stage, actor)))
  const { verified, refused, stuck } = await recoverAll(stage, actors)
  const after = await readBooks(lane, openids)
  wrong.push(...stuck, ...violations(keys, stage.cast, after), ...untrueRefusals(keys, refused, after))
  wrong.push(...unsettled(before, after), ...stage.faults)
  return { wrong: [...new Set(wrong)], verified }
}

interface Endings {
  verified: number
  /** Those whose number another account has. */
  refused: Actor[]
  stuck: string[]
}

async function recoverAll(stage: Stage, actors: readonly Actor[]): Promise<Endings> {
  const endings: Endings = { verified: 0, refused: [], stuck: [] }
  for (const actor of actors) {
    const ending = await recover(stage, actor)
    if (ending === 'verified') endings.verified += 1
    else if (ending === 'number is taken') endings.refused.push(actor)
    else endings.stuck.push(`${actor.who} is stuck: ${ending.stuck}`)
  }
  return endings
}

async function openStage(lane: Lane, { number, provider, startsAt }: Schedule, attempt: number): Promise<Stage> {
  const { world } = lane
  const cast = castOf({ number, attempt })
  await endFaults(lane)
  await world.clock.set(startsAt)
  const newId = idsOf({ number, attempt, now: world.clock.now })
  world.environment.newId = newId
  const stage: Stage = { lane, cast, provider, newKey: newId, faults: [] }
  choose(stage, provider)
  await Promise.all([becomeWorker(world, cast.a.persona), becomeWorker(world, cast.b.persona)])
  return stage
}

/** UUIDs of version 7, the same at each playing: time, count and attempt, and a tail that looks random. */
function idsOf({ number, attempt, now }: { number: number; attempt: number; now: Clock }): () => string {
  const random = seededRandom(number * 97 + attempt)
  let made = 0
  return () => {
    const time = hex(now().getTime(), 12)
    const tail = hex(random.integer(2 ** 24), 6) + hex(random.integer(2 ** 24), 6)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex((made += 1), 3)}-8${hex(attempt, 3)}-${tail}`
  }
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}

async function wrongCount(stage: Stage, actor: Actor): Promise<string[]> {
  const page = await openPage(stage, actor, actor.phones[1])
  const books = await readBooks(stage.lane, [actor.openid])
  const right = attemptsLeft(books, actor.openid, stage.lane.world.clock.now())
  if (page === undefined) return [`the page of ${actor.who} does not open`]
  return page.attemptsLeft === right
    ? []
    : [`${actor.who} is told ${String(page.attemptsLeft)} attempts, and ${String(right)} are left`]
}
