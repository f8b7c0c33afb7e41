import type { Context } from '../shared/context'
import { dayOf, startOfDay } from '../shared/domain/calendar'
import * as consent from '../shared/domain/consent'
import * as idDocument from '../shared/domain/id-document'
import { lastDayToRenew } from '../shared/domain/id-document-validity'
import { readHolderName } from '../shared/domain/id-document-name'
import * as idNumber from '../shared/domain/id-number'
import * as identity from '../shared/domain/identity'
import * as identityReview from '../shared/domain/identity-review'
import * as personName from '../shared/domain/person-name'
import { withAccessToken } from '../shared/process/access-token'
import { recordChecker } from '../shared/process/face-provider'
import { Refusal, type RefusalCode } from '../shared/refusal'
import { idNumberIndex, sealPerson } from '../shared/sealed-person'
import type { Database } from '../shared/store/connect'
import { hasApplied } from '../shared/store/applications'
import { addConsents } from '../shared/store/consents'
import { isNumberTaken } from '../shared/store/identities'
import { addReview, getAsker } from '../shared/store/identity-reviews'
import { isUniqueViolation } from '../shared/store/unique-violation'
import { lockWorker } from '../shared/store/workers'
import type { RecordResult } from '../shared/vendors/identity/provider'
import { readPhoneNumber } from '../shared/vendors/weixin/client'
import type { AskForReviewReply, AskForReviewRequest } from './api'

interface Person {
  name: string
  idNumber: string
  birthDate: string
}

/**
 * The way without a face. Consents are stored before anybody hears of the person; only when the register says that name,
 * number and phone belong together are two people of the employer asked to vouch.
 */
export async function askForReview(request: AskForReviewRequest, context: Context<'worker'>): Promise<AskForReviewReply> {
  const { db, now, settings, principal } = context
  const { workerId } = principal
  consent.requireCurrent('id-number', request.consents.idNumber)
  consent.requireCurrent('phone', request.consents.phone)
  const at = now()
  const checker = recordChecker(context)
  const person = readPerson(request, checker.documents, at)
  const index = idNumberIndex(settings.personalData(), person.idNumber)
  if (!(await hasApplied(db, { employerId: request.employerId, workerId }))) throw new Refusal('NOT_FOUND')
  await admit(request, context, index)
  const phone = await readPhone(request.phoneCode, context)
  requireMatch(await checker.comparePhone({ name: person.name, idNumber: person.idNumber, phone }), at)
  // told only to who has shown to be the person: anybody can type a number
  if (await isNumberTaken(db, { workerId, idNumberIndex: index })) throw new Refusal('ID_USED_BY_ANOTHER_ACCOUNT')
  return open(context, { employerId: request.employerId, person, index, phone })
}

function readPerson(
  { name, idNumber: typed }: AskForReviewRequest,
  documents: readonly idDocument.DocumentKind[],
  at: Date,
): Person {
  const { kind, number, birthDate } = idDocument.read(typed, dayOf(at))
  identity.requireOldEnough(birthDate, at)
  identity.requireSupported(kind, documents)
  return { name: readHolderName(kind, name), idNumber: number, birthDate }
}

/** The consents are what counts as an asking, so that of taps that arrive at once each sees those before it. */
async function admit(request: AskForReviewRequest, context: Context<'worker'>, index: string): Promise<void> {
  const { workerId, openid } = context.principal
  const at = context.now()
  const facts = { workerId, openid, idNumberIndex: index, lastDayToRenew: lastDayToRenew(dayOf(at)), since: startOfDay(at) }
  await context.db.transaction().execute(async (db) => {
    await lockWorker(db, workerId)
    identityReview.requireMayAsk(await getAsker(db, facts), at)
    await keepConsents(request, { ...context, db })
  })
}

async function keepConsents(
  { consents }: AskForReviewRequest,
  { db, now, newId, principal }: Context<'worker'> & { db: Database },
): Promise<void> {
  const given = { openid: principal.openid, givenAt: now() }
  await addConsents(db, [
    { ...given, consentId: newId(), scope: 'id-number', version: consents.idNumber },
    { ...given, consentId: newId(), scope: 'phone', version: consents.phone },
  ])
}

async function readPhone(code: string, context: Context<'worker'>): Promise<string> {
  const { settings, principal } = context
  const phone = await withAccessToken(context, (accessToken) =>
    readPhoneNumber(settings.weixin(), { accessToken, code, openid: principal.openid }),
  )
  if (phone === undefined) throw new Refusal('PHONE_CODE_EXPIRED')
  if (phone.countryCode !== '86') throw new Refusal('PHONE_NOT_COVERED')
  return phone.number
}

const refused: Readonly<Record<(RecordResult & { status: 'refused' })['reason'], RefusalCode>> = {
  NAME_MALFORMED: 'NAME_MALFORMED',
  ID_NUMBER_MALFORMED: 'ID_NUMBER_MALFORMED',
  PHONE_MALFORMED: 'PHONE_NOT_COVERED',
  PHONE_NOT_COVERED: 'PHONE_NOT_COVERED',
  DAILY_LIMIT: 'CHECKS_USED_UP',
}

/** One word for whatever does not match: which part it is would tell strangers who belongs to which number. */
function requireMatch(result: RecordResult, at: Date): void {
  if (result.status === 'match') return
  const code = result.status === 'refused' ? refused[result.reason] : 'PERSON_NOT_CONFIRMED'
  const until = identity.lockedUntil({ failedToday: 0, isLimitReached: true }, at)?.toISOString()
  throw new Refusal(code, code === 'CHECKS_USED_UP' && until !== undefined ? { until } : {})
}

async function open(
  { db, now, newId, settings, principal }: Context<'worker'>,
  { employerId, person, index, phone }: { employerId: string; person: Person; index: string; phone: string },
): Promise<AskForReviewReply> {
  const reviewId = newId()
  const review = {
    employerId,
    reviewId,
    workerId: principal.workerId,
    ...sealPerson(settings.personalData(), person, `identity-review:${reviewId}`),
    idNumberIndex: index,
    maskedName: personName.mask(person.name),
    maskedIdNumber: idNumber.mask(person.idNumber),
    maskedPhone: identityReview.maskPhone(phone),
    birthDate: person.birthDate,
    askedAt: now(),
  }
  await addReview(db, review).catch(refuseSecond)
  return { reviewId }
}

/** Two askings at once: the unique index lets one of them through. */
function refuseSecond(error: unknown): never {
  throw isUniqueViolation(error) ? new Refusal('REVIEW_ALREADY_OPEN') : error
}
