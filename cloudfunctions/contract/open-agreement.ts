import type { Context } from '../shared/context'
import { requireAllowed } from '../shared/domain/age-rules'
import * as agreement from '../shared/domain/agreement'
import { kindFor } from '../shared/domain/agreement-kinds'
import * as agreementText from '../shared/domain/agreement-text'
import { genesis } from '../shared/domain/evidence-chain'
import { dayOf } from '../shared/domain/calendar'
import { bandOf } from '../shared/process/person-age'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import type { Database } from '../shared/store/connect'
import { findDocumentSize } from '../shared/store/contract-documents'
import { addContractEvent } from '../shared/store/contract-events'
import { addContract, findContract, getAgreementMaterial, type Contract } from '../shared/store/contracts'
import type { AgreementReply, OpenAgreementRequest } from './api'
import { evidenceOf } from './evidence'

/** Shows the agreement of an application; it is made from the template once, and stays as it was made. */
export async function openAgreement(request: OpenAgreementRequest, context: Context<'worker'>): Promise<AgreementReply> {
  const { db, principal } = context
  const key = { ...request, workerId: principal.workerId }
  const known = await findContract(db, key)
  if (known !== undefined) return agreementReply(db, known)
  await makeContract(request, context)
  // of two phones that open it at once, one has made it and both show that one
  const made = await findContract(db, key)
  if (made === undefined) throw new Refusal('NOT_FOUND')
  return agreementReply(db, made)
}

async function makeContract(
  request: OpenAgreementRequest,
  { db, now, newId, settings, principal }: Context<'worker'>,
): Promise<void> {
  const { workerId } = principal
  const { employerId, applicationId } = request
  const { variables, work, person } = await getAgreementMaterial(db, { ...request, workerId })
  if (person === undefined) throw new Refusal('NOT_VERIFIED')
  const offeredAt = now()
  requireAllowed(work, person.birthDate, dayOf(offeredAt))
  const { maskedName, maskedIdNumber, idNumberSealed } = person
  const kind = kindFor(bandOf(settings.personalData(), { workerId, idNumberSealed }, offeredAt))
  const text = agreementText.render(kind, { ...variables, maskedName, maskedIdNumber })
  const textSha256 = agreementText.textSha256(text, sha256)
  const contractId = newId()
  const opened = { contractId, seq: 1, event: 'opened', at: offeredAt, actor: variables.workerNo, data: { textSha256 } } as const
  await db.transaction().execute(async (transaction) => {
    const contract = { employerId, contractId, workerId, text, textSha256, offeredAt, signed: undefined }
    if (!(await addContract(transaction, applicationId, contract))) return
    await addContractEvent(transaction, employerId, agreement.linkEvent(genesis, opened, sha256))
  })
}

/** The file is told of when it holds the worker's signature. */
async function agreementReply(db: Database, contract: Contract): Promise<AgreementReply> {
  const { status, employerId, contractId, text, textSha256, signed } = contract
  const document = signed && (await findDocumentSize(db, contract))
  return {
    employerId,
    contractId,
    status,
    ...text,
    textSha256,
    ...(signed && { signature: evidenceOf(signed) }),
    ...(document && { document }),
  }
}
