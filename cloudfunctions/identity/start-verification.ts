import type { Context } from '../shared/context'
import * as consent from '../shared/domain/consent'
import * as idNumber from '../shared/domain/id-number'
import * as identity from '../shared/domain/identity'
import * as personName from '../shared/domain/person-name'
import { dayOf, startOfDay } from '../shared/domain/calendar'
import { withAccessToken } from '../shared/process/access-token'
import { Refusal } from '../shared/refusal'
import { idNumberIndex, sealPerson } from '../shared/sealed-person'
import { addConsents } from '../shared/store/consents'
import { isUniqueViolation } from '../shared/store/unique-violation'
import { getCandidate, markStarted, replaceOpenVerification, type NewVerification } from '../shared/store/verifications'
import { requestFaceVerification } from '../shared/vendors/identity/client'
import type { StartVerificationReply, StartVerificationRequest } from './api'

interface Person {
  name: string
  number: string
  birthDate: string
}

/**
 * Starts a face check. Our number for it and the consents are stored before the vendor hears of the person, so that a reply
 * that is lost can be told from one that was never asked for; an open check of the same person is handed out again.
 */
export async function startVerification(
  request: StartVerificationRequest,
  context: Context<'worker'>,
): Promise<StartVerificationReply> {
  const { db, now, settings, principal } = context
  consent.requireCurrent('id-number', request.consents.idNumber)
  consent.requireCurrent('face', request.consents.face)
  const at = now()
  const person = readPerson(request, at)
  const index = idNumberIndex(settings.personalData(), person.number)
  const candidate = await getCandidate(db, principal.workerId, { idNumberIndex: index, since: startOfDay(at) })
  const decision = identity.start(candidate, index, at)
  if (decision.kind === 'again') return replyOf(decision.open, candidate.failedToday)
  const verification = await requestVerification(request, context, { ...person, index })
  const started = await askVendor(context, verification, person)
  // the one that was open until now has been handed out, so it counts as used
  const usedUp = candidate.open?.status === 'started' ? 1 : 0
  return replyOf({ verificationId: verification.verificationId, ...started }, candidate.failedToday + usedUp)
}

function readPerson({ name, idNumber: typed }: StartVerificationRequest, at: Date): Person {
  const { number, birthDate } = idNumber.read(typed, dayOf(at))
  identity.requireOldEnough(birthDate, at)
  return { name: personName.read(name), number, birthDate }
}

async function requestVerification(
  { consents }: StartVerificationRequest,
  { db, now, newId, settings, principal, crashPoint }: Context<'worker'>,
  { name, number, birthDate, index }: Person & { index: string },
): Promise<NewVerification> {
  const verificationId = newId()
  const { openid, workerId } = principal
  const startedAt = now()
  const verification: NewVerification = {
    workerId,
    verificationId,
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
  })
  crashPoint('identity.after-request')
  return verification
}

/** Two starts at once: the unique index lets one of them through. */
function refuseSecond(error: unknown): never {
  throw isUniqueViolation(error) ? new Refusal('STILL_WORKING_ON_IT') : error
}

async function askVendor(
  context: Context<'worker'>,
  verification: NewVerification,
  { name, number }: Person,
): Promise<{ verifyId: string; expiresAt: Date }> {
  const { db, now, settings, principal, crashPoint } = context
  const { openid } = principal
  const { outSeqNo } = verification
  crashPoint('identity.before-vendor')
  const { verifyId, expiresInSeconds } = await withAccessToken(context, (accessToken) =>
    requestFaceVerification(settings.weixin(), { accessToken, outSeqNo, openid, name, idNumber: number }),
  )
  crashPoint('identity.after-vendor')
  const started = { verifyId, expiresAt: new Date(now().getTime() + expiresInSeconds * 1000) }
  if (!(await markStarted(db, verification, started))) throw new Refusal('STILL_WORKING_ON_IT')
  crashPoint('identity.after-start')
  return started
}

function replyOf(
  open: { verificationId: string; verifyId: string; expiresAt: Date },
  failedToday: number,
): StartVerificationReply {
  const { verificationId, verifyId, expiresAt } = open
  return { verificationId, verifyId, expiresAt: expiresAt.toISOString(), attemptsLeft: identity.attemptsLeft(failedToday) }
}
