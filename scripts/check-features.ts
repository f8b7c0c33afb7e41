import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The requirements of the product by area: what docs/features.md must have a row for. */
const areas: Record<string, number> = { ID: 10, SG: 10, CK: 12, GU: 10, PO: 9, WC: 5, RV: 7, JB: 6, LP: 6 }
const NOT_YET = 'not yet'

/** Every requirement has one row, and every row names a test that exists or says "not yet". */
export async function checkFeatures(file: string): Promise<string[]> {
  const rows = rowsOf(await readFile(file, 'utf8'))
  const wanted = Object.entries(areas).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, index) => `${area}-${String(index + 1)}`),
  )
  const missing = wanted.filter((id) => !rows.some((row) => row.id === id)).map((id) => `docs/features.md: no row for ${id}`)
  const unknown = rows
    .filter(({ id }, index) => !wanted.includes(id) || rows.findIndex((row) => row.id === id) < index)
    .map(({ id }) => `docs/features.md: ${id} is no requirement, or has a row above`)
  const broken = await Promise.all(rows.map((row) => checkRow(path.dirname(path.dirname(file)), row)))
  return [...missing, ...unknown, ...broken.flat()]
}

interface Row {
  id: string
  proof: string
}

/** `| ID-1 | capability | screen or action | test/… › name of the test |` */
function rowsOf(text: string): Row[] {
  const lines = text.split('\n').filter((line) => /^\| [A-Z]{2}-\d+ /.test(line))
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return { id: cells[1] ?? '', proof: cells[4] ?? '' }
  })
}

async function checkRow(root: string, { id, proof }: Row): Promise<string[]> {
  if (proof.startsWith(NOT_YET)) return []
  const [file = '', name = ''] = proof.split(' › ').map((part) => part.replaceAll('`', ''))
  const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined)
  if (text === undefined) return [`docs/features.md: ${id} names ${file}, which does not exist`]
  if (!/^test\/.+\.test\.ts$/.test(file)) return [`docs/features.md: ${id} names ${file}, which is no test`]
  return isNameOfTest(name, text) ? [] : [`docs/features.md: ${id} names the test "${name}", which ${file} does not have`]
}

/** The whole name, in quotes and before the function that proves it: a word of it, another text or a comment proves nothing. */
function isNameOfTest(name: string, text: string): boolean {
  const code = text.replace(/^\s*\/\/.*$/gm, '')
  const isTitle = (rest: string): boolean => /^,\s*(async\s+)?(\(|function\b|\w+\s*=>)/.test(rest)
  return name !== '' && ["'", '"', '`'].some((quote) => code.split(`${quote}${name}${quote}`).slice(1).some(isTitle))
}
