import type { Context } from '../shared/context'
import * as agreement from '../shared/domain/agreement'
import { advance } from '../shared/domain/contract-life'
import { sha256 } from '../shared/sha256'
import { withdrawApplication } from '../shared/store/applications'
import type { Database } from '../shared/store/connect'
import { addContractEvent, getChainHead } from '../shared/store/contract-events'
import { lockContract, markDeclined } from '../shared/store/contract-life'
import { getContract } from '../shared/store/contracts'
import type { DeclineAgreementReply, DeclineAgreementRequest } from './api'

/**
 * Says no to an agreement that is not signed. In one transaction its place in the job becomes free again; text, reason and
 * events of the contract stay as evidence.
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
  const { status, applicationId, workerNo } = await lockContract(db, key)
  advance(status, 'decline')
  await markDeclined(db, key, { at, reason })
  const head = await getChainHead(db, employerId, contractId)
  const declined = { contractId, seq: head.seq + 1, event: 'declined', at, actor: workerNo, data: { reason } } as const
  await addContractEvent(db, employerId, agreement.linkEvent(head.hash, declined, sha256))
  await withdrawApplication(db, { employerId, applicationId })
}
