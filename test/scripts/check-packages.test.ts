import { checkPackages } from '../../scripts/check-packages'
import { folderWith, removeFolders } from './support/folder'

const app = {
  pages: ['pages/home/home'],
  tabBar: { list: [{ pagePath: 'pages/home/home' }] },
  lazyCodeLoading: 'requiredComponents',
}
const sound = {
  'miniprogram/app.json': JSON.stringify({ ...app, subPackages: [{ root: 'packages/demo' }] }),
  'miniprogram/config.ts': "export const demoPanel = '/packages/demo'",
  'miniprogram/packages/job/pages/one/one.json': JSON.stringify({
    usingComponents: { a: '/components/a/a', b: '../../components/b/b', c: '@vant/weapp/button/index' },
  }),
  'miniprogram/packages/job/pages/one/one.wxml': '<wxs module="bem" src="../../../../utils/bem.wxs" /><image src="/a.png" />',
}

async function findings(fault: Record<string, string>): Promise<string[]> {
  return checkPackages(await folderWith({ ...sound, ...fault }))
}

afterEach(removeFolders)

it('allows parts of the own package and of the main one', async () => {
  expect(await findings({})).toEqual([])
})

const part = 'miniprogram/packages/payout/components/row/row'

it.each([
  [
    'miniprogram/packages/job/pages/one/one.json',
    '{ "usingComponents": { "row": "/packages/payout/components/row/row" } }',
    part,
  ],
  ['miniprogram/packages/job/pages/one/one.json', '{ "usingComponents": { "row": "../../../payout/components/row/row" } }', part],
  ['miniprogram/pages/home/home.json', '{ "usingComponents": { "row": "/packages/payout/components/row/row" } }', part],
  ['miniprogram/packages/job/pages/one/one.wxml', '<import src="../../../payout/components/row/row.wxml" />', `${part}.wxml`],
  [
    'miniprogram/packages/job/pages/one/one.wxml',
    '<wxs module="m" src="../../../payout/components/row/row.wxs" />',
    `${part}.wxs`,
  ],
  ['miniprogram/packages/job/pages/one/one.wxss', "@import '../../../payout/components/row/row.wxss';", `${part}.wxss`],
  ['miniprogram/utils/bem.wxs', "var row = require('../packages/payout/components/row/row.wxs')", `${part}.wxs`],
])('refuses %s with %s', async (file, text, taken) => {
  expect(await findings({ [file]: text })).toEqual([`${file}: takes ${taken} from another package`])
})

it('lets nobody but the configuration name the demo package', async () => {
  const file = 'miniprogram/services/platform.ts'
  expect(await findings({ [file]: "wx.navigateTo({ url: '/packages/demo/pages/panel/panel' })" })).toEqual([
    `${file}: names the demo package, which the release has not`,
  ])
})

it('keeps the main package for tabs, and code for where it is needed', async () => {
  const heavy = { ...app, pages: [...app.pages, 'pages/slip/slip'], lazyCodeLoading: undefined }
  expect(await findings({ 'miniprogram/app.json': JSON.stringify(heavy) })).toEqual([
    'miniprogram/app.json: pages/slip/slip is no tab, so it belongs in a package',
    'miniprogram/app.json: lazyCodeLoading is not requiredComponents',
  ])
})
