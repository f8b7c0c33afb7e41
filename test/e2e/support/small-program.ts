import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { endChild, startChild } from '../../support/listening-child'

/** A mini-program of a test's own on a phone in the browser, without a cloud. */
export interface SmallProgram {
  url: string
  /** What its server has said in the terminal. */
  said: () => string
  remove: () => Promise<void>
}

const app = { pages: ['pages/first/first', 'pages/second/second'], style: 'v2' }
const page = (text: string): string => `<view>${text}</view>\n<view bind:tap="onTap">tap me</view>\n`
const script = "Page({ onTap() { wx.navigateTo({ url: '/pages/second/second' }) } })\n"

/** Two pages that work; a test puts its fault over them. */
const sound: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify(app),
  'app.ts': 'App({})\n',
  'app.wxss': '',
  ...filesOf('first'),
  ...filesOf('second'),
}

function filesOf(name: string): Record<string, string> {
  const at = `pages/${name}/${name}`
  return { [`${at}.json`]: '{}', [`${at}.ts`]: script, [`${at}.wxml`]: page(`the ${name} page`), [`${at}.wxss`]: '' }
}

/** Starts a phone with two pages that work and these files over or beside them. */
export async function startSmallProgram(files: Readonly<Record<string, string>>): Promise<SmallProgram> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workcard-small-program-'))
  for (const [name, text] of Object.entries({ ...sound, ...files })) await write(path.join(folder, 'program', name), text)
  return startPhone(path.join(folder, 'program'), () => rm(folder, { recursive: true, force: true }))
}

/** Starts a phone with the mini-program in a folder. */
export async function startPhone(folder: string, removed: () => Promise<void>, npm?: 'vant'): Promise<SmallProgram> {
  const program = path.join(__dirname, 'phone-in-child.ts')
  const said = { text: '' }
  const command = [program, folder, ...(npm === undefined ? [] : [npm])]
  const { child, address: url } = await startChild({ command, prints: /phone at (\S+)/, said })
  const remove = async (): Promise<void> => {
    await endChild(child)
    await removed()
  }
  return { url, said: () => said.text, remove }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
