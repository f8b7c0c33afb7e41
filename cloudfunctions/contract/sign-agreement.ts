import type { Context } from '../shared/context'
import { requireAllowed } from '../shared/domain/age-rules'
import * as agreement from '../shared/domain/agreement'
import { canonicalJson } from '../shared/domain/canonical-json'
import { dayOf } from '../shared/domain/calendar'
import { seal } from '../shared/personal-data'
import { notifyPerson } from '../shared/process/notify-person'
import { Refusal } from '../shared/refusal'
import { openName, personReference } from '../shared/sealed-person'
import { sha256 } from '../shared/sha256'
import type { Database } from '../shared/store/connect'
import { addContractEvent, getChainHead } from '../shared/store/contract-events'
import { getAgreementMaterial, getContract, markSigned, type AgreementMaterial, type Signature } from '../shared/store/contracts'
import { signWithEventCertificate } from '../shared/vendors/certificate/client'
import type { SignAgreementReply, SignAgreementRequest } from './api'
import { evidenceOf } from './evidence'

/** What is needed of the worker and the contract from the check to the save. */
interface Signing {
  employerId: string
  contractId: string
  workerNo: string
  workerReference: string
  jobTitle: string
  name: string
  content: string
  strokesSha256: string
}

/**
 * Signs an agreement with a certificate made for this one act. The worker's intent is stored before the authority is called;
 * an interrupted signing is simply done again, with a new certificate, and the one that was lost proves nothing.
 */
export async function signAgreement(request: SignAgreementRequest, context: Context<'worker'>): Promise<SignAgreementReply> {
  const { now, settings, crashPoint } = context
  const signing = await prepare(request, context)
  crashPoint('contract.before-intent')
  const intent = { strokesSha256: signing.strokesSha256, readMilliseconds: request.readMilliseconds }
  await addEvent(context.db, signing, { event: 'intent', at: now(), data: intent })
  crashPoint('contract.after-intent')
  const { name, workerReference, content, contractId } = signing
  const act = { name, personReference: workerReference, content: Buffer.from(content, 'utf8') }
  const { timestampedAt, ...proof } = await signWithEventCertificate(settings.certificate(), act)
  crashPoint('contract.after-vendor')
  const plain = canonicalJson(request.strokes)
  const strokesSealed = seal(settings.personalData(), { plain, row: `contract:${contractId}:strokes` })
  const signature = { ...proof, timestampedAt: timestampedAt.toISOString(), content, strokesSealed }
  const signed = await save(context, signing, signature)
  crashPoint('contract.after-save')
  await tell(context, signing)
  return { contractId, ...evidenceOf(signed) }
}

/** Loads, and refuses before anything is stored: NOT_FOUND, NOT_VERIFIED, the rules of the signature and of ages. */
async function prepare(request: SignAgreementRequest, context: Context<'worker'>): Promise<Signing> {
  const { db, now, settings, principal } = context
  const { workerId } = principal
  const { employerId, contractId, textSha256 } = request
  const contract = await getContract(db, { employerId, contractId, workerId })
  const material = await getAgreementMaterial(db, { employerId, applicationId: contract.applicationId, workerId })
  const person = requirePerson(material)
  const status = contract.signed === undefined ? 'offered' : 'signed'
  agreement.requireSignable({ contractId, status, textSha256: contract.textSha256 }, request)
  requireAllowed(material.work, person.birthDate, dayOf(now()))
  const { workerNo, jobTitle } = material.variables
  const workerReference = personReference(settings.personalData(), workerId)
  const strokesSha256 = agreement.strokesSha256(request.strokes, sha256)
  const content = agreement.signedContent({ contractId, textSha256, strokesSha256, workerReference })
  const name = openName(settings.personalData(), person.nameSealed, `identity:${workerId}`)
  return { employerId, contractId, workerNo, workerReference, jobTitle, name, content, strokesSha256 }
}

function requirePerson({ person }: AgreementMaterial): NonNullable<AgreementMaterial['person']> {
  if (person === undefined) throw new Refusal('NOT_VERIFIED')
  return person
}

async function save(
  { db, now }: Context<'worker'>,
  signing: Signing,
  signature: Signature,
): Promise<{ at: Date; signature: Signature }> {
  const signed = { at: now(), signature }
  const { certificateSerial, timestampedAt } = signature
  const data = {
    certificateSerial,
    timestampedAt,
    contentSha256: sha256(signing.content),
    signatureSha256: sha256(signature.signature),
  }
  await db.transaction().execute(async (transaction) => {
    if (!(await markSigned(transaction, signing, signed))) throw new Refusal('AGREEMENT_ALREADY_SIGNED')
    await addEvent(transaction, signing, { event: 'signed', at: signed.at, data })
  })
  return signed
}

async function addEvent(
  db: Database,
  { employerId, contractId, workerNo }: Signing,
  event: Pick<agreement.ContractEvent, 'event' | 'at' | 'data'>,
): Promise<void> {
  const head = await getChainHead(db, employerId, contractId)
  const record = { ...event, contractId, seq: head.seq + 1, actor: workerNo }
  await addContractEvent(db, employerId, agreement.linkEvent(head.hash, record, sha256))
}

async function tell(context: Context<'worker'>, { employerId, contractId, jobTitle }: Signing): Promise<void> {
  const values = { employerId, contractId, jobTitle }
  await notifyPerson(context, { openid: context.principal.openid, kind: 'AGREEMENT_SIGNED', values })
}
