import type { Context } from '../shared/context'
import { endMove } from '../shared/process/end-move'
import type { EndMoveReply, EndMoveRequest } from './api'

/** Whoever has asked for an identity changes their mind; it may be asked for again. Refuses with NOT_FOUND or MOVE_OVER. */
export async function cancelMove({ moveId }: EndMoveRequest, context: Context<'worker'>): Promise<EndMoveReply> {
  const { openid } = context.principal
  const { endedAt } = await context.db
    .transaction()
    .execute((db) => endMove({ ...context, db }, { moveId, openid }, { by: 'toOpenid', as: 'cancelled' }))
  return { endedAt: endedAt.toISOString() }
}
