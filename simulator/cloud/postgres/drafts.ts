import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isAlive } from './alive'

/** A name beside `final` for work in progress; it says which process works on it, so that others can tell if it was abandoned. */
export function draftOf(final: string): string {
  return `${final}.new-${String(process.pid)}-${randomBytes(4).toString('hex')}`
}

/** Puts a finished draft in its place in one step. If another process was first, its work stays and ours is removed. */
export async function publish(draft: string, final: string): Promise<void> {
  try {
    await rename(draft, final)
  } catch (error) {
    // the code for a taken place differs from system to system
    if (!existsSync(final)) throw error
    await rm(draft, { recursive: true })
  }
}

/** Removes drafts whose process is gone. What cannot be removed now (its last helper still writes) is left for the next start. */
export async function sweepDrafts(final: string, log: (line: string) => void): Promise<void> {
  const prefix = `${path.basename(final)}.new-`
  for (const name of await readdir(path.dirname(final))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10)
    if (name.startsWith(prefix) && !isAlive(pid)) await sweep(path.join(path.dirname(final), name), log)
  }
}

async function sweep(draft: string, log: (line: string) => void): Promise<void> {
  try {
    await rm(draft, { recursive: true, force: true })
  } catch (error) {
    log(`left ${draft} for the next start: ${String(error)}`)
  }
}
