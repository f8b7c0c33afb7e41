import type { Database } from './connect'

export interface VendorToken {
  vendor: string
  token: string
  expiresAt: Date
}

/** The token that all copies share, whether it still works or not. */
export async function findVendorToken(db: Database, vendor: string): Promise<VendorToken | undefined> {
  return db
    .selectFrom('vendor_token')
    .select(['vendor', 'token', 'expires_at as expiresAt'])
    .where('vendor', '=', vendor)
    .executeTakeFirst()
}

/** Keeps a token in the place of the one before it. */
export async function saveVendorToken(db: Database, { vendor, token, expiresAt }: VendorToken): Promise<void> {
  await db
    .insertInto('vendor_token')
    .values({ vendor, token, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('vendor').doUpdateSet({ token, expires_at: expiresAt }))
    .execute()
}

/** Forgets this very token: another copy may have replaced it already. */
export async function dropVendorToken(db: Database, { vendor, token }: Omit<VendorToken, 'expiresAt'>): Promise<void> {
  await db.deleteFrom('vendor_token').where('vendor', '=', vendor).where('token', '=', token).execute()
}
