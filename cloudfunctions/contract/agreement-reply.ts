import type { Context } from '../shared/context'
import { standingAt } from '../shared/domain/contract-life'
import type { Database } from '../shared/store/connect'
import { findDocumentSize } from '../shared/store/contract-documents'
import { getContract, type Contract } from '../shared/store/contracts'
import { compareSections } from '../shared/text-changes'
import type { AgreementReply, SectionChange } from './api'
import { evidenceOf } from './evidence'

/** An agreement as the worker is shown it. Its file is told of when it holds the worker's signature. */
export async function agreementReply({ db, now }: Context<'worker'>, contract: Contract): Promise<AgreementReply> {
  const { purpose, employerId, contractId, applicationId, text, textSha256, signBy, signed, timeAskedAt, lastDay } = contract
  const changes = await changesOf(db, contract)
  const document = signed && (await findDocumentSize(db, contract))
  return {
    employerId,
    contractId,
    applicationId,
    status: standingAt(contract, now()),
    purpose,
    signBy: signBy.toISOString(),
    ...(timeAskedAt !== null && { timeAskedAt: timeAskedAt.toISOString() }),
    ...(lastDay !== null && { lastDay }),
    ...text,
    textSha256,
    ...(changes && { changes }),
    ...(signed && { signature: evidenceOf(signed) }),
    ...(document && { document }),
  }
}

/** What a newer version says otherwise than the one before it, as long as the worker may sign it. */
async function changesOf(
  db: Database,
  { employerId, workerId, purpose, signed, text, previousContractId }: Contract,
): Promise<SectionChange[] | undefined> {
  if (purpose !== 'renew' || signed !== undefined || previousContractId === undefined) return undefined
  const previous = await getContract(db, { employerId, contractId: previousContractId, workerId })
  return compareSections(previous.text.sections, text.sections).filter(({ change }) => change !== 'same')
}
