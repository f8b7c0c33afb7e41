import type { Context } from '../shared/context'
import { endMove } from '../shared/process/end-move'
import { keepMessage } from '../shared/process/notify-person'
import type { EndMoveReply, EndMoveRequest } from './api'

/**
 * "That was not me": the account that has the identity keeps it, and for a while nobody may ask for it again. Refuses with
 * NOT_FOUND, or with MOVE_OVER after the move: then a face check asks for the identity back.
 */
export async function objectToMove({ moveId }: EndMoveRequest, context: Context<'anyone'>): Promise<EndMoveReply> {
  const { openid } = context.principal
  const { endedAt } = await context.db.transaction().execute(async (db) => {
    const outcome = await endMove({ ...context, db }, { moveId, openid }, { by: 'fromOpenid', as: 'objected' })
    await keepMessage({ ...context, db }, { openid: outcome.ended.toOpenid, kind: 'IDENTITY_MOVE_OBJECTED', values: {} })
    return outcome
  })
  return { endedAt: endedAt.toISOString() }
}
