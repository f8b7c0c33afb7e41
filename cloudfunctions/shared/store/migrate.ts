import { Kysely, Migrator, sql } from 'kysely'
import { postgresDialect } from './connect'
import { migrations } from './migrations/all'

/**
 * Brings a database to the newest version, each step in one transaction, and lets the application role read and add
 * everywhere but change only what is not append-only. Safe to run again and from several processes.
 */
export async function migrate(ownerUrl: string, applicationRole: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: postgresDialect(ownerUrl, { connections: 2, milliseconds: 600_000 }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error instanceof Error ? error : new Error(JSON.stringify(error))
    await grant(db, applicationRole)
  } finally {
    await db.destroy()
  }
}

/** Tables whose rows are only ever added (invariant I-11). */
const appendOnly = [
  ...['consent', 'identity_vote', 'contract_event', 'punch', 'judgement', 'decision'],
  ...['ledger_entry', 'payout_event', 'cover_event', 'data_access', 'erasure', 'contract_document', 'agreement_template'],
  ...['contract_basis', 'evidence_anchor', 'evidence_anchor_head'],
]

async function grant(db: Kysely<unknown>, role: string): Promise<void> {
  const to = sql.id(role)
  await sql`grant usage on schema public to ${to}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema public to ${to}`.execute(db)
  await sql`revoke update, delete, truncate on ${sql.join(appendOnly.map((table) => sql.table(table)))} from ${to}`.execute(db)
}
