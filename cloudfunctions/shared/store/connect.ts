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

/** How this project talks to PostgreSQL: integers that fit, days as text, no statement longer than `milliseconds`. */
export function postgresDialect(databaseUrl: string, limits: { connections: number; milliseconds: number }): PostgresDialect {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: limits.connections,
    statement_timeout: limits.milliseconds,
    types: parsers,
  })
  // A connection that dies while idle is replaced by the pool; the next query reports what matters.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool })
}

/**
 * Opens the store. `DATABASE_URL` names any PostgreSQL; the pool keeps up to `connections` of them.
 * A statement that runs for ten seconds is stopped, so that a slow report cannot hold up a clock-in.
 */
export function connect(databaseUrl: string, connections = 10): Database {
  return new Kysely<Tables>({ dialect: postgresDialect(databaseUrl, { connections, milliseconds: 10_000 }) })
}
