import type { IdentityReply } from '../../../../miniprogram/services/identity'
import { idNumberBorn } from '../../../support/builders/id-numbers'

export const name = '王小明'
export const idNumber = idNumberBorn('1990-03-07')
const consentVersions = { idNumber: '2026-03-01', face: '2026-03-02' }
const screen = 'weixin-face'
const phoneConsentVersion = '2026-03-03'

export const nobody: IdentityReply = { status: 'none', consentVersions, phoneConsentVersion, screen, attemptsLeft: 5 }
export const begun: IdentityReply = {
  status: 'started',
  consentVersions,
  phoneConsentVersion,
  screen,
  attemptsLeft: 4,
  maskedName: '王*',
  maskedIdNumber: '110***********0014',
  open: { verificationId: 'v1', screen, verifyId: 'face-1', expiresAt: '2026-11-21T02:00:00.000Z' },
}
export const verified: IdentityReply = {
  status: 'verified',
  consentVersions,
  phoneConsentVersion,
  screen,
  attemptsLeft: 4,
  maskedName: '王*',
  maskedIdNumber: '110***********0014',
  verifiedAt: '2026-11-21T00:40:00.000Z',
}
export const locked: IdentityReply = {
  status: 'failed',
  consentVersions,
  phoneConsentVersion,
  screen,
  failure: 'FACE_DOES_NOT_MATCH',
  attemptsLeft: 0,
  lockedUntil: '2026-11-21T16:00:00.000Z',
}

export function failed(failure: NonNullable<IdentityReply['failure']>): IdentityReply {
  return { status: 'failed', consentVersions, phoneConsentVersion, screen, failure, attemptsLeft: 3 }
}
