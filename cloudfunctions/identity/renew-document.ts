import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import { openPerson } from '../shared/sealed-person'
import { findIdentity } from '../shared/store/identities'
import type { RenewDocumentRequest, StartVerificationReply } from './api'
import { startVerification } from './start-verification'

/**
 * Starts a face check of the person that is known already: a new card has the name and number of the old one, so that nobody
 * types them again. Refuses with ALREADY_VERIFIED as long as the document is valid for more than thirty days.
 */
export async function renewDocument(
  { consents }: RenewDocumentRequest,
  context: Context<'worker'>,
): Promise<StartVerificationReply> {
  const { db, settings, principal } = context
  const known = await findIdentity(db, principal.workerId)
  if (known === undefined) throw new Refusal('NOT_VERIFIED')
  const person = openPerson(settings.personalData(), known, `identity:${principal.workerId}`)
  return startVerification({ ...person, consents }, context)
}
