import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { dataArgument, type Installation } from './installation'
import type { Place } from './place'
import { namedPostmaster, type Postmaster } from './postmaster'
import { answer } from './probe'
import { cannotRun, serverEnvironment } from './program'

/** What one attempt needs: where, on which port, how safe, until when (milliseconds of `performance.now()`). */
export interface Attempt {
  place: Place
  installation: Installation
  superuserPassword: string
  port: number
  durable: boolean
  deadline: number
}

/** A server that answers, one that ended and said why, or one that is still not ready at the deadline. */
export type Launched = { state: 'ready'; postmaster: Postmaster } | { state: 'ended'; output: string } | { state: 'late' }

/** Starts the server as a process of its own, which outlives this one, and waits until it answers or ends. */
export async function launch(attempt: Attempt): Promise<Launched> {
  const { log } = attempt.place
  // a file, not a pipe: the server must be able to write to it after this process is gone
  const output = await open(log, 'a', 0o600)
  try {
    const { size } = await output.stat()
    const launched = await outcomeOf(await spawnServer(attempt, output.fd), attempt)
    return launched ?? { state: 'ended', output: (await readFile(log)).subarray(size).toString('utf8') }
  } finally {
    await output.close()
  }
}

/** Nothing if the server has ended. */
async function outcomeOf(child: ChildProcess, attempt: Attempt): Promise<Launched | undefined> {
  while (performance.now() < attempt.deadline) {
    if (child.exitCode !== null || child.signalCode !== null) return undefined
    const postmaster = await namedPostmaster(attempt.place.cluster)
    if (postmaster && (await serves(postmaster, child.pid, attempt))) return { state: 'ready', postmaster }
    await pause(15)
  }
  return { state: 'late' }
}

/** Its port is asked only once the server says it is ready: until then another program may hold it, and never answer. */
async function serves(
  postmaster: Postmaster,
  child: number | undefined,
  { superuserPassword, place }: Attempt,
): Promise<boolean> {
  if (postmaster.pid !== child || !postmaster.isReady) return false
  return (await answer(postmaster, superuserPassword, place.cluster)) === 'ours'
}

async function spawnServer(attempt: Attempt, output: number): Promise<ChildProcess> {
  const { place, installation } = attempt
  const child = spawn(installation.binaries.postgres, settings(attempt), {
    cwd: place.cluster,
    env: serverEnvironment(),
    stdio: ['ignore', output, output],
    // Ctrl-C in the terminal is for us, who then stop the server in order
    detached: true,
    windowsHide: true,
    ...installation.account,
  })
  child.unref()
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (error) => {
      reject(cannotRun(installation.binaries.postgres, error))
    })
  })
  return child
}

function settings({ place, installation, port, durable }: Attempt): string[] {
  const network = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-p', String(port)]
  const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  // a local cloud and its mocks may take seventy of them, and a copy or another test's cloud comes on top
  const roomy = ['-c', 'max_connections=300']
  // a worker of the superuser's in a database keeps its owner from dropping it
  const shortLived = ['-c', 'autovacuum=off']
  return ['-D', dataArgument(place, installation), ...network, ...roomy, ...(durable ? [] : [...careless, ...shortLived])]
}
