import { Client } from 'pg'
import { codeOf } from './failure'
import type { RunningPostgres } from './start'

/** PostgreSQL's code for a database of that name that exists already. */
const duplicateDatabase = '42P04'

/** Makes the owner's database of that name if it is not there. The name is ours, never a stranger's input. */
export async function ensureDatabase({ ownerUrl }: Pick<RunningPostgres, 'ownerUrl'>, name: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl('postgres') })
  await client.connect()
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if (codeOf(error) !== duplicateDatabase) throw error
  } finally {
    await client.end()
  }
}
