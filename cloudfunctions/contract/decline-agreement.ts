import type { Context } from '../shared/context'
import { advance } from '../shared/domain/contract-life'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { withdrawApplication } from '../shared/store/applications'
import type { Database } from '../shared/store/connect'
import { lockContract, markDeclined } from '../shared/store/contract-life'
import { getContract } from '../shared/store/contracts'
import type { DeclineAgreementReply, DeclineAgreementRequest } from './api'

/**
 * Says no to an agreement that is not signed. In one transaction the place in the job of a first one becomes free again; text,
 * reason and events of the contract stay as evidence.
 */
export async function declineAgreement(
  request: DeclineAgreementRequest,
  { db, now, principal, crashPoint }: Context<'worker'>,
): Promise<DeclineAgreementReply> {
  await getContract(db, { ...request, workerId: principal.workerId })
  const at = now()
  crashPoint('decline.before-save')
  await db.transaction().execute((transaction) => decideAndSave(transaction, request, at))
  crashPoint('decline.after-save')
  return { contractId: request.contractId, declinedAt: at.toISOString() }
}

async function decideAndSave(db: Database, { employerId, contractId, reason }: DeclineAgreementRequest, at: Date): Promise<void> {
  const key = { employerId, contractId }
  const { status, purpose, applicationId, workerNo: actor } = await lockContract(db, key)
  advance(status, 'decline')
  await markDeclined(db, key, { at, reason })
  await appendContractEvent(db, { ...key, event: 'declined', at, actor, data: { reason } })
  // who says no to a newer version or to an ending keeps what they have
  if (purpose === 'start') await withdrawApplication(db, { employerId, applicationId })
}
