import type { IdentityProvider } from '../identity-provider'
import type { FaceIdSection } from './client'
import { openFaceCheck, readFaceCheck } from './face-check'
import { recordChecks } from './records'

/** Tencent Cloud FaceID: E证通 for faces, and checks against the register without one. */
export function faceIdProvider(section: FaceIdSection): IdentityProvider {
  return {
    name: 'tencent-faceid',
    documents: ['identity-card', 'residence-permit'],
    openFaceCheck: (subject) => openFaceCheck(section, subject),
    readFaceCheck: (question) => readFaceCheck(section, question),
    records: recordChecks(section),
  }
}
