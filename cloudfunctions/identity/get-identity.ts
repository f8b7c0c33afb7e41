import type { Context } from '../shared/context'
import { consentVersions } from '../shared/domain/consent'
import * as identity from '../shared/domain/identity'
import { startOfDay } from '../shared/domain/calendar'
import { findIdentity } from '../shared/store/identities'
import { findNewestVerification, type Verification } from '../shared/store/verifications'
import type { GetIdentityRequest, IdentityReply } from './api'

/** Where the real-name check stands, so that the page goes on where the worker left it. */
export async function getIdentity(
  _request: GetIdentityRequest,
  { db, now, principal }: Context<'worker'>,
): Promise<IdentityReply> {
  const at = now()
  const known = await findIdentity(db, principal.workerId)
  const newest = await findNewestVerification(db, principal.workerId, startOfDay(at))
  const failedToday = newest?.failedToday ?? 0
  const lockedUntil = identity.lockedUntil(failedToday, at)
  const versions = { idNumber: consentVersions['id-number'], face: consentVersions.face }
  const rest = { consentVersions: versions, attemptsLeft: identity.attemptsLeft(failedToday) }
  if (known !== undefined) {
    const { maskedName, maskedIdNumber, verifiedAt } = known
    return { ...rest, status: 'verified', maskedName, maskedIdNumber, verifiedAt: verifiedAt.toISOString() }
  }
  return { ...rest, ...standing(newest, at), ...(lockedUntil && { lockedUntil: lockedUntil.toISOString() }) }
}

type Standing = Pick<IdentityReply, 'status' | 'failure' | 'open' | 'maskedName' | 'maskedIdNumber'>

function standing(newest: Verification | undefined, at: Date): Standing {
  if (newest === undefined || newest.verifyId === null) return { status: 'none' }
  const { maskedName, maskedIdNumber, verificationId, verifyId, expiresAt, failure } = newest
  const masks = { maskedName, maskedIdNumber }
  if (newest.status === 'failed') return { ...masks, status: 'failed', failure: failure ?? 'OTHER_FAILURE' }
  if (expiresAt === null || expiresAt <= at) return { ...masks, status: 'failed', failure: 'TOOK_TOO_LONG' }
  return { ...masks, status: 'started', open: { verificationId, verifyId, expiresAt: expiresAt.toISOString() } }
}
