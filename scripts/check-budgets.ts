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
}
const heavy = new Set(['contract', 'evidence', 'clockwork'])

/** What no linter counts: sizes of packages, bundles and templates. Answers one sentence for each budget that is broken. */
export async function checkBudgets(root: string): Promise<string[]> {
  return (await Promise.all([templates(root), packages(root), bundles(root)])).flat()
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

/** `{{ a ? b : c ? d : e }}` belongs in WXS, on however many lines it stands. */
function nestedConditions(file: string, lines: string[]): string[] {
  const expressions = [...lines.join('\n').matchAll(/\{\{([\s\S]*?)\}\}/g)].map(([, inner = '']) => inner)
  const nested = expressions.filter((inner) => inner.replace(/'[^']*'|"[^"]*"/g, '').split('?').length > 2)
  return nested.map((inner) => `${file}: a condition within a condition: ${inner.replace(/\s+/g, ' ').trim()}`)
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

function kilobytes(bytes: number): string {
  return `${String(Math.round(bytes / KB))} KB`
}
