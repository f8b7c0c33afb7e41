import type { Context } from '../shared/context'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { composeAgreement } from '../shared/process/compose-agreement'
import { sendAgreement } from '../shared/process/send-agreement'
import { Refusal } from '../shared/refusal'
import { lockContract, moveContract } from '../shared/store/contract-life'
import { findContract, getContract, type Contract } from '../shared/store/contracts'
import { agreementReply } from './agreement-reply'
import type { AgreementReply, OpenAgreementRequest } from './api'
import { isForAnother, keepBasis } from './basis'

/**
 * Shows the agreement of an application; it is made once, from the employer's newest template, and stays as it was made. One that was sent counts
 * as viewed from here on.
 */
export async function openAgreement(request: OpenAgreementRequest, context: Context<'worker'>): Promise<AgreementReply> {
  const known = await findWanted(request, context)
  if (known !== undefined && (await isForAnother(known, context))) return openAnew(known, context)
  if (known === undefined) await makeContract({ ...request, purpose: 'start', previousContractId: undefined }, context)
  else if (known.status === 'sent') await view(known, context)
  // of two phones that open it at once, one has made it and both show that one
  const opened = await findWanted(request, context)
  if (opened === undefined) throw new Refusal('NOT_FOUND')
  await keepBasis(opened, context)
  return agreementReply(context, opened)
}

/**
 * What waits for a person that this account is no more is signed by nobody: it is superseded, and the worker gets a text of their
 * own. An ending is the employer's to send again.
 */
async function openAnew(old: Contract, context: Context<'worker'>): Promise<AgreementReply> {
  const at = context.now()
  await context.db.transaction().execute(async (transaction) => {
    const locked = await lockContract(transaction, old)
    if (locked.status !== 'sent' && locked.status !== 'viewed') return
    await moveContract(transaction, locked, { status: 'superseded', at })
    const { employerId, contractId, workerNo: actor } = locked
    const data = { reason: 'identity-changed' }
    await appendContractEvent(transaction, { employerId, contractId, event: 'superseded', at, actor, data })
  })
  if (old.purpose !== 'end') await makeContract(old, context)
  const { employerId, applicationId } = old
  return openAgreement({ employerId, applicationId }, context)
}

async function findWanted(
  { employerId, applicationId, contractId }: OpenAgreementRequest,
  { db, principal: { workerId } }: Context<'worker'>,
): Promise<Contract | undefined> {
  if (contractId === undefined) return findContract(db, { employerId, applicationId, workerId })
  return getContract(db, { employerId, contractId, workerId })
}

async function makeContract(
  {
    employerId,
    applicationId,
    purpose,
    previousContractId,
  }: Pick<Contract, 'employerId' | 'applicationId' | 'purpose' | 'previousContractId'>,
  context: Context<'worker'>,
): Promise<void> {
  const { db, now, newId, principal } = context
  const { workerId } = principal
  const { text, textSha256, workerNo } = await composeAgreement(context, { employerId, applicationId, workerId })
  const contract = { employerId, contractId: newId(), applicationId, workerId, text, textSha256, sentAt: now() }
  const made = { ...contract, status: 'viewed', purpose, previousContractId } as const
  // the worker has asked for it, so it is sent and viewed in one
  await db.transaction().execute((transaction) => sendAgreement({ db: transaction, newId }, made, { actor: workerNo }))
}

async function view({ employerId, contractId, textSha256 }: Contract, { db, now }: Context<'worker'>): Promise<void> {
  const at = now()
  await db.transaction().execute(async (transaction) => {
    const locked = await lockContract(transaction, { employerId, contractId })
    if (locked.status !== 'sent') return
    await moveContract(transaction, locked, { status: 'viewed', at })
    const { workerNo: actor } = locked
    await appendContractEvent(transaction, { employerId, contractId, event: 'opened', at, actor, data: { textSha256 } })
  })
}
