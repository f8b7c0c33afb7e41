import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './alive'
import type { Binaries } from './binaries'
import { PostgresFailure } from './failure'
import type { Place } from './place'
import { namedPostmaster } from './postmaster'
import { run } from './program'

/** Long enough for the checkpoint of a large folder on a slow disk. */
const patienceMs = 60_000

/**
 * Ends the server by PostgreSQL's fast shutdown (open transactions are rolled back, everything is written) and waits until its
 * process is gone. Does nothing if that process no longer is the folder's server.
 */
export async function stopPostmaster(pid: number, place: Place, binaries: Binaries): Promise<void> {
  const named = await namedPostmaster(place.cluster)
  if (named?.pid !== pid) return
  await interrupt(pid, place, binaries)
  const deadline = performance.now() + patienceMs
  while (isAlive(pid)) {
    if (performance.now() > deadline) throw stillThere(pid, place)
    await pause(15)
  }
}

/** Windows has no signals; pg_ctl speaks to the server there. */
async function interrupt(pid: number, place: Place, { pgCtl }: Binaries): Promise<void> {
  if (process.platform !== 'win32') {
    process.kill(pid, 'SIGINT')
    return
  }
  await run(pgCtl, ['kill', 'INT', String(pid)], { cwd: place.server, account: undefined })
}

function stillThere(pid: number, { dataDirectory, log }: Place): PostgresFailure {
  return new PostgresFailure(
    `PostgreSQL (process ${String(pid)}) on ${dataDirectory} did not stop within ${String(patienceMs / 1000)} s: look into ${log}, then end that process.`,
  )
}
