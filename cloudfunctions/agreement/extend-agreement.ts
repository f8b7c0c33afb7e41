import type { Context } from '../shared/context'
import { advance, signingDeadline } from '../shared/domain/contract-life'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { keepMessage } from '../shared/process/notify-person'
import { valuesOf, watchAgreement } from '../shared/process/watch-agreement'
import { lockContract, type Countersigning } from '../shared/store/contract-life'
import { extendContract } from '../shared/store/contract-standing'
import type { ExtendAgreementReply, ExtendAgreementRequest } from './api'
import { getSentAgreement } from './sent-agreement'

/**
 * Gives the worker seven days from now; what had expired is sent once more. The worker is told, and the timer watches the new
 * deadline, in the same transaction. Refuses with NOT_ALLOWED, NOT_FOUND and with what the life of the agreement says.
 */
export async function extendAgreement(
  { contractId }: ExtendAgreementRequest,
  context: Context<'employer'>,
): Promise<ExtendAgreementReply> {
  const { db, now, crashPoint } = context
  const contract = await getSentAgreement(context, contractId)
  const at = now()
  crashPoint('extend.before-save')
  await db.transaction().execute((transaction) => save({ ...context, db: transaction }, contract, at))
  crashPoint('extend.after-save')
  return { contractId, signBy: signingDeadline(at).toISOString() }
}

async function save(context: Context<'employer'>, contract: Countersigning, at: Date): Promise<void> {
  const { db, principal } = context
  const { employerId, contractId, openid } = contract
  const status = advance((await lockContract(db, contract)).status, 'extend')
  const signBy = signingDeadline(at)
  await extendContract(db, contract, { status, signBy })
  const data = { signBy: signBy.toISOString() }
  await appendContractEvent(db, { employerId, contractId, event: 'extended', at, actor: principal.memberId, data })
  await watchAgreement(context, { employerId, contractId, signBy })
  await keepMessage(context, { openid, kind: 'AGREEMENT_EXTENDED', values: valuesOf(contract) })
}
