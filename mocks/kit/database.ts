import { Pool, type PoolClient } from 'pg'

/** Anything that runs a statement: the pool, or the client of an open transaction. */
export type Queryable = Pick<Pool, 'query'>

/** A small pool that sees one schema only; errors of idle connections are reported, not fatal. */
export function openPool(databaseUrl: string, schema: string): Pool {
  const pool = new Pool({ connectionString: databaseUrl, options: `-c search_path=${schema}`, max: 5 })
  pool.on('error', (error) => {
    console.error(`${schema}: lost a database connection: ${error.message}`)
  })
  return pool
}

/** Runs the work in one transaction and gives its result; rolls back when it throws. */
export async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Creates the schema and its tables when missing; the lock lets two copies start at once. */
export async function createSchema(pool: Pool, schema: string, tables: readonly string[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [schema])
    await client.query(`create schema if not exists ${schema}`)
    for (const sql of tables) await client.query(sql)
  })
}

/** The only row of a result. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('expected a row')
  return row
}
