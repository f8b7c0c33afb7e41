import type { Context } from '../shared/context'
import { requireAllowed } from '../shared/domain/age-rules'
import * as agreement from '../shared/domain/agreement'
import { canonicalJson } from '../shared/domain/canonical-json'
import { advance } from '../shared/domain/contract-life'
import { dayOf } from '../shared/domain/calendar'
import { makeAgreementPdf, type AgreementDocument } from '../shared/document/make-agreement'
import { seal } from '../shared/personal-data'
import { notifyPerson } from '../shared/process/notify-person'
import { signDocument } from '../shared/process/sign-document'
import { Refusal } from '../shared/refusal'
import { openName, personReference } from '../shared/sealed-person'
import { sha256 } from '../shared/sha256'
import type { Database } from '../shared/store/connect'
import { addDocument } from '../shared/store/contract-documents'
import { addContractEvent, getChainHead } from '../shared/store/contract-events'
import { lockContract } from '../shared/store/contract-life'
import { getAgreementMaterial, getContract, markSigned, type AgreementMaterial, type Signature } from '../shared/store/contracts'
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
  document: AgreementDocument
  strokesSha256: string
}

/** The file before and after the worker's signature. */
interface Revisions {
  text: Buffer
  signed: Buffer
}

/**
 * Signs an agreement's file with a certificate made for this one act. The worker's intent is stored before the authority is
 * called; an interrupted signing is simply done again, with a new certificate, and the one that was lost proves nothing.
 */
export async function signAgreement(request: SignAgreementRequest, context: Context<'worker'>): Promise<SignAgreementReply> {
  const { now, crashPoint } = context
  const signing = await prepare(request, context)
  crashPoint('contract.before-intent')
  const intent = { strokesSha256: signing.strokesSha256, readMilliseconds: request.readMilliseconds }
  await addEvent(context.db, signing, { event: 'intent', at: now(), data: intent })
  crashPoint('contract.after-intent')
  const { revisions, signature } = await signFile(request, signing, context)
  crashPoint('contract.after-vendor')
  const signed = await save(context, signing, { revisions, signature })
  crashPoint('contract.after-save')
  await tell(context, signing)
  return { contractId: request.contractId, ...evidenceOf(signed) }
}

async function signFile(
  { contractId, strokes }: SignAgreementRequest,
  { document, name, workerNo, workerReference }: Signing,
  { now, settings }: Context<'worker'>,
): Promise<{ revisions: Revisions; signature: Signature }> {
  const text = await makeAgreementPdf(document)
  const signer = { field: 'worker', name, number: workerNo, reference: workerReference, strokes, at: now() } as const
  const { bytes: signed, proof } = await signDocument(settings.certificate(), text, signer)
  const row = `contract:${contractId}:strokes`
  const strokesSealed = seal(settings.personalData(), { plain: canonicalJson(strokes), row })
  const timestampedAt = proof.timestampedAt.toISOString()
  return { revisions: { text, signed }, signature: { ...proof, timestampedAt, strokesSealed } }
}

/** Loads, and refuses before anything is stored: NOT_FOUND, NOT_VERIFIED, the rules of the signature and of ages. */
async function prepare(request: SignAgreementRequest, context: Context<'worker'>): Promise<Signing> {
  const { db, now, settings, principal } = context
  const { workerId } = principal
  const { employerId, contractId } = request
  const contract = await getContract(db, { employerId, contractId, workerId })
  agreement.requireSignable({ contractId, status: contract.status, textSha256: contract.textSha256 }, request)
  const material = await getAgreementMaterial(db, { employerId, applicationId: contract.applicationId, workerId })
  const person = requirePerson(material)
  requireAllowed(material.work, person.birthDate, dayOf(now()))
  const { workerNo, jobTitle } = material.variables
  const workerReference = personReference(settings.personalData(), workerId)
  const strokesSha256 = agreement.strokesSha256(request.strokes, sha256)
  const document = { contractNo: contractId, text: contract.text, madeAt: contract.offeredAt }
  const name = openName(settings.personalData(), person.nameSealed, `identity:${workerId}`)
  return { employerId, contractId, workerNo, workerReference, jobTitle, name, document, strokesSha256 }
}

function requirePerson({ person }: AgreementMaterial): NonNullable<AgreementMaterial['person']> {
  if (person === undefined) throw new Refusal('NOT_VERIFIED')
  return person
}

async function save(
  { db, now }: Context<'worker'>,
  signing: Signing,
  { revisions, signature }: { revisions: Revisions; signature: Signature },
): Promise<{ at: Date; signature: Signature }> {
  const signed = { at: now(), signature }
  const { certificateSerial, timestampedAt } = signature
  const documentSha256 = sha256(revisions.signed)
  await db.transaction().execute(async (transaction) => {
    advance((await lockContract(transaction, signing)).status, 'sign')
    await markSigned(transaction, signing, signed)
    await addRevisions(transaction, signing, { ...revisions, at: signed.at })
    await addEvent(transaction, signing, {
      event: 'signed',
      at: signed.at,
      data: { certificateSerial, timestampedAt, documentSha256 },
    })
  })
  return signed
}

async function addRevisions(
  db: Database,
  { employerId, contractId, document }: Signing,
  { text, signed, at }: Revisions & { at: Date },
): Promise<void> {
  const files = [
    { revision: 1, bytes: text, madeAt: document.madeAt },
    { revision: 2, bytes: signed, madeAt: at },
  ] as const
  for (const file of files) await addDocument(db, { employerId, contractId, ...file, sha256: sha256(file.bytes) })
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
