import { sql } from 'kysely'
import type { World } from '../../support/world'
import type { Ids } from './victim'

/** An operator of a query language where a plain value belongs, and a number where an object does. */
export function ofAnotherType(sample: object, field: string): unknown {
  return typeof Object.entries(sample).find(([name]) => name === field)?.[1] === 'object' ? 7 : { $gt: '' }
}

export function nested(depth: number): object {
  return depth === 0 ? {} : { inner: nested(depth - 1) }
}

/** The same request with ids of nothing. */
export function withIds(sample: object, absent: Ids): object {
  return Object.fromEntries(
    Object.entries(sample).map(([field, value]) => {
      if (field === 'recordIds') return [field, [absent.recordId]]
      return [field, typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? absent.recordId : (value as unknown)]
    }),
  )
}

/** Rows of every table but those that a call may add without changing anything: claims of keys. */
export async function countRows(world: World): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(
    world.environment.db,
  )
  const counted = rows.filter(
    ({ name }) => !['idempotency', 'kysely_migration', 'kysely_migration_lock', 'vendor_token'].includes(name),
  )
  const counts = await Promise.all(
    counted.map(async ({ name }) => {
      const result = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(world.environment.db)
      return [name, result.rows[0]?.count ?? 0] as const
    }),
  )
  return Object.fromEntries(counts)
}
