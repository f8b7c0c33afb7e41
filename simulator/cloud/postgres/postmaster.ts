import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isAlive } from './alive'
import { codeOf } from './failure'

/** The server process that `postmaster.pid` names. */
export interface Postmaster {
  pid: number
  port: number
  /** False while it starts, recovers or stops. */
  isReady: boolean
}

/**
 * The live process named by the cluster's `postmaster.pid`, if there is one. It need not be our server: the number may be
 * used by another process by now, or the folder may be a copy; `answers` tells. The file is PostgreSQL's and only read here.
 */
export async function namedPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await pidFile(cluster)).split('\n')
  // line 1 is the process, line 4 the port, line 8 the status (PostgreSQL's pidfile.h); the later lines come a moment later
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : undefined
}

async function pidFile(cluster: string): Promise<string> {
  try {
    return await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}
