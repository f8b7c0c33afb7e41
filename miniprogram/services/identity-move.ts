import { command, query } from './cloud'

type Identity = CloudFunctions['identity']
export type MoveReply = Identity['get-move']['reply']

/** Where a move of an identity to or from this account stands. Throws `CloudError`. */
export function getMove(): Promise<MoveReply> {
  return query('identity', 'get-move', {})
}

/** Asks for the identity to move to this account. Throws `CloudError` `FACE_CHECK_TOO_OLD`, `MOVE_ALREADY_ASKED`, `MOVE_LOCKED` … */
export function askForMove(key: string): Promise<unknown> {
  return command('identity', 'ask-for-move', { data: {}, key })
}

/** Whoever has asked changes their mind. Throws `CloudError` `MOVE_OVER`. */
export function cancelMove(moveId: string, key: string): Promise<unknown> {
  return command('identity', 'cancel-move', { data: { moveId }, key })
}

/** It was not me: the identity stays. Throws `CloudError` `MOVE_OVER`. */
export function objectToMove(moveId: string, key: string): Promise<unknown> {
  return command('identity', 'object-to-move', { data: { moveId }, key })
}
