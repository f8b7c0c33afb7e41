import { checkBudgets } from '../../scripts/check-budgets'
import { folderWith, linesOf, removeFolders } from './support/folder'

const KB = 1024
const sound = {
  'miniprogram/pages/home/home.wxml': linesOf(80),
  'miniprogram/pages/home/home.wxss': linesOf(120),
  'cloudfunctions/job/index.ts': '',
  'dist/cloudfunctions/job/index.js': 'x'.repeat(1024 * KB),
  'cloudfunctions/contract/index.ts': '',
  'dist/cloudfunctions/contract/index.js': 'x'.repeat(1025 * KB),
  'miniprogram/packages/job/app.js': 'x'.repeat(1024 * KB),
}

async function findings(fault: Record<string, string>): Promise<string[]> {
  return checkBudgets(await folderWith({ ...sound, ...fault }))
}

afterEach(removeFolders)

it('says nothing at the limits', async () => {
  expect(await findings({})).toEqual([])
})

it.each([
  ['a template of 81 lines', { 'miniprogram/pages/home/home.wxml': linesOf(81) }, 'home.wxml: 81 lines, the limit is 80'],
  ['a long style of a page', { 'miniprogram/pages/home/home.wxss': linesOf(121) }, 'home.wxss: 121 lines, the limit is 120'],
  [
    'a long style of a page in a package',
    { 'miniprogram/packages/payout/pages/one/one.wxss': linesOf(121) },
    'one.wxss: 121 lines, the limit is 120',
  ],
  [
    'a condition within a condition',
    { 'miniprogram/components/a/a.wxml': '<view a="{{ a ? b : c ? d : e }}" />' },
    'a.wxml: a condition within a condition: a ? b : c ? d : e',
  ],
  [
    'one on several lines',
    { 'miniprogram/components/a/a.wxml': '<view a="{{ a ? b\n  : c\n  ? d : e }}" />' },
    'a.wxml: a condition within a condition: a ? b : c ? d : e',
  ],
  ['a main package over 600 KB', { 'miniprogram/a.js': 'x'.repeat(601 * KB) }, 'the main package: 603 KB, over its budget'],
  [
    'npm packages that make it so',
    { 'miniprogram/miniprogram_npm/a.js': 'x'.repeat(601 * KB) },
    'the main package: 603 KB, over its budget',
  ],
  ['a package over 1 MB', { 'miniprogram/packages/job/more.js': 'x' }, 'job: 1024 KB, over its budget'],
  ['a bundle over 1 MB', { 'dist/cloudfunctions/job/index.js': 'x'.repeat(1025 * KB) }, 'job/index.js: 1025 KB, over its budget'],
  [
    'a bundle with PDF over 4 MB',
    { 'dist/cloudfunctions/contract/index.js': 'x'.repeat(4097 * KB) },
    'contract/index.js: 4097 KB, over its budget',
  ],
  ['a function that was not bundled', { 'cloudfunctions/payout/index.ts': '' }, 'payout/index.js is missing'],
])('refuses %s', async (_, fault, sentence) => {
  expect(await findings(fault)).toEqual([expect.stringContaining(sentence)])
})

it('allows a question mark in words beside a condition', async () => {
  expect(await findings({ 'miniprogram/components/a/a.wxml': '<view a="{{ a ? \'why?\' : b }}{{ c ? d : e }}" />' })).toEqual([])
})
