import type { Environment } from '../context'
import * as identityMove from '../domain/identity-move'
import type { Database } from '../store/connect'
import { endMove, getObstacles, lockMove, rebindWorker, type IdentityMove } from '../store/identity-moves'
import { lockWorker } from '../store/workers'
import { keepMessage } from './notify-person'
import { withdrawApplications } from './withdraw-applications'

type Completing = Pick<Environment, 'db' | 'settings' | 'now' | 'newId'>

/**
 * What a timer does with a move whose cool-down is over. The worker, with identity, agreements, records and pay, is given to
 * the new account; sessions of the old one find no worker any more, because each call looks who its openid is. Gives whether
 * the move has ended.
 */
export async function completeMove(context: Completing, moveId: string): Promise<boolean> {
  const waiting = await lockMove(context.db, moveId)
  if (waiting?.move.status !== 'waiting') return true
  if (waiting.move.completesAt > context.now()) return false
  const obstacles = await getObstacles(context.db, waiting)
  // a place that was kept before the move was asked for, by a call that died after it
  if (!obstacles.isAccountInUse) await withdrawApplications(context, waiting.toWorkerId)
  return context.db.transaction().execute((transaction) => settle({ ...context, db: transaction }, moveId))
}

async function settle(context: Completing & { db: Database }, moveId: string): Promise<boolean> {
  const { db, now } = context
  const found = await lockMove(db, moveId)
  if (found === undefined) return true
  await lockWorker(db, found.workerId)
  const ended = identityMove.complete(found.move, await getObstacles(db, found), now())
  if (ended === found.move) return ended.status !== 'waiting'
  await endMove(db, found, ended)
  if (ended.status === 'done') await give(context, found)
  return true
}

async function give(context: Completing, move: IdentityMove): Promise<void> {
  await rebindWorker(context.db, move)
  await keepMessage(context, { openid: move.toOpenid, kind: 'IDENTITY_MOVED', values: {} })
  await keepMessage(context, { openid: move.fromOpenid, kind: 'IDENTITY_MOVED_AWAY', values: {} })
}
