import type { Environment } from '../context'
import * as identityMove from '../domain/identity-move'
import { Refusal } from '../refusal'
import type { Database } from '../store/connect'
import { finishJob } from '../store/due-jobs'
import { endMove as save, lockMove, type IdentityMove } from '../store/identity-moves'

/** Which account ends it, and as what. */
type Ending = { by: 'fromOpenid'; as: 'objected' } | { by: 'toOpenid'; as: 'cancelled' }

/**
 * Ends a waiting move by the word of one of its two accounts. Run it in a transaction. Refuses with NOT_FOUND when the caller
 * is not that account, so that ids cannot be probed, and with MOVE_OVER.
 */
export async function endMove(
  { db, now }: Pick<Environment, 'now'> & { db: Database },
  { moveId, openid }: { moveId: string; openid: string },
  { by, as }: Ending,
): Promise<{ ended: IdentityMove; endedAt: Date }> {
  const found = await lockMove(db, moveId)
  if (found?.[by] !== openid) throw new Refusal('NOT_FOUND')
  const endedAt = now()
  await save(db, found, identityMove.end(found.move, as, endedAt))
  await finishJob(db, { kind: 'complete-move', subjectId: moveId })
  return { ended: found, endedAt }
}
