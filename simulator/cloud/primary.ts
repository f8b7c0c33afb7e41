import { rm } from 'node:fs/promises'
import { openDatabase, type CloudDatabase } from './database'
import { keyFileOf } from './keys'
import { erasePostgres } from './postgres/erase'
import { openState, type Primary, type StateStore } from './shared-state'
import { StartFault } from './start-fault'

export interface Opened {
  database: CloudDatabase
  state: StateStore
  /** The living copy that runs the mocks; undefined when this one is to do it. */
  primary: Primary | undefined
  close: () => Promise<void>
}

interface Wish {
  dataDirectory: string
  fresh: boolean
  cloudOnly: boolean
  variables: Readonly<Record<string, string | undefined>>
  log: (line: string) => void
}

/** Opens the store and finds out whether another copy lives on it. Throws `StartFault` when this copy may not. */
export async function openStore(wish: Wish): Promise<Opened> {
  const opened = await open(wish)
  try {
    requireRoom(opened, wish)
  } catch (error) {
    await opened.close()
    throw error
  }
  if (!wish.fresh) return opened
  await opened.close()
  await erasePostgres(wish.dataDirectory)
  await rm(keyFileOf(wish.dataDirectory), { force: true })
  return open(wish)
}

async function open(wish: Wish): Promise<Opened> {
  const database = await openDatabase(wish)
  try {
    const state = await openState(database.ownerUrl)
    const { primary } = await state.read()
    const living = (await lives(primary)) ? primary : undefined
    const close = async (): Promise<void> => {
      await state.close()
      // the server is the living copy's, which would lose it
      if (living === undefined) await database.stop()
    }
    return { database, state, primary: living, close }
  } catch (error) {
    await database.stop()
    throw error
  }
}

function requireRoom({ primary, database }: Opened, { fresh, cloudOnly, dataDirectory }: Wish): void {
  if (fresh && !database.embedded)
    throw new StartFault(
      '--fresh erases the data directory only: empty the database of DATABASE_URL yourself, or leave DATABASE_URL out.',
    )
  if (primary !== undefined && (fresh || !cloudOnly))
    throw new StartFault(
      `A local cloud runs on this data already, at ${primary.url}: end it, join it with --cloud-only, or choose another folder than ${dataDirectory} with --data.`,
    )
}

/** A copy that was killed left its address behind, where another program may answer now: the instance tells. */
async function lives(primary: Primary | undefined): Promise<boolean> {
  if (primary === undefined) return false
  const said = await fetch(`${primary.url}/healthz`, { signal: AbortSignal.timeout(3000) }).then(
    (answer) => answer.text(),
    () => '',
  )
  return said.includes(`"instance":"${primary.instance}"`)
}
