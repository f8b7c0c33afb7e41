import type { Context } from '../shared/context'
import { consentVersions } from '../shared/domain/consent'
import * as identity from '../shared/domain/identity'
import { APPROVALS_NEEDED } from '../shared/domain/identity-review'
import { startOfDay } from '../shared/domain/calendar'
import { findIdentity } from '../shared/store/identities'
import { findDocument } from '../shared/store/identity-documents'
import { findNewestReview } from '../shared/store/identity-reviews'
import { findNewestVerification, type Verification } from '../shared/store/verifications'
import type { GetIdentityRequest, IdentityReply } from './api'
import { documentView } from './document-view'
import { moveView } from './move-view'

/** Where the real-name check stands, so that the page goes on where the worker left it. */
export async function getIdentity(_request: GetIdentityRequest, context: Context<'worker'>): Promise<IdentityReply> {
  const { db, now, settings, principal } = context
  const at = now()
  const known = await findIdentity(db, principal.workerId)
  const newest = await findNewestVerification(db, principal.workerId, startOfDay(at))
  const tries = newest ?? { failedToday: 0, isLimitReached: false }
  const lockedUntil = identity.lockedUntil(tries, at)
  const versions = { idNumber: consentVersions['id-number'], face: consentVersions.face }
  const screen = identity.screenOf(settings.identity().IDENTITY_PROVIDER)
  const rest = {
    consentVersions: versions,
    phoneConsentVersion: consentVersions.phone,
    screen,
    attemptsLeft: identity.attemptsLeft(tries),
    ...(await moveOf(context)),
    ...reviewOf(await findNewestReview(db, principal.workerId)),
  }
  if (known !== undefined) {
    const { maskedName, maskedIdNumber, verifiedAt } = known
    const document = documentView(await findDocument(db, principal.workerId), at)
    return { ...rest, status: 'verified', maskedName, maskedIdNumber, verifiedAt: verifiedAt.toISOString(), document }
  }
  return {
    ...rest,
    ...standing(isErased(newest) ? undefined : newest, at),
    ...(lockedUntil && { lockedUntil: lockedUntil.toISOString() }),
  }
}

async function moveOf(context: Context<'worker'>): Promise<Pick<IdentityReply, 'move'>> {
  const { status } = await moveView(context, context.principal.openid)
  return status === 'offered' || status === 'waiting' ? { move: status } : {}
}

function reviewOf(newest: Awaited<ReturnType<typeof findNewestReview>>): Pick<IdentityReply, 'review'> {
  if (newest === undefined || newest.status === 'approved') return {}
  const { status, employerName, askedAt, approvals, reason } = newest
  const told = reason === null ? {} : { reason }
  return {
    review: { status, employerName, askedAt: askedAt.toISOString(), approvals, approvalsNeeded: APPROVALS_NEEDED, ...told },
  }
}

/** Such a check only counts. */
function isErased(newest: Verification | undefined): boolean {
  return newest?.maskedName === ''
}

type Standing = Pick<IdentityReply, 'status' | 'failure' | 'open' | 'maskedName' | 'maskedIdNumber'>

function standing(newest: Verification | undefined, at: Date): Standing {
  if (newest === undefined) return { status: 'none' }
  const { maskedName, maskedIdNumber, verificationId, provider, verifyId, expiresAt, failure } = newest
  const masks = { maskedName, maskedIdNumber }
  if (newest.status === 'failed') return { ...masks, status: 'failed', failure: failure ?? 'OTHER_FAILURE' }
  if (verifyId === null || newest.status === 'taken') return { status: 'none' }
  if (expiresAt === null || expiresAt <= at) return { ...masks, status: 'failed', failure: 'TOOK_TOO_LONG' }
  const screen = identity.screenOf(provider)
  return { ...masks, status: 'started', open: { verificationId, screen, verifyId, expiresAt: expiresAt.toISOString() } }
}
