import { sql, type RawBuilder } from 'kysely'
import * as v from 'valibot'
import type { Database } from './connect'

/** A value that is kept sealed, and the name of its row and column that is bound to it. */
export interface SealedCell {
  place: PlaceName
  /** Owner and id of the row, in the order of its primary key. */
  key: readonly [owner: string, id: string]
  row: string
  sealed: string
}

interface Place {
  table: string
  key: readonly [owner: string, id: string]
  /** The name of the row as it was sealed, in SQL. */
  row: RawBuilder<string>
  sealed: RawBuilder<string>
  /** What the update sets. */
  replaced: (sealed: string) => RawBuilder<unknown>
}
/** Where sealed values are, name by name. */
export const sealedPlaces = [
  'identityName',
  'identityNumber',
  'verificationName',
  'verificationNumber',
  'reviewName',
  'reviewNumber',
  'strokes',
  'payoutName',
] as const
type PlaceName = (typeof sealedPlaces)[number]

/** Owner and id of the rows that hold a person. */
const keys = {
  identity: ['worker_id', 'worker_id'],
  verification: ['worker_id', 'verification_id'],
  identity_review: ['employer_id', 'review_id'],
} as const

const places: Record<PlaceName, Place> = {
  identityName: columnOf('identity', 'name_sealed', sql`'identity:' || worker_id || ':name'`),
  identityNumber: columnOf('identity', 'id_number_sealed', sql`'identity:' || worker_id || ':id-number'`),
  verificationName: columnOf('verification', 'name_sealed', sql`'verification:' || verification_id || ':name'`),
  verificationNumber: columnOf('verification', 'id_number_sealed', sql`'verification:' || verification_id || ':id-number'`),
  reviewName: columnOf('identity_review', 'name_sealed', sql`'identity-review:' || review_id || ':name'`),
  reviewNumber: columnOf('identity_review', 'id_number_sealed', sql`'identity-review:' || review_id || ':id-number'`),
  strokes: {
    table: 'contract',
    key: ['employer_id', 'contract_id'],
    row: sql<string>`'contract:' || contract_id || ':strokes'`,
    sealed: sql<string>`signature ->> 'strokesSealed'`,
    replaced: (sealed: string) => sql`signature = jsonb_set(signature, '{strokesSealed}', to_jsonb(${sealed}::text))`,
  },
  // the name of the identity as it was when the transfer was prepared
  payoutName: {
    table: 'payout',
    key: ['employer_id', 'payout_id'],
    row: sql<string>`'identity:' || worker_id || ':name'`,
    sealed: sql<string>`request ->> 'nameSealed'`,
    replaced: (sealed: string) => sql`request = jsonb_set(request, '{nameSealed}', to_jsonb(${sealed}::text))`,
  },
}

function columnOf(table: keyof typeof keys, column: string, row: RawBuilder<unknown>): Place {
  return {
    table,
    key: keys[table],
    row: sql<string>`${row}`,
    sealed: sql<string>`${sql.ref(column)}`,
    replaced: (sealed) => sql`${sql.ref(column)} = ${sealed}`,
  }
}

const cell = v.object({ owner: v.string(), id: v.string(), row: v.string(), sealed: v.string() })

/** Values of one place that are wrapped by another key than the named one; one that was swept is empty. */
export async function listSealedElsewhere(
  db: Database,
  name: PlaceName,
  { keyId, limit }: { keyId: string; limit: number },
): Promise<SealedCell[]> {
  const { table, key, row, sealed } = places[name]
  const { rows } = await sql`select ${sql.ref(key[0])} as owner, ${sql.ref(key[1])} as id, ${row} as "row", ${sealed} as sealed
    from ${sql.table(table)} where ${sealed} <> '' and split_part(${sealed}, '.', 1) <> ${keyId} limit ${limit}`.execute(db)
  return rows.map((found) => {
    const { owner, id, ...rest } = v.parse(cell, found)
    return { place: name, key: [owner, id], ...rest }
  })
}

/** Puts the same value in, wrapped by another key; does nothing when it was changed meanwhile. */
export async function replaceSealed(db: Database, { place, key, sealed: known }: SealedCell, sealed: string): Promise<void> {
  const { table, key: columns, sealed: now, replaced } = places[place]
  await sql`update ${sql.table(table)} set ${replaced(sealed)}
    where ${sql.ref(columns[0])} = ${key[0]} and ${sql.ref(columns[1])} = ${key[1]} and ${now} = ${known}`.execute(db)
}
