import { createPhoneBuild } from '../../../../simulator/phone/builder/phone-build'
import { makeProgram, type TestProgram } from '../../../support/phone/program'

let program: TestProgram
afterEach(() => program.remove())

async function problemsOf(files: Readonly<Record<string, unknown>>): Promise<string[]> {
  program = await makeProgram(files)
  const build = createPhoneBuild(program)
  const { problems } = await build.current()
  await build.close()
  return problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)
}

it('names a tag that nobody knows, with its line', async () => {
  expect(await problemsOf({ 'pages/home/home.wxml': '<view>\n  <!-- <older-tag/> -->\n  <strange-tag />\n</view>' })).toEqual([
    "program/pages/home/home.wxml:3 <strange-tag> is no component of WeChat's and not in usingComponents",
  ])
})

it('knows the tags of WeChat, of the language, of the page and of the whole program', async () => {
  const card = { 'card.json': { component: true }, 'card.ts': 'Component({})', 'card.wxml': '<slot /><swiper-item />' }
  const files = {
    'app.json': { pages: ['pages/home/home'], usingComponents: { 'b-card': '/card' } },
    'pages/home/home.json': { usingComponents: { 'a-card': '/card' } },
    'pages/home/home.wxml':
      '<wxs module="m">module.exports = { less: function (a) { return a <b } }</wxs><block wx:if="{{0 <limit}}"><a-card /><b-card />{{0 <limit}}</block>',
    ...card,
  }
  expect(await problemsOf(files)).toEqual([])
})
