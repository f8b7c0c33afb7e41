import type { Environment } from '../shared/context'
import * as identityMove from '../shared/domain/identity-move'
import { findNewestMove, findPassedCheck, type IdentityMove } from '../shared/store/identity-moves'
import { findWorkerByOpenid } from '../shared/store/workers'
import type { MoveReply } from './api'

type Looking = Pick<Environment, 'db' | 'now'>

/** Where a move of an identity stands as an account sees it: one that waits or locks, else one that may be asked for, else the last. */
export async function moveView(context: Looking, openid: string): Promise<MoveReply> {
  const newest = await findNewestMove(context.db, openid)
  if (newest !== undefined && identityMove.standsInTheWay(newest.move, context.now())) return viewOf(newest, openid)
  return (await offerOf(context, openid)) ?? (newest === undefined ? { status: 'none' } : viewOf(newest, openid))
}

async function offerOf({ db, now }: Looking, openid: string): Promise<MoveReply | undefined> {
  const worker = await findWorkerByOpenid(db, openid)
  const passed = worker && (await findPassedCheck(db, worker.workerId))
  if (passed === undefined) return undefined
  const askUntil = identityMove.askUntil(passed.passedAt)
  if (askUntil <= now()) return undefined
  const { maskedName, maskedIdNumber } = passed
  return { status: 'offered', maskedName, maskedIdNumber, askUntil: askUntil.toISOString() }
}

function viewOf({ move, moveId, fromOpenid, maskedName }: IdentityMove & { maskedName: string }, openid: string): MoveReply {
  const side = openid === fromOpenid ? 'old' : 'new'
  if (move.status === 'waiting')
    return { status: 'waiting', side, moveId, maskedName, completesAt: move.completesAt.toISOString() }
  const ended = { side, endedAt: move.endedAt.toISOString() } as const
  if (move.status !== 'objected') return { status: move.status, ...ended }
  return { status: 'objected', ...ended, lockedUntil: identityMove.lockedUntil(move.endedAt).toISOString() }
}
