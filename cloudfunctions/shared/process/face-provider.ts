import type { Environment } from '../context'
import type { FaceProvider } from '../domain/identity'
import { identityProvider, type IdentityProvider } from '../vendors/identity/provider'
import { withAccessToken } from './access-token'

/** Whoever checks faces under that name, with this deployment's settings. */
export function faceProvider(
  context: Pick<Environment, 'db' | 'settings' | 'now' | 'wireNow'>,
  name: FaceProvider,
): IdentityProvider {
  return identityProvider(name, context.settings, (call) => withAccessToken(context, call))
}

/** Whoever compares a name, a number and a phone without a face: FaceID, whoever checks the faces. */
export function recordChecker(
  context: Parameters<typeof faceProvider>[0],
): Pick<IdentityProvider, 'documents'> & NonNullable<IdentityProvider['records']> {
  const { documents, records } = faceProvider(context, 'tencent-faceid')
  if (records === undefined) throw new Error('tencent-faceid compares records')
  return { documents, ...records }
}
