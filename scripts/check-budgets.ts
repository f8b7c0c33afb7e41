import { stat } from 'node:fs/promises'
import path from 'node:path'
import { bytesBelow, listFiles, readLines } from './files'

const KB = 1024
/** Our own limits; WeChat's are 2 MB a package. */
const limits = {
  mainPackage: 600 * KB,
  package: 1024 * KB,
  wxmlLines: 80,
  wxssLines: 120,
  bundle: 1024 * KB,
  bundleWithPdf: 4096 * KB,
  runtimeDependencies: 20,
}
const heavy = new Set(['contract', 'clockwork'])

/** What no linter counts: sizes of packages, bundles and templates. Answers one sentence for each budget that is broken. */
export async function checkBudgets(root: string): Promise<string[]> {
  return (await Promise.all([templates(root), packages(root), bundles(root), mirrors(root), dependencies(root)])).flat()
}

async function templates(root: string): Promise<string[]> {
  const files = await listFiles(root, 'miniprogram')
  const found = files.map(async (file) => {
    const lines = await readLines(root, file)
    if (file.endsWith('.wxml')) return [...tooLong(file, lines, limits.wxmlLines), ...nestedConditions(file, lines)]
    return file.endsWith('.wxss') && /\/pages\//.test(`/${file}`) ? tooLong(file, lines, limits.wxssLines) : []
  })
  return (await Promise.all(found)).flat()
}

function tooLong(file: string, lines: string[], limit: number): string[] {
  return lines.length > limit ? [`${file}: ${String(lines.length)} lines, the limit is ${String(limit)}`] : []
}

/** `{{ a ? b : c ? d : e }}` belongs in WXS. */
function nestedConditions(file: string, lines: string[]): string[] {
  const nested = lines.filter((line) =>
    [...line.matchAll(/\{\{(.*?)\}\}/g)].some(([, inner = '']) => inner.split('?').length > 2),
  )
  return nested.map((line) => `${file}: a condition within a condition: ${line.trim()}`)
}

async function packages(root: string): Promise<string[]> {
  const base = path.join(root, 'miniprogram')
  const names = [...new Set((await listFiles(base, 'packages')).map((file) => file.split('/')[1] ?? ''))]
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, bytes: await bytesBelow(path.join(base, 'packages', name)) })),
  )
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const main = { name: 'the main package', bytes: (await bytesBelow(base)) - all }
  const broken = [...sizes.filter(({ bytes }) => bytes > limits.package), ...(main.bytes > limits.mainPackage ? [main] : [])]
  return broken.map(({ name, bytes }) => `${name}: ${kilobytes(bytes)}, over its budget`)
}

async function bundles(root: string): Promise<string[]> {
  const files = await listFiles(root, 'cloudfunctions')
  const features = files
    .filter((file) => /^cloudfunctions\/(?!shared\/)[^/]+\/index\.ts$/.test(file))
    .map((file) => path.dirname(file))
  const sizes = await Promise.all(features.map((feature) => bundleSize(path.join(root, 'dist', feature, 'index.js'))))
  return sizes.flatMap(bundleFinding)
}

interface Bundle {
  file: string
  bytes: number | undefined
}

async function bundleSize(file: string): Promise<Bundle> {
  const bytes = await stat(file).then(
    ({ size }) => size,
    () => undefined,
  )
  return { file, bytes }
}

function bundleFinding({ file, bytes }: Bundle): string[] {
  if (bytes === undefined) return [`${file} is missing: npm run prepare makes it`]
  const limit = heavy.has(path.basename(path.dirname(file))) ? limits.bundleWithPdf : limits.bundle
  return bytes > limit ? [`${file}: ${kilobytes(bytes)}, over its budget`] : []
}

/** Rules, vendor clients and use cases have a test at the same place below test/. */
async function mirrors(root: string): Promise<string[]> {
  const files = await listFiles(root, 'cloudfunctions')
  const useCases = (await Promise.all(files.filter(isTable).map((file) => useCasesOf(root, file)))).flat()
  const sources = [...useCases, ...files.filter((file) => isRule(file) || isVendorClient(file))]
  const tests = new Set(await listFiles(root, 'test'))
  return sources
    .filter((file) => !hasMirror(file, tests))
    .map((file) => `${file}: no test at test/${file.replace(/\.ts$/, '.test.ts')}`)
}

function isTable(file: string): boolean {
  return /^cloudfunctions\/(?!shared\/)[^/]+\/index\.ts$/.test(file)
}
function isRule(file: string): boolean {
  return /^cloudfunctions\/shared\/domain\/.+\.ts$/.test(file)
}
function isVendorClient(file: string): boolean {
  return /^cloudfunctions\/shared\/vendors\/[^/]+\/client\.ts$/.test(file)
}

/** What a feature's table of actions imports from its own folder, but for the schemas. */
async function useCasesOf(root: string, table: string): Promise<string[]> {
  const text = (await readLines(root, table)).join('\n')
  const names = [...text.matchAll(/from '\.\/([\w-]+)'/g)].map(([, name = '']) => name)
  return names.filter((name) => name !== 'api').map((name) => `${path.posix.dirname(table)}/${name}.ts`)
}

function hasMirror(file: string, tests: ReadonlySet<string>): boolean {
  return tests.has(`test/${file.replace(/\.ts$/, '.test.ts')}`)
}

async function dependencies(root: string): Promise<string[]> {
  const lines = (await readLines(root, 'package.json')).join('\n')
  const { dependencies, devDependencies } = JSON.parse(lines) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))
  const many =
    Object.keys(dependencies).length > limits.runtimeDependencies
      ? ['package.json: more runtime dependencies than the budget']
      : []
  return [...many, ...loose.map(([name, version]) => `package.json: ${name} ${version} is not an exact version`)]
}

function kilobytes(bytes: number): string {
  return `${String(Math.round(bytes / KB))} KB`
}
