import path from 'node:path'
import { checkFeatures } from '../../scripts/check-features'
import { folderWith, removeFolders } from './support/folder'

const areas = { ID: 10, SG: 10, CK: 12, GU: 10, PO: 9, WC: 5, RV: 7, JB: 6, LP: 6 }
const ids = Object.entries(areas).flatMap(([area, count]) =>
  Array.from({ length: count }, (_, index) => `${area}-${String(index + 1)}`),
)
const test = "// refuses more\nit('refuses a worker outside the site', () => {})\nit(\"says the worker's name\", () => {})\n"

/** The table with every row "not yet", but for the proofs that are given. */
function table(proofs: Record<string, string>): string[] {
  return ids.map((id) => `| ${id} | what it does | where | ${proofs[id] ?? 'not yet: later'} |`)
}

async function findings(rows: string[]): Promise<string[]> {
  const root = await folderWith({ 'docs/features.md': rows.join('\n'), 'test/site.test.ts': test })
  return checkFeatures(path.join(root, 'docs', 'features.md'))
}

afterEach(removeFolders)

it('takes a test that exists as a proof', async () => {
  const proofs = {
    'CK-1': '`test/site.test.ts` › refuses a worker outside the site',
    'WC-1': "`test/site.test.ts` › says the worker's name",
  }
  expect(await findings(table(proofs))).toEqual([])
})

it('misses a requirement without a row', async () => {
  expect(await findings(table({}).filter((row) => !row.includes(' PO-9 ')))).toEqual(['docs/features.md: no row for PO-9'])
})

it.each(['| ID-11 | more | | not yet: later |', '| ID-1 | again | | not yet: later |'])('refuses the row %s', async (row) => {
  expect(await findings([...table({}), row])).toEqual([expect.stringContaining('is no requirement, or has a row above')])
})

it.each([
  ['`test/gone.test.ts` › refuses', 'names test/gone.test.ts, which does not exist'],
  ['`test/site.test.ts` › pays twice', 'names the test "pays twice", which test/site.test.ts does not have'],
  ['`test/site.test.ts` › refuses', 'names the test "refuses", which test/site.test.ts does not have'],
  ['`test/site.test.ts` › refuses more', 'names the test "refuses more", which test/site.test.ts does not have'],
  ['`test/site.test.ts`', 'names the test "", which test/site.test.ts does not have'],
  ['', 'names , which does not exist'],
])('refuses the proof "%s"', async (proof, sentence) => {
  expect(await findings(table({ 'CK-1': proof }))).toEqual([`docs/features.md: CK-1 ${sentence}`])
})
