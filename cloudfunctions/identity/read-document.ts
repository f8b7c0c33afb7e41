import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import * as consent from '../shared/domain/consent'
import * as documentPhoto from '../shared/domain/document-photo'
import { recordChecker } from '../shared/process/face-provider'
import { Refusal } from '../shared/refusal'
import { addConsents } from '../shared/store/consents'
import { countReading } from '../shared/store/document-readings'
import { findIdentity } from '../shared/store/identities'
import { VendorError } from '../shared/vendor-error'
import type { ReadDocumentReply, ReadDocumentRequest } from './api'

/**
 * Reads name and number from the photo of an identity card, for the worker's own form. The consent is stored and the reading
 * counted before the vendor sees the photo; photo, name and number go through and are kept nowhere. Refuses with what is wrong
 * with the photo, PHOTO_READINGS_USED_UP, or PHOTO_READING_DOWN whatever keeps the vendor from reading: typing goes on.
 */
export async function readDocument(request: ReadDocumentRequest, context: Context<'worker'>): Promise<ReadDocumentReply> {
  const { db, now, newId, principal } = context
  const { workerId, openid } = principal
  const { idNumber: version } = request.consents
  consent.requireCurrent('id-number', version)
  documentPhoto.requirePhoto(request.photo)
  if (await findIdentity(db, workerId)) throw new Refusal('ALREADY_VERIFIED')
  const at = now()
  const day = { workerId, day: dayOf(at), atMost: documentPhoto.READINGS_A_DAY }
  if (!(await countReading(db, day))) throw documentPhoto.usedUp(at)
  await addConsents(db, [{ consentId: newId(), openid, scope: 'id-number', version, givenAt: at }])
  const reading = await recordChecker(context)
    .readCard(request.photo)
    .catch((error: unknown) => refuseReading(error, context))
  return { ...documentPhoto.fillingOf(reading) }
}

/** Whether the vendor is busy or we are not set up for it is for the log: the worker types. */
function refuseReading(error: unknown, { log }: Context<'worker'>): never {
  if (!(error instanceof VendorError)) throw error
  log.warn({ vendor: error.vendor, code: error.code }, 'the photo of a document was not read')
  throw new Refusal('PHOTO_READING_DOWN')
}
