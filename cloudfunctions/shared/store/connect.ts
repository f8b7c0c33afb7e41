import { Kysely, PostgresDialect } from 'kysely'
import { Pool, TypeOverrides, types } from 'pg'
import type { Tables } from './schema'

export type Database = Kysely<Tables>

/** Amounts and counts are integers below 2^53: a larger one is a fault and not a rounded number. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`)
  return value
}

const parsers = new TypeOverrides()
parsers.setTypeParser(types.builtins.INT8, safeInteger)
// A calendar day stays text: as a Date it would move with the zone of the process.
parsers.setTypeParser(types.builtins.DATE, (text) => text)

/**
 * Opens the store. `DATABASE_URL` names any PostgreSQL; the pool keeps up to ten connections.
 * A statement that runs for ten seconds is stopped, so that a slow report cannot hold up a clock-in.
 */
export function connect(databaseUrl: string, poolSize = 10): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: poolSize,
    statement_timeout: 10_000,
    types: parsers,
  })
  // A connection that dies while idle is replaced by the pool; the next query reports what matters.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
