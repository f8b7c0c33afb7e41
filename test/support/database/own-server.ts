import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { isAlive } from '../../../simulator/cloud/postgres/alive'
import { erasePostgres } from '../../../simulator/cloud/postgres/erase'
import { startPostgres } from '../../../simulator/cloud/postgres/start'
import type { TestServer } from './address'

const prefix = 'workcard-test-'

const GB = 2 ** 30
/** Memory that looks like a folder (Linux): copying a template there takes a tenth of the time that a disk takes. */
const memoryFolder = '/dev/shm'

/** Where the server of a run keeps its data: in memory if there is plenty, else in the temporary folder. */
async function dataParent(): Promise<string> {
  const memory = await statfs(memoryFolder).catch(() => undefined)
  const isRoomy = memory !== undefined && memory.bavail * memory.bsize > 2 * GB
  return isRoomy ? memoryFolder : os.tmpdir()
}

/** Starts a server for this run on a temporary folder, without safety against power cuts. */
export async function startOwnServer(): Promise<TestServer> {
  await sweepKilledRuns()
  const dataDirectory = await mkdtemp(path.join(await dataParent(), `${prefix}${String(process.pid)}-`))
  const server = await startPostgres({ dataDirectory, durable: false, log: () => undefined })
  return {
    ownerUrl: server.ownerUrl('postgres'),
    appUrl: server.appUrl('postgres'),
    prefix: 'workcard_test_',
    startedBy: process.pid,
    dataDirectory,
  }
}

/** Ends the server and removes its folder. */
export async function removeOwnServer(dataDirectory: string): Promise<void> {
  await erasePostgres(dataDirectory)
  await rm(dataDirectory, { recursive: true, force: true })
}

/** A run that was killed could not put its server away; the folder's name says whose it was. */
async function sweepKilledRuns(): Promise<void> {
  for (const parent of new Set([os.tmpdir(), await dataParent()])) await sweepBelow(parent)
}

async function sweepBelow(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = Number.parseInt(name.slice(prefix.length), 10)
    if (name.startsWith(prefix) && pid > 0 && !isAlive(pid)) await sweep(path.join(parent, name))
  }
}

/** Another run may be sweeping the same folder, or it may be another user's: neither may stop this run. */
async function sweep(dataDirectory: string): Promise<void> {
  try {
    await removeOwnServer(dataDirectory)
  } catch (error) {
    console.warn(`left ${dataDirectory} of a killed test run: ${String(error)}`)
  }
}
