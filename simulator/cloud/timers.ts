import { setTimeout as sleep } from 'node:timers/promises'
import { callAction } from '../../cloudfunctions/shared/action'
import { hear } from '../desk/door/hear'
import type { DoorTools } from './door/tools'
import { actionsOf } from './features'

const pauseMs = 500
/** The evidence of a day that is over is stamped within a minute. */
const turnsToAnchor = 120

/** Runs what is due, as the timer of the deployed function does: one turn after another, never two at once. Returns the way to stop. */
export function startTimers(tools: DoorTools): () => Promise<void> {
  const stopping = new AbortController()
  const loop = async (): Promise<void> => {
    for (let turns = 1; !stopping.signal.aborted; turns += 1) {
      await turn(tools, turns).catch((error: unknown) => {
        tools.log.error({ err: error }, 'the timer failed')
      })
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const finished = loop()
  return () => {
    stopping.abort()
    return finished
  }
}

/** While the demo data is made its own clock decides what is due. */
async function turn(tools: DoorTools, turns: number): Promise<void> {
  const shared = await tools.state.read()
  if (shared.demo === 'filling') return
  const environment = tools.environmentAt(shared)
  // two lines a second that say that nothing was due help nobody
  const quiet = { ...environment, log: environment.log.child({ timer: 'run-due-jobs' }, { level: 'warn' }) }
  const call = { caller: { kind: 'timer' }, event: { action: 'run-due-jobs' } } as const
  const actions = await actionsOf('clockwork')
  await hear({ story: tools.story, feature: 'clockwork', actions }, call, quiet)
  if (turns % turnsToAnchor === 0) await callAction(actions, { ...call, event: { action: 'anchor-evidence' } }, quiet)
}
