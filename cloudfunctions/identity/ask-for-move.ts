import type { Context } from '../shared/context'
import * as identityMove from '../shared/domain/identity-move'
import { keepMessage } from '../shared/process/notify-person'
import { withdrawApplications } from '../shared/process/withdraw-applications'
import { Refusal } from '../shared/refusal'
import type { Database } from '../shared/store/connect'
import { scheduleJob } from '../shared/store/due-jobs'
import { addMove, findPassedCheck, getAsker } from '../shared/store/identity-moves'
import { isUniqueViolation } from '../shared/store/unique-violation'
import { lockWorker } from '../shared/store/workers'
import type { AskForMoveReply, AskForMoveRequest } from './api'

/**
 * Asks for the identity of another account, whose number this worker's face has just passed with. It moves after the cool-down
 * unless that account objects: the account is told in the same transaction. What this account has applied for is taken back,
 * because its own empty worker is retired by the move.
 */
export async function askForMove(_request: AskForMoveRequest, context: Context<'worker'>): Promise<AskForMoveReply> {
  const { db, principal } = context
  const asked = await db
    .transaction()
    .execute((transaction) => decideAndSave({ ...context, db: transaction }))
    .catch(refuseSecond)
  await withdrawApplications(context, principal.workerId)
  return asked
}

async function decideAndSave(context: Context<'worker'> & { db: Database }): Promise<AskForMoveReply> {
  const { db, now, newId, principal } = context
  const { workerId, openid } = principal
  await lockWorker(db, workerId)
  const passed = await findPassedCheck(db, workerId)
  // nobody has the number any more: the next face check verifies this account
  if (passed === undefined) throw new Refusal('FACE_CHECK_TOO_OLD')
  const { passedAt, ownerId, ownerOpenid } = passed
  const askedAt = now()
  const { completesAt } = identityMove.ask({ ...(await getAsker(db, { workerId, ownerId })), passedAt }, askedAt)
  const moveId = newId()
  const accounts = { fromOpenid: ownerOpenid, toOpenid: openid, toWorkerId: workerId }
  await addMove(db, { workerId: ownerId, moveId, ...accounts, move: { askedAt, completesAt } })
  await scheduleJob(db, { jobId: newId(), kind: 'complete-move', subjectId: moveId, runAt: completesAt })
  await keepMessage(context, { openid: ownerOpenid, kind: 'IDENTITY_MOVE_ASKED', values: {} })
  return { moveId, completesAt: completesAt.toISOString() }
}

/** Two who ask at once: the unique index lets one of them through. */
function refuseSecond(error: unknown): never {
  throw isUniqueViolation(error) ? new Refusal('MOVE_ALREADY_ASKED') : error
}
