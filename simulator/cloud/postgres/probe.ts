import { randomBytes } from 'node:crypto'
import { chmod, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import * as v from 'valibot'
import { urlOf } from './addresses'
import { codeOf } from './failure'
import type { Postmaster } from './postmaster'
import { superuser } from './roles'

/** `ours` serves this very folder; `busy` is starting or stopping; `silent` does not answer, or is another server. */
export type Answer = 'ours' | 'busy' | 'silent'

/** PostgreSQL's code for "the database system is starting up" and "… is shutting down". */
const cannotConnectNow = '57P03'

const found = v.object({ rows: v.tuple([v.object({ mark: v.nullable(v.string()) })]) })

/**
 * Asks the server on a port of this machine who it is. A password alone does not tell two copies of one folder apart, so it
 * is asked to read a mark that was put into this folder a moment ago.
 */
export async function answer({ port }: Postmaster, password: string, cluster: string): Promise<Answer> {
  const mark = randomBytes(8).toString('hex')
  const file = path.join(cluster, `workcard-mark-${mark}`)
  await writeFile(file, mark)
  // root's mask may hide the mark from the user that the server runs as
  await chmod(file, 0o644)
  try {
    const read = await readByServer(urlOf({ role: superuser, password, port }, superuser), path.basename(file))
    return read === mark ? 'ours' : 'silent'
  } catch (error) {
    return codeOf(error) === cannotConnectNow ? 'busy' : 'silent'
  } finally {
    await rm(file)
  }
}

async function readByServer(url: string, file: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  // the server may end the connection at any moment; the query below reports it
  client.on('error', () => undefined)
  try {
    await client.connect()
    const result: unknown = await client.query('select pg_read_file($1, true) as mark', [file])
    return v.parse(found, result).rows[0].mark
  } finally {
    await client.end()
  }
}
