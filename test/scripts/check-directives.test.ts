import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkDirectives } from '../../scripts/check-directives'

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'workcard-directives-'))
  for (const room of ['miniprogram', 'cloudfunctions', 'typings', 'mocks', 'simulator', 'scripts', 'bench', 'test'])
    await mkdir(path.join(root, room))
})
afterEach(() => rm(root, { recursive: true }))

const findings = async (line: string): Promise<string[]> => {
  await writeFile(path.join(root, 'mocks', 'a.ts'), `const a = 1\n${line}\n`)
  return checkDirectives(root)
}

// put together, so that this file has no directive of its own
const off = (rest: string): string => `eslint-${rest}`
const typescript = '@ts'
const linter = 'eslint'

it.each([
  `/* ${off('disable')} */`,
  `/* ${off('disable')} max-params */`,
  `// ${off('disable-next-line')}`,
  `// ${off('disable-next-line')} max-params`,
  `const b = 2 // ${off('disable-line')} max-params -- why`,
  `/* ${linter} max-params: off */`,
  `// ${typescript}-ignore`,
  `// ${typescript}-expect-error`,
])('finds %s', async (line) => {
  expect(await findings(line)).toEqual(['mocks/a.ts:2: switches a rule off without naming it and why'])
})

it('lets one line be excepted from a named rule, with the reason', async () => {
  expect(
    await findings(`  // ${off('disable-next-line')} max-params, @typescript-eslint/no-empty-function -- WeChat gives five`),
  ).toEqual([])
})
