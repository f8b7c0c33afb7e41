import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'

const vantFolder = join(__dirname, '../node_modules/@vant/weapp/lib')
const sourceEndings = ['.json', '.wxml', '.wxss', '.wxs', '.js'] as const

/**
 * Does what "build npm" does in WeChat DevTools, for the part of Vant that is used: writes the components named in the
 * mini-program's JSON files and modules imported by its scripts, with all they need, to `<miniprogram>/miniprogram_npm`.
 * The folder ends up the same whatever was there before. Answers with the files written, as paths inside @vant/weapp.
 */
export async function buildMiniprogramNpm(miniprogram: string): Promise<string[]> {
  const needed = [...withAllTheyNeed(entriesOf(miniprogram))].sort()
  const target = join(miniprogram, 'miniprogram_npm/@vant/weapp')
  const stale = (existsSync(target) ? filesUnder(target) : []).filter((file) => !needed.includes(file))
  await Promise.all(stale.map((file) => rm(join(target, file), { force: true })))
  await Promise.all(needed.map((file) => writeIfChanged(join(target, file), readVant(file))))
  return needed
}

/** What our own files name: `@vant/weapp/button/index` in JSON, `@vant/weapp/dialog/dialog` in a script. */
function entriesOf(miniprogram: string): string[] {
  const sources = filesUnder(miniprogram).filter((file) => /\.(json|ts)$/.test(file) && !file.startsWith('miniprogram_npm/'))
  const texts = sources.map((file) => readFileSync(join(miniprogram, file), 'utf8'))
  const names = texts.flatMap((text) => [...text.matchAll(/['"]@vant\/weapp\/([\w/-]+)['"]/g)].map(([, name = '']) => name))
  return names.flatMap(filesOfName)
}

/** A component is its files of the same name; a module is a script alone. */
function filesOfName(name: string): string[] {
  const files = sourceEndings.map((ending) => name + ending).filter((file) => existsSync(join(vantFolder, file)))
  if (files.length === 0) throw new Error(`Vant has no ${name}.`)
  return files
}

function withAllTheyNeed(entries: readonly string[]): Set<string> {
  const found = new Set<string>()
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    waiting.push(...needsOf(file))
  }
  return found
}

/** The files that a file of Vant names, in the way of its kind. */
function needsOf(file: string): string[] {
  const text = readVant(file)
  const near = (reference: string): string => posix.join(posix.dirname(file), reference)
  if (file.endsWith('.json')) return componentsIn(text).flatMap((reference) => filesOfName(near(reference)))
  if (file.endsWith('.js')) return matches(text, /require\("(\.[^"]+)"\)/g).map((reference) => near(`${reference}.js`))
  if (file.endsWith('.wxss')) return matches(text, /@import ['"]([^'"]+)['"]/g).map(near)
  if (file.endsWith('.wxml')) return matches(text, /\ssrc="([^"{]+\.wx(?:ml|s))"/g).map(near)
  return matches(text, /require\(['"]([^'"]+)['"]\)/g).map(near)
}

function componentsIn(json: string): string[] {
  const { usingComponents = {} } = JSON.parse(json) as { usingComponents?: Record<string, string> }
  return Object.values(usingComponents)
}

/** Vant's icons are a font on somebody's server: the mini-program has none of it, and draws its own (components/icon-mark). */
function readVant(file: string): string {
  const text = readFileSync(join(vantFolder, file), 'utf8')
  if (file !== 'icon/index.wxss') return text
  return text.replace(/@font-face\{[^}]*\}/g, '').replace(/\.van-icon-[\w-]+:before\{content:[^}]*\}/g, '')
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, reference = '']) => reference)
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
}

async function writeIfChanged(path: string, text: string): Promise<void> {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
