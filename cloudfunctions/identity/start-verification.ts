import type { Context } from '../shared/context'
import * as consent from '../shared/domain/consent'
import * as idDocument from '../shared/domain/id-document'
import { lastDayToRenew } from '../shared/domain/id-document-validity'
import { readHolderName } from '../shared/domain/id-document-name'
import * as idNumber from '../shared/domain/id-number'
import * as identity from '../shared/domain/identity'
import * as personName from '../shared/domain/person-name'
import { dayOf, startOfDay } from '../shared/domain/calendar'
import { faceProvider } from '../shared/process/face-provider'
import { Refusal } from '../shared/refusal'
import { idNumberIndex, sealPerson } from '../shared/sealed-person'
import { addConsents } from '../shared/store/consents'
import { findIdentity } from '../shared/store/identities'
import { isUniqueViolation } from '../shared/store/unique-violation'
import {
  getCandidate,
  markFinished,
  markStarted,
  replaceOpenVerification,
  type NewVerification,
} from '../shared/store/verifications'
import { VendorError } from '../shared/vendor-error'
import type { IdentityProvider, OpenedCheck } from '../shared/vendors/identity/provider'
import type { StartVerificationReply, StartVerificationRequest } from './api'

interface Person {
  name: string
  number: string
  birthDate: string
}
interface Wanted extends Person {
  index: string
  provider: identity.FaceProvider
  mayRenew: boolean
}
type Started = Pick<identity.OpenVerification & { status: 'started' }, 'verificationId' | 'provider' | 'verifyId' | 'expiresAt'>

/**
 * Starts a face check. Our number for it and the consents are stored before the vendor hears of the person, so that a reply
 * that is lost can be told from one that was never asked for; an open check of the same person is handed out again. Refuses
 * with FACE_CHECK_NOT_OPENED when the vendor opens none, and keeps the cause.
 */
export async function startVerification(
  request: StartVerificationRequest,
  context: Context<'worker'>,
): Promise<StartVerificationReply> {
  const { db, now, settings, principal } = context
  consent.requireCurrent('id-number', request.consents.idNumber)
  consent.requireCurrent('face', request.consents.face)
  const at = now()
  const provider = faceProvider(context, settings.identity().IDENTITY_PROVIDER)
  const person = readPerson(request, provider, at)
  const index = idNumberIndex(settings.personalData(), person.number)
  const facts = { idNumberIndex: index, lastDayToRenew: lastDayToRenew(dayOf(at)), since: startOfDay(at) }
  const candidate = await getCandidate(db, principal.workerId, facts)
  const decision = identity.start(candidate, index, at)
  if (decision.kind === 'again') return replyOf(decision.open, candidate)
  const verification = await requestVerification(request, context, {
    ...person,
    index,
    provider: provider.name,
    mayRenew: candidate.mayRenew,
  })
  const started = await open(context, provider, { verification, person })
  // the one that was open until now has been handed out, so it counts as used
  const usedUp = candidate.open?.status === 'started' ? 1 : 0
  return replyOf(started, { ...candidate, failedToday: candidate.failedToday + usedUp })
}

function readPerson({ name, idNumber: typed }: StartVerificationRequest, { documents }: IdentityProvider, at: Date): Person {
  const { kind, number, birthDate } = idDocument.read(typed, dayOf(at))
  identity.requireOldEnough(birthDate, at)
  identity.requireSupported(kind, documents)
  return { name: readHolderName(kind, name), number, birthDate }
}

async function requestVerification(
  { consents }: StartVerificationRequest,
  { db, now, newId, settings, principal, crashPoint }: Context<'worker'>,
  { name, number, birthDate, index, provider, mayRenew }: Wanted,
): Promise<NewVerification> {
  const verificationId = newId()
  const { openid, workerId } = principal
  const startedAt = now()
  const verification: NewVerification = {
    workerId,
    verificationId,
    provider,
    outSeqNo: verificationId.replaceAll('-', ''),
    ...sealPerson(settings.personalData(), { name, idNumber: number }, `verification:${verificationId}`),
    idNumberIndex: index,
    maskedName: personName.mask(name),
    maskedIdNumber: idNumber.mask(number),
    birthDate,
    startedAt,
  }
  const given = { openid, givenAt: startedAt }
  crashPoint('identity.before-request')
  await db.transaction().execute(async (transaction) => {
    await addConsents(transaction, [
      { ...given, consentId: newId(), scope: 'id-number', version: consents.idNumber },
      { ...given, consentId: newId(), scope: 'face', version: consents.face },
    ])
    await replaceOpenVerification(transaction, verification).catch(refuseSecond)
    // the one that was open may have passed in the meantime, on another phone
    if (!mayRenew && (await findIdentity(transaction, workerId)) !== undefined) throw new Refusal('ALREADY_VERIFIED')
  })
  crashPoint('identity.after-request')
  return verification
}

/** Two starts at once: the unique index lets one of them through. */
function refuseSecond(error: unknown): never {
  throw isUniqueViolation(error) ? new Refusal('STILL_WORKING_ON_IT') : error
}

async function open(
  context: Context<'worker'>,
  provider: IdentityProvider,
  { verification, person }: { verification: NewVerification; person: Person },
): Promise<Started> {
  const { db, now, principal, crashPoint } = context
  const { name, number } = person
  const subject = { reference: verification.outSeqNo, openid: principal.openid, name, idNumber: number }
  crashPoint('identity.before-vendor')
  const opened = await provider.openFaceCheck(subject).catch((error: unknown) => refusedFor(error, context))
  crashPoint('identity.after-vendor')
  if (opened.status === 'refused') return keepRefusal(context, verification, opened)
  const started = { verifyId: opened.handle, expiresAt: new Date(now().getTime() + opened.expiresInSeconds * 1000) }
  if (!(await markStarted(db, verification, started))) throw new Refusal('STILL_WORKING_ON_IT')
  crashPoint('identity.after-start')
  return { ...started, verificationId: verification.verificationId, provider: provider.name }
}

/** A vendor that would say no to every repetition has not been set up for us; anything else may pass, so the check waits. */
function refusedFor(error: unknown, { log }: Context<'worker'>): OpenedCheck {
  if (!(error instanceof VendorError) || error.retryable || error.outcomeUnknown) throw error
  log.error({ vendor: error.vendor, code: error.code }, 'the vendor opens no face check for us')
  return { status: 'refused', failure: 'CHECK_NOT_SET_UP' }
}

/** The vendor gave no id for it, so it costs no attempt. */
async function keepRefusal(
  { db, now, crashPoint }: Context<'worker'>,
  verification: NewVerification,
  { failure }: OpenedCheck & { status: 'refused' },
): Promise<never> {
  await markFinished(db, verification, { status: 'failed', failure, at: now() })
  crashPoint('identity.after-start')
  throw new Refusal('FACE_CHECK_NOT_OPENED', { failure })
}

function replyOf({ verificationId, provider, verifyId, expiresAt }: Started, tries: identity.Tries): StartVerificationReply {
  return {
    verificationId,
    screen: identity.screenOf(provider),
    verifyId,
    expiresAt: expiresAt.toISOString(),
    attemptsLeft: identity.attemptsLeft(tries),
  }
}
