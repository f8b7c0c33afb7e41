import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { AppBundle } from '../../../simulator/phone/protocol'

/** A mini-program in a folder of its own, with a phone that does nothing. */
export interface TestProgram {
  /** Folder of app.json. */
  root: string
  /** Folder of the phone's sources. */
  runtime: string
  /** Writes files by their paths from the root; a JSON value is written as such. */
  write: (files: Readonly<Record<string, unknown>>) => Promise<void>
  remove: () => Promise<void>
}

/** One page, `pages/home/home`, with what each of its files needs at least. */
const smallest = {
  'app.json': { pages: ['pages/home/home'] },
  'app.ts': 'App({})',
  'pages/home/home.json': {},
  'pages/home/home.ts': 'Page({})',
  'pages/home/home.wxml': '<view>home</view>',
}

/** Writes a mini-program of one page with these files added or in place of its own. */
export async function makeProgram(files: Readonly<Record<string, unknown>> = {}): Promise<TestProgram> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workcard-phone-test-'))
  const root = path.join(folder, 'program')
  const runtime = path.join(folder, 'runtime')
  const write: TestProgram['write'] = (some) => writeAll(root, some)
  await write({ ...smallest, ...files })
  await writeAll(runtime, { 'main.ts': 'export const phone: string = "a phone"', 'phone.css': '#phone{}' })
  return { root, runtime, write, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function writeAll(root: string, files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
}

/** Runs the built script as a page does, and answers with what it hands to the phone. */
export function install(code: string, globals: Readonly<Record<string, unknown>> = {}): AppBundle {
  const given: AppBundle[] = []
  const phoneRuntime = { install: (bundle: AppBundle) => given.push(bundle) }
  runInContext(code, createContext({ ...globals, phoneRuntime }))
  const [bundle] = given
  if (bundle === undefined) throw new Error('the script hands nothing to the phone')
  return bundle
}
