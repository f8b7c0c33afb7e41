import { CloudError } from '../utils/app-error'
import { command, query } from './cloud'
import { verifyFace } from './platform'

type Identity = CloudFunctions['identity']
export type IdentityReply = Identity['get-identity']['reply']
export type Outcome = Identity['finish-verification']['reply']
export type VerificationFailure = NonNullable<IdentityReply['failure']>
/** A face check that was started and has no outcome that we know of. */
export type OpenCheck = Pick<NonNullable<IdentityReply['open']>, 'verificationId' | 'verifyId'>

/** Where the real-name check stands. Throws `CloudError`. */
export function getIdentity(): Promise<IdentityReply> {
  return query('identity', 'get-identity', {})
}

/** Starts a face check for a name and a number. Throws `CloudError` with what is wrong with them, `FACE_ATTEMPTS_USED_UP`. */
export function startVerification(
  request: Identity['start-verification']['request'],
  key: string,
): Promise<Identity['start-verification']['reply']> {
  return command('identity', 'start-verification', { data: request, key })
}

/** Shows the camera and asks the cloud how it ended. Throws `CloudError` `VERIFICATION_NOT_FINISHED`, `PlatformError`. */
export async function checkFace({ verificationId, verifyId }: OpenCheck): Promise<Outcome> {
  await verifyFace(verifyId)
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

/** Finishing again gives what is stored, so each asking has a key of its own. */
function finish(verificationId: string): Promise<Outcome> {
  return command('identity', 'finish-verification', { data: { verificationId } })
}
