import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { migrate } from '../../cloudfunctions/shared/store/migrate'
import { ensureDatabase } from './postgres/databases'
import { codeOf } from './postgres/failure'
import { startPostgres } from './postgres/start'
import { StartFault } from './start-fault'

export interface CloudDatabase {
  /** For the role that migrates; the mocks and the simulator have their schemas from it. */
  ownerUrl: string
  /** For the role of the functions. */
  appUrl: string
  /** Whether the server is ours to stop and its data ours to erase. */
  embedded: boolean
  stop: () => Promise<void>
}

interface Wish {
  dataDirectory: string
  variables: Readonly<Record<string, string | undefined>>
  log: (line: string) => void
}

const databaseName = 'workcard'

/** The server that `DATABASE_URL` names, or an embedded one on the data directory; with all migrations. */
export async function openDatabase(wish: Wish): Promise<CloudDatabase> {
  const database = given(wish.variables) ?? (await embedded(wish))
  try {
    await checkReachable('MIGRATION_DATABASE_URL', database.ownerUrl)
    await checkReachable('DATABASE_URL', database.appUrl)
    await migrate(database.ownerUrl, decodeURIComponent(new URL(database.appUrl).username))
  } catch (error) {
    await database.stop()
    throw error
  }
  return database
}

async function embedded({ dataDirectory, log }: Wish): Promise<CloudDatabase> {
  const server = await startPostgres({ dataDirectory, log })
  await ensureDatabase(server, databaseName)
  const [ownerUrl, appUrl] = [server.ownerUrl(databaseName), server.appUrl(databaseName)]
  const stop = async (): Promise<void> => {
    await connectionsGone(ownerUrl)
    await server.stop()
  }
  return { ownerUrl, appUrl, embedded: true, stop }
}

const goneWithinMs = 2000

/** A pool that has ended still closes its connections; a server that stops meanwhile makes an error of each. */
async function connectionsGone(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  const sql =
    'select count(*)::integer as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  const others = async (): Promise<number> => (await client.query<{ others: number }>(sql)).rows[0]?.others ?? 0
  const deadline = performance.now() + goneWithinMs
  await client.connect()
  try {
    while (performance.now() < deadline && (await others()) > 0) await pause(20)
  } finally {
    await client.end()
  }
}

function given({ DATABASE_URL, MIGRATION_DATABASE_URL }: Wish['variables']): CloudDatabase | undefined {
  if (DATABASE_URL === undefined && MIGRATION_DATABASE_URL === undefined) return undefined
  const appUrl = addressOf('DATABASE_URL', DATABASE_URL)
  const ownerUrl = addressOf('MIGRATION_DATABASE_URL', MIGRATION_DATABASE_URL)
  return { ownerUrl, appUrl, embedded: false, stop: () => Promise.resolve() }
}

function addressOf(name: string, text: string | undefined): string {
  if (text === undefined)
    throw new StartFault(
      `The setting ${name} is missing: DATABASE_URL (the functions' role) and MIGRATION_DATABASE_URL (the owner's) go together.`,
    )
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol) || new URL(text).username === '')
    throw new StartFault(`The setting ${name} must be an address like postgres://user:password@host:5432/database.`)
  return text
}

async function checkReachable(name: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
  } catch (error) {
    // the message may hold the address, and the address a password
    throw new StartFault(
      `The database of ${name} cannot be reached (${codeOf(error) ?? 'no answer'}): start it, or correct the address.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
