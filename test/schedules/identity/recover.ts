import { endFaults } from './faults'
import type { Actor } from './people'
import { openPage, showFace, tap, type IdentityPage, type Stage } from './play'

/** As the design asks: what was interrupted is in a known state after three passes. */
const passes = 3

/** Who finds the own number taken has a next tap too: to ask that the identity moves here. */
export type Ending = 'verified' | 'number is taken' | { stuck: string }

/** Faults end, and the worker goes on, with the own number and face, by what the page says and nothing else. */
export async function recover(stage: Stage, actor: Actor): Promise<Ending> {
  await endFaults(stage.lane)
  let said = 'nothing'
  for (let pass = 0; pass < passes; pass += 1) {
    const ending = await goOn(stage, actor)
    if (ending === 'verified' || ending === 'number is taken') return ending
    said = ending
  }
  const { status } = await pageOf(stage, actor)
  return status === 'verified' ? 'verified' : { stuck: `${said} after ${String(passes)} passes` }
}

/** One way through the page. A check that was open may be of another number: only a new one is surely of this person's own. */
async function goOn(stage: Stage, actor: Actor): Promise<string> {
  const { status, lockedUntil, open } = await pageOf(stage, actor)
  if (status === 'verified') return status
  if (lockedUntil !== undefined) await stage.lane.world.clock.set(lockedUntil)
  else if (open !== undefined) return showAndFinish(stage, actor)
  await tap(stage, actor, { phone: 1, on: 'start', typed: 'own' })
  const said = await showAndFinish(stage, actor)
  return said === 'ID_ON_ANOTHER_ACCOUNT' ? 'number is taken' : said
}

async function pageOf(stage: Stage, actor: Actor): Promise<IdentityPage> {
  const page = await openPage(stage, actor, actor.phones[1])
  if (page === undefined) throw new Error(`the page of ${actor.who} does not open`)
  return page
}

async function showAndFinish(stage: Stage, actor: Actor): Promise<string> {
  const { check } = actor.phones[1]
  await showFace(stage.lane, { check, result: check?.screen === 'eid' ? 0 : 10000 })
  const finished = await tap(stage, actor, { phone: 1, on: 'finish', typed: 'own' })
  if (finished?.ok === false) return finished.error.code
  return actor.wasToldVerified ? 'verified' : 'failed'
}
