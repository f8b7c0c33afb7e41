import type { Context } from '../shared/context'
import { advance } from '../shared/domain/contract-life'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { keepMessage } from '../shared/process/notify-person'
import { valuesOf } from '../shared/process/watch-agreement'
import { Refusal } from '../shared/refusal'
import { withdrawApplication } from '../shared/store/applications'
import type { Database } from '../shared/store/connect'
import { lockContract, moveContract, type Countersigning, type LockedContract } from '../shared/store/contract-life'
import { isInUse } from '../shared/store/contract-standing'
import type { WithdrawAgreementReply, WithdrawAgreementRequest } from './api'
import { getSentAgreement } from './sent-agreement'

/**
 * Takes an agreement back before both have signed it. The place in the job of a first one becomes free again, while a newer
 * version or an ending leaves the engagement as it was. Refuses with NOT_ALLOWED, NOT_FOUND, AGREEMENT_IN_USE and with what the
 * life of the agreement says.
 */
export async function withdrawAgreement(
  { contractId, reason }: WithdrawAgreementRequest,
  context: Context<'employer'>,
): Promise<WithdrawAgreementReply> {
  const { db, now, crashPoint } = context
  const contract = await getSentAgreement(context, contractId)
  const at = now()
  crashPoint('withdraw.before-save')
  await db.transaction().execute((transaction) => save({ ...context, db: transaction }, contract, { reason, at }))
  crashPoint('withdraw.after-save')
  return { contractId, withdrawnAt: at.toISOString() }
}

async function save(
  context: Context<'employer'>,
  contract: Countersigning,
  { reason, at }: { reason: string; at: Date },
): Promise<void> {
  const { db, principal } = context
  const { employerId, contractId, openid } = contract
  const locked = await lockContract(db, contract)
  advance(locked.status, 'withdraw')
  if (locked.status === 'signed') await requireUnused(db, locked)
  await moveContract(db, locked, { status: 'withdrawn', at })
  await appendContractEvent(db, { employerId, contractId, event: 'withdrawn', at, actor: principal.memberId, data: { reason } })
  if (locked.purpose === 'start') await withdrawApplication(db, locked)
  await keepMessage(context, { openid, kind: 'AGREEMENT_WITHDRAWN', values: valuesOf(contract) })
}

/** A newer version that the worker has signed has taken the place of the one before, which cannot come back. */
async function requireUnused(db: Database, contract: LockedContract): Promise<void> {
  if (contract.purpose === 'end') return
  if (contract.purpose === 'renew' || (await isInUse(db, contract))) throw new Refusal('AGREEMENT_IN_USE')
}
