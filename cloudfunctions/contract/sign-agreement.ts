import type { Context } from '../shared/context'
import { requireAllowed } from '../shared/domain/age-rules'
import * as agreement from '../shared/domain/agreement'
import { canonicalJson } from '../shared/domain/canonical-json'
import { advance, signingDeadline } from '../shared/domain/contract-life'
import { dayOf } from '../shared/domain/calendar'
import { requireIntent } from '../shared/domain/intent'
import { makeAgreementPdf, type AgreementDocument } from '../shared/document/make-agreement'
import { seal } from '../shared/personal-data'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { closePrevious } from '../shared/process/close-previous'
import { documentEvidence } from '../shared/process/document-evidence'
import { notifyPerson } from '../shared/process/notify-person'
import { signDocument } from '../shared/process/sign-document'
import { Refusal } from '../shared/refusal'
import { openName, personReference } from '../shared/sealed-person'
import { sha256 } from '../shared/sha256'
import type { Database } from '../shared/store/connect'
import { addDocument } from '../shared/store/contract-documents'
import { lockContract } from '../shared/store/contract-life'
import { getAgreementMaterial, type AgreementMaterial } from '../shared/store/agreement-material'
import { findPassedAt } from '../shared/store/contract-intents'
import { getContract, markSigned, type Signature } from '../shared/store/contracts'
import type { SignAgreementReply, SignAgreementRequest } from './api'
import { requireSamePerson } from './basis'
import { evidenceOf } from './evidence'
import { requireAnswered } from './open-contract'

/** What is needed of the worker and the contract from the check to the save. */
interface Signing {
  employerId: string
  contractId: string
  workerNo: string
  workerReference: string
  jobTitle: string
  name: string
  document: Omit<AgreementDocument, 'evidence'>
  strokesSha256: string
}

/** The file before and after the worker's signature. */
interface Revisions {
  text: Buffer
  signed: Buffer
}

/**
 * Signs an agreement's file with a certificate made for this one act. What was read and drawn, and the key that is to sign, are
 * stored before the authority is called; an interrupted signing is simply done again, with a new key and certificate, and the one
 * that was lost proves nothing.
 */
export async function signAgreement(request: SignAgreementRequest, context: Context<'worker'>): Promise<SignAgreementReply> {
  const { crashPoint } = context
  const signing = await prepare(request, context)
  crashPoint('contract.before-signature')
  const { revisions, signature } = await signFile(request, signing, context)
  crashPoint('contract.after-vendor')
  const signed = await save(context, signing, { revisions, signature })
  crashPoint('contract.after-save')
  await tell(context, signing)
  return { contractId: request.contractId, ...evidenceOf(signed) }
}

async function signFile(
  request: SignAgreementRequest,
  signing: Signing,
  context: Context<'worker'>,
): Promise<{ revisions: Revisions; signature: Signature }> {
  const { employerId, contractId, textSha256, strokes } = request
  const { document, name, workerNo, workerReference } = signing
  const { db, now, settings } = context
  const beforeEnrolment = (key: string): Promise<void> => recordAct(request, { ...signing, publicKeySha256: key }, context)
  const evidence = await documentEvidence({ db, settings }, { employerId, contractId, textSha256 })
  const text = await makeAgreementPdf({ ...document, evidence })
  const worker = { name, number: workerNo, reference: workerReference }
  const signer = { field: 'worker', ...worker, strokes, at: now(), beforeEnrolment } as const
  const { bytes: signed, proof } = await signDocument(settings.certificate(), text, signer)
  const row = `contract:${contractId}:strokes`
  const strokesSealed = seal(settings.personalData(), { plain: canonicalJson(strokes), row })
  const timestampedAt = proof.timestampedAt.toISOString()
  return { revisions: { text, signed }, signature: { ...proof, timestampedAt, strokesSealed } }
}

/** What was read and drawn, and the key that is to sign: no certificate is asked for before it is stored. */
async function recordAct(
  { textSha256, readMilliseconds: milliseconds, readToEnd: toEnd }: SignAgreementRequest,
  { publicKeySha256, ...signing }: Signing & { publicKeySha256: string },
  { db, now, crashPoint }: Context<'worker'>,
): Promise<void> {
  const at = now()
  await db.transaction().execute(async (transaction) => {
    await addEvent(transaction, signing, { event: 'read', at, data: { textSha256, milliseconds, toEnd } })
    const { strokesSha256 } = signing
    await addEvent(transaction, signing, { event: 'signature', at, data: { strokesSha256, publicKeySha256 } })
  })
  crashPoint('contract.after-signature')
}

/**
 * Loads, and refuses before anything is stored: NOT_FOUND, NOT_VERIFIED, IDENTITY_CHANGED, QUESTIONS_NOT_ANSWERED,
 * INTENT_NOT_CONFIRMED, INTENT_TOO_OLD, the rules of the signature and of ages.
 */
async function prepare(request: SignAgreementRequest, context: Context<'worker'>): Promise<Signing> {
  const { db, now, settings, principal } = context
  const { workerId } = principal
  const { employerId, contractId } = request
  const contract = await getContract(db, { employerId, contractId, workerId })
  agreement.requireSignable(contract, request, now())
  const material = await getAgreementMaterial(db, { employerId, applicationId: contract.applicationId, workerId })
  const person = requirePerson(material)
  await requireSamePerson(contract, person, context)
  await requireAnswered(db, contract)
  requireIntent(await findPassedAt(db, contract, contract.textSha256), now())
  if (contract.purpose !== 'end') requireAllowed(material.work, person.birthDate, dayOf(now()))
  const { workerNo, jobTitle } = material.variables
  const workerReference = personReference(settings.personalData(), workerId)
  const strokesSha256 = agreement.strokesSha256(request.strokes, sha256)
  const document = { contractNo: contractId, text: contract.text, madeAt: contract.sentAt }
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
    const locked = await lockContract(transaction, signing)
    advance(locked.status, 'sign')
    // the earlier one goes first: one governs at a time
    const { at } = signed
    if (locked.purpose === 'renew') await closePrevious(transaction, locked, { act: 'supersede', at, actor: signing.workerNo })
    await markSigned(transaction, signing, { ...signed, countersignBy: signingDeadline(at) })
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
  { employerId, contractId, workerNo: actor }: Signing,
  event: Pick<agreement.ContractEvent, 'event' | 'at' | 'data'>,
): Promise<void> {
  await appendContractEvent(db, { employerId, contractId, actor, ...event })
}

async function tell(context: Context<'worker'>, { employerId, contractId, jobTitle }: Signing): Promise<void> {
  const values = { employerId, contractId, jobTitle }
  await notifyPerson(context, { openid: context.principal.openid, kind: 'AGREEMENT_SIGNED', values })
}
