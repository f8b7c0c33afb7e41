import { businessNow } from '../../cloud/clock'
import { healthOf } from '../../cloud/door/health'
import type { DoorTools } from '../../cloud/door/tools'
import type { DeskServerState } from '../protocol'
import { cast } from './cast'
import { readOutcomes } from './outcomes'

/** How everything is, for the desk: asks the database and the mocks now. */
export async function readState(tools: DoorTools): Promise<DeskServerState> {
  const [health, shared, arranged] = await Promise.all([healthOf(tools), tools.state.read(), readOutcomes(tools)])
  return {
    now: businessNow(shared.clockOffsetMs).toISOString(),
    offsetMs: shared.clockOffsetMs,
    instance: tools.instance,
    version: tools.version,
    database: health.database,
    mocks: [...tools.mocks].map(([name, { url }]) => ({ name, url, says: health.mocks[name] ?? 'down' })),
    demo: health.demo,
    cast,
    ...arranged,
  }
}
