import { becomeWorker } from '../../support/onboarding'
import { readBooks } from './books'
import { endFaults } from './faults'
import { attemptsLeft, unsettled, untrueRefusals, violations } from './invariants'
import { idsOf } from '../ids'
import type { Lane } from '../lane'
import type { Outcome } from '../run'
import { castOf, type Actor } from './people'
import { choose, openPage, play, type Stage } from './play'
import { recover } from './recover'
import type { Schedule } from './schedule'

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
  return { wrong: [...new Set(wrong)], counts: { verified } }
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

async function wrongCount(stage: Stage, actor: Actor): Promise<string[]> {
  const page = await openPage(stage, actor, actor.phones[1])
  const books = await readBooks(stage.lane, [actor.openid])
  const right = attemptsLeft(books, actor.openid, stage.lane.world.clock.now())
  if (page === undefined) return [`the page of ${actor.who} does not open`]
  return page.attemptsLeft === right
    ? []
    : [`${actor.who} is told ${String(page.attemptsLeft)} attempts, and ${String(right)} are left`]
}
