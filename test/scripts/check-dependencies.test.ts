import { checkDependencies } from '../../scripts/check-dependencies'
import { folderWith, removeFolders } from './support/folder'

interface Wanted {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

async function findings(wanted: Wanted, license = 'MIT'): Promise<string[]> {
  const names = Object.keys({ ...wanted.dependencies, ...wanted.devDependencies })
  const installed = names.map((name) => [`node_modules/${name}/package.json`, JSON.stringify({ license })] as const)
  return checkDependencies(await folderWith({ 'package.json': JSON.stringify(wanted), ...Object.fromEntries(installed) }))
}

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`package-${String(index)}`, '1.0.0']))
}

afterEach(removeFolders)

it('allows twenty packages at run time, and more for development', async () => {
  expect(await findings({ dependencies: many(20), devDependencies: { '@types/b': '2.0.0-beta.17' } })).toEqual([])
})

it('refuses the twenty-first', async () => {
  expect(await findings({ dependencies: many(21) })).toEqual(['package.json: more runtime dependencies than the budget'])
})

it.each(['^1.0.0', '~1.0.0', '1.x', '1.0', '1.0.0 - 2.0.0', 'latest', '*'])('refuses the version %s', async (version) => {
  expect(await findings({ devDependencies: { a: version } })).toEqual([`package.json: a ${version} is not an exact version`])
})

it('refuses a licence that is not permissive', async () => {
  expect(await findings({ dependencies: { a: '1.0.0' } }, 'GPL-3.0')).toEqual([
    'package.json: the licence of a, GPL-3.0, is not on the list of permissive ones',
  ])
})
