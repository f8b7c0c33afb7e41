import type { Context } from '../shared/context'
import type { GetMoveRequest, MoveReply } from './api'
import { moveView } from './move-view'

/** Where a move of an identity to or from this account stands. */
export async function getMove(_request: GetMoveRequest, context: Context<'anyone'>): Promise<MoveReply> {
  return moveView(context, context.principal.openid)
}
