import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries } from './binaries'
import { type Place, placeOf } from './place'
import { namedPostmaster } from './postmaster'
import { answer } from './probe'
import { readPasswords } from './roles'
import { explained } from './sentences'
import { stopPostmaster } from './stop'

/** How long a server may take to get ready before it can be stopped. */
const patienceMs = 30_000

/** Removes all data of a folder for ever, after stopping the server that may run on it. A folder that is not there is fine. */
export async function erasePostgres(dataDirectory: string): Promise<void> {
  const place = placeOf(dataDirectory)
  try {
    if (existsSync(place.passwords)) await stopServing(place)
    await rm(place.server, { recursive: true, force: true })
  } catch (error) {
    throw explained(error, place.dataDirectory)
  }
}

async function stopServing(place: Place): Promise<void> {
  const { superuser } = await readPasswords(place)
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    const postmaster = await namedPostmaster(place.cluster)
    const said = postmaster ? await answer(postmaster, superuser, place.cluster) : 'silent'
    if (said === 'ours' && postmaster) await stopPostmaster(postmaster.pid, place, findBinaries())
    if (said !== 'busy') return
    await pause(100)
  }
}
