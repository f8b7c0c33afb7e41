import { setTimeout as pause } from 'node:timers/promises'
import { urlOf } from './addresses'
import { ensureCluster } from './cluster'
import { PostgresFailure } from './failure'
import { freePort } from './free-port'
import { type Installation, prepareInstallation } from './installation'
import { launch } from './launch'
import { type Place, placeOf } from './place'
import { namedPostmaster, type Postmaster } from './postmaster'
import { answer } from './probe'
import { appRole, ownerRole, type Passwords, readPasswords } from './roles'
import { explained, failureOf, isLockRefusal, isPortRefusal, portTaken } from './sentences'
import { stopPostmaster } from './stop'

/** Where the data is kept and how the server runs. */
export interface PostgresOptions {
  /** Kept between runs; made if it is not there. */
  dataDirectory: string
  /** A port of 127.0.0.1; a free one if left out. A server that is running already keeps its own. */
  port?: number
  log: (line: string) => void
  /** `false` gives up safety against power cuts for speed; for the server of the tests only. */
  durable?: boolean
  /** How long to wait for the server to be ready, or for another one to let go of the folder. */
  patienceMs?: number
}

/** A server that answers. */
export interface RunningPostgres {
  port: number
  /** True if it was running already, such as after its launcher was killed. */
  attached: boolean
  /** The address of a database for the role that creates databases and migrates. */
  ownerUrl: (database: string) => string
  /** The address of a database for the role of the application. */
  appUrl: (database: string) => string
  /** Ends the server, whoever started it, and waits until it is gone. */
  stop: () => Promise<void>
}

/**
 * Starts PostgreSQL on a folder, or attaches to the server that is running there. It listens on 127.0.0.1 only. Two servers on
 * one folder are prevented by PostgreSQL's own lock. Fails with a `PostgresFailure`, whose `sentence` says what to do.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  try {
    return await start(options)
  } catch (error) {
    throw explained(error, placeOf(options.dataDirectory).dataDirectory)
  }
}

async function start(options: PostgresOptions): Promise<RunningPostgres> {
  const place = placeOf(options.dataDirectory)
  const installation = await prepareInstallation(options.log)
  await ensureCluster(place, installation, { durable: options.durable ?? true, log: options.log })
  const passwords = await readPasswords(place)
  const { postmaster, attached } = await attachOrLaunch({ place, installation, passwords, options })
  const { pid, port } = postmaster
  options.log(
    `PostgreSQL ${attached ? 'was running' : 'runs'} on 127.0.0.1:${String(port)} (process ${String(pid)}, data in ${place.dataDirectory})`,
  )
  return {
    port,
    attached,
    ownerUrl: (database) => urlOf({ role: ownerRole, password: passwords.owner, port }, database),
    appUrl: (database) => urlOf({ role: appRole, password: passwords.app, port }, database),
    stop: () => stopPostmaster(pid, place, installation.binaries),
  }
}

interface Wanted {
  place: Place
  installation: Installation
  passwords: Passwords
  options: PostgresOptions
}

interface Obtained {
  postmaster: Postmaster
  attached: boolean
}

/**
 * Attaches if our server is running, else launches one. PostgreSQL decides whether a launch is right: if it refuses because
 * another process holds the folder (one that is ending, or one started at the same moment), both are tried again until the deadline.
 */
async function attachOrLaunch(wanted: Wanted): Promise<Obtained> {
  const deadline = performance.now() + (wanted.options.patienceMs ?? 30_000)
  do {
    const obtained = (await attach(wanted)) ?? (await launchOnce(wanted, deadline))
    if (obtained !== 'busy') return obtained
    await pause(100)
  } while (performance.now() < deadline)
  throw await folderHeld(wanted.place)
}

async function attach({ place, passwords }: Wanted): Promise<Obtained | 'busy' | undefined> {
  const postmaster = await namedPostmaster(place.cluster)
  if (!postmaster) return undefined
  const said = await answer(postmaster, passwords.superuser, place.cluster)
  if (said === 'silent') return undefined
  return said === 'ours' ? { postmaster, attached: true } : 'busy'
}

async function launchOnce({ place, installation, passwords, options }: Wanted, deadline: number): Promise<Obtained | 'busy'> {
  const port = options.port ?? (await freePort())
  const durable = options.durable ?? true
  const launched = await launch({ place, installation, superuserPassword: passwords.superuser, port, durable, deadline })
  if (launched.state === 'ready') return { postmaster: launched.postmaster, attached: false }
  if (launched.state === 'ended') requireRetryable(launched.output, { place, port: options.port })
  return 'busy'
}

/** A folder that is still held may become free, and another free port can be found; any other reason to end is final. */
function requireRetryable(output: string, { place, port }: { place: Place; port: number | undefined }): void {
  if (isLockRefusal(output)) return
  if (!isPortRefusal(output)) throw failureOf('start', output, place.dataDirectory)
  if (port !== undefined) throw portTaken(port)
}

async function folderHeld(place: Place): Promise<PostgresFailure> {
  const postmaster = await namedPostmaster(place.cluster)
  const holder = postmaster ? `process ${String(postmaster.pid)}` : 'another process'
  return new PostgresFailure(
    `PostgreSQL is not ready on ${place.dataDirectory}, which ${holder} holds without answering: wait or end that process if it is a postgres (details in ${place.log}), or choose another data folder (--data).`,
  )
}
