import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import * as v from 'valibot'
import type { TestServer } from './address'
import { statement } from './statement'

const rows = v.object({ rows: v.array(v.object({ datname: v.string() })) })

/**
 * Uses a server that somebody else runs; `ownerUrl` must be allowed to create databases and roles. Every run has databases
 * and an application role of its own, so that runs can share one server.
 */
export async function useGivenServer(ownerUrl: string): Promise<TestServer> {
  const run = `workcard_test_${String(process.pid)}_${randomBytes(3).toString('hex')}`
  const password = randomBytes(24).toString('hex')
  await statement(ownerUrl, `create role "${run}_app" login password '${password}'`)
  const app = new URL(ownerUrl)
  app.username = `${run}_app`
  app.password = password
  return { ownerUrl, appUrl: app.href, prefix: `${run}_`, startedBy: process.pid, dataDirectory: null }
}

/** Removes what the run made, whether its tests did or not. */
export async function leaveGivenServer({ ownerUrl, appUrl, prefix }: TestServer): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const found: unknown = await client.query('select datname from pg_database where starts_with(datname, $1)', [prefix])
    for (const { datname } of v.parse(rows, found).rows) await client.query(`drop database "${datname}" with (force)`)
    await client.query(`drop role "${new URL(appUrl).username}"`)
  } finally {
    await client.end()
  }
}
