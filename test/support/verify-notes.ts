import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'

const run = promisify(execFile)

/** What the notes of a pack name, one command after another, and what each said. */
export interface Ran {
  command: string
  said: string
}

/** Unpacks an evidence pack into a folder of its own and runs every command of its notes there. Throws when one fails. */
export async function runNotes(pack: Uint8Array): Promise<Ran[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workcard pack '))
  try {
    await unpack(pack, folder)
    const notes = await readFile(path.join(folder, 'VERIFY.txt'), 'utf8')
    const ran: Ran[] = []
    for (const [, command = ''] of notes.matchAll(/^ +\$ (.+)$/gm)) {
      const { stdout, stderr } = await run('bash', ['-c', `set -o pipefail; ${command}`], { cwd: folder })
      ran.push({ command, said: stdout + stderr })
    }
    return ran
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function unpack(pack: Uint8Array, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(pack))) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}
