import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { codeOf } from './postgres/failure'
import { StartFault } from './start-fault'

const keyFile = v.object({ DATA_KEYS: v.string(), INDEX_KEY: v.string() })
export type Keys = v.InferOutput<typeof keyFile>

/** Where the keys of a data directory are. */
export function keyFileOf(dataDirectory: string): string {
  return path.join(dataDirectory, 'keys.json')
}

/**
 * The keys of the personal data: from the environment, else from the data directory, where the first start makes them,
 * readable by this user alone.
 */
export async function loadKeys(dataDirectory: string, variables: Readonly<Record<string, string | undefined>>): Promise<Keys> {
  const { DATA_KEYS, INDEX_KEY } = variables
  if (DATA_KEYS !== undefined && INDEX_KEY !== undefined) return { DATA_KEYS, INDEX_KEY }
  const file = keyFileOf(dataDirectory)
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  await makeOnce(file)
  return { ...(await read(file)), ...(DATA_KEYS !== undefined && { DATA_KEYS }), ...(INDEX_KEY !== undefined && { INDEX_KEY }) }
}

/** Two copies may start at once: the first file wins. */
async function makeOnce(file: string): Promise<void> {
  const key = (): string => randomBytes(32).toString('base64')
  const made: Keys = { DATA_KEYS: `local-1:${key()}`, INDEX_KEY: key() }
  try {
    await writeFile(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

async function read(file: string): Promise<Keys> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keyFile), await readFile(file, 'utf8'))
  if (parsed.success) return parsed.output
  throw new StartFault(`${file} is damaged: bring the right file back, or begin anew with --fresh.`)
}
