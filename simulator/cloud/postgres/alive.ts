import { readFileSync } from 'node:fs'
import { codeOf } from './failure'

/** True if a process of that number exists and still runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return !isZombie(pid)
}

/** In a container whose first process buries nobody, an orphan that has ended keeps its number for ever. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const status = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).startsWith('Z')
  } catch (error) {
    // gone between the two looks
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH'
  }
}
