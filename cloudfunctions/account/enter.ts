import type { Context } from '../shared/context'
import { consentVersions } from '../shared/domain/consent'
import { findStanding } from '../shared/store/accounts'
import type { EnterReply, EnterRequest } from './api'

/** What the app asks at its start; it writes nothing, so looking around leaves no trace. */
export async function enter(_request: EnterRequest, { db, now, principal }: Context<'anyone'>): Promise<EnterReply> {
  const privacyVersion = consentVersions.privacy
  const { privacyAccepted, isWorker, employer } = await findStanding(db, principal.openid, privacyVersion)
  return { privacyVersion, privacyAccepted, isWorker, ...(employer && { employer }), serverTime: now().toISOString() }
}
