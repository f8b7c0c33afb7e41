import type { Context } from '../shared/context'
import { consentVersions } from '../shared/domain/consent'
import { Refusal } from '../shared/refusal'
import { ensureAccount } from '../shared/store/accounts'
import { addConsents, findConsent } from '../shared/store/consents'
import type { AcceptPrivacyReply, AcceptPrivacyRequest } from './api'

/** Records that this person has accepted the current privacy notice; accepting it again changes nothing. */
export async function acceptPrivacy(
  { version }: AcceptPrivacyRequest,
  { db, now, newId, principal }: Context<'anyone'>,
): Promise<AcceptPrivacyReply> {
  const { openid } = principal
  if (version !== consentVersions.privacy) throw new Refusal('PRIVACY_NOT_ACCEPTED', { version: consentVersions.privacy })
  const known = await findConsent(db, { openid, scope: 'privacy', version })
  if (known !== undefined) return { acceptedAt: known.givenAt.toISOString() }
  const givenAt = now()
  await db.transaction().execute(async (transaction) => {
    await ensureAccount(transaction, { openid, at: givenAt })
    await addConsents(transaction, [{ consentId: newId(), openid, scope: 'privacy', version, givenAt }])
  })
  return { acceptedAt: givenAt.toISOString() }
}
