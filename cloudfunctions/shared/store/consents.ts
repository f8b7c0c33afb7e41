import type { ConsentScope } from '../domain/consent'
import type { Database } from './connect'

export interface Consent {
  consentId: string
  openid: string
  scope: ConsentScope
  version: string
  givenAt: Date
}

/** Adds consents; a consent is never changed or taken back in place. */
export async function addConsents(db: Database, consents: readonly Consent[]): Promise<void> {
  const rows = consents.map(({ consentId, openid, scope, version, givenAt }) => ({
    consent_id: consentId,
    openid,
    scope,
    version,
    given_at: givenAt,
  }))
  await db.insertInto('consent').values(rows).execute()
}

/** When this person first agreed to that version, if ever. */
export async function findConsent(
  db: Database,
  { openid, scope, version }: Pick<Consent, 'openid' | 'scope' | 'version'>,
): Promise<{ givenAt: Date } | undefined> {
  return db
    .selectFrom('consent')
    .select('given_at as givenAt')
    .where('openid', '=', openid)
    .where('scope', '=', scope)
    .where('version', '=', version)
    .orderBy('given_at')
    .executeTakeFirst()
}
