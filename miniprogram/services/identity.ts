import { CloudError } from '../utils/app-error'
import { command, query } from './cloud'
import { showEid, verifyFace, type ScreenResult } from './platform'

type Identity = CloudFunctions['identity']
export type IdentityReply = Identity['get-identity']['reply']
export type Outcome = Identity['finish-verification']['reply']
export type VerificationFailure = NonNullable<IdentityReply['failure']>
/** A face check that was started and has no outcome that we know of. */
export type OpenCheck = Pick<NonNullable<IdentityReply['open']>, 'verificationId' | 'screen' | 'verifyId'>

/** Where the real-name check stands. Throws `CloudError`. */
export function getIdentity(): Promise<IdentityReply> {
  return query('identity', 'get-identity', {})
}

/**
 * Starts a face check for a name and a number; undefined when the vendor opened none, for a cause that `getIdentity` tells.
 * Throws `CloudError` with what is wrong with them, `FACE_ATTEMPTS_USED_UP`.
 */
export async function startVerification(
  request: Identity['start-verification']['request'],
  key: string,
): Promise<Identity['start-verification']['reply'] | undefined> {
  return opened(command('identity', 'start-verification', { data: request, key }))
}

/** Keeps until when the document is valid: a day, or null for one without end. Throws `CloudError`, `DOCUMENT_DATE_PAST` … */
export function keepDocument(validUntil: string | null, key: string): Promise<unknown> {
  return command('identity', 'keep-document', { data: { validUntil }, key })
}

/** Starts a face check of the person that is known, with the new document; undefined when the vendor opened none. */
export function renewDocument(
  consents: Identity['renew-document']['request']['consents'],
  key: string,
): Promise<Identity['renew-document']['reply'] | undefined> {
  return opened(command('identity', 'renew-document', { data: { consents }, key }))
}

async function opened<Reply>(starting: Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await starting
  } catch (error) {
    if (error instanceof CloudError && error.code === 'FACE_CHECK_NOT_OPENED') return undefined
    throw error
  }
}

/** What shows the camera; what it says of the outcome proves nothing. */
const screens: Readonly<Record<OpenCheck['screen'], (verifyId: string) => Promise<ScreenResult>>> = {
  'weixin-face': verifyFace,
  eid: showEid,
}

/** Shows the camera and asks the cloud how it ended. Throws `CloudError` `VERIFICATION_NOT_FINISHED`, `PlatformError`. */
export async function checkFace({ verificationId, screen, verifyId }: OpenCheck): Promise<Outcome> {
  await screens[screen](verifyId)
  return finish(verificationId)
}

/** Goes on with a check that was begun earlier: the camera is shown only if it has no outcome yet. Throws as `checkFace`. */
export async function resumeCheck(check: OpenCheck): Promise<Outcome> {
  try {
    return await finish(check.verificationId)
  } catch (error) {
    if (error instanceof CloudError && error.code === 'VERIFICATION_NOT_FINISHED') return checkFace(check)
    throw error
  }
}

/** Name and number from the photo of a card. Throws `CloudError` with what is wrong with the photo, `PHOTO_READINGS_USED_UP` … */
export function readDocument(request: Identity['read-document']['request']): Promise<Identity['read-document']['reply']> {
  return query('identity', 'read-document', request)
}

/** Asks two people of an employer to vouch. Throws `CloudError` with what is wrong with the person, `PERSON_NOT_CONFIRMED` … */
export function askForReview(request: Identity['ask-for-review']['request'], key: string): Promise<unknown> {
  return command('identity', 'ask-for-review', { data: request, key })
}

/** Finishing again gives what is stored, so each asking has a key of its own. */
function finish(verificationId: string): Promise<Outcome> {
  return command('identity', 'finish-verification', { data: { verificationId } })
}
