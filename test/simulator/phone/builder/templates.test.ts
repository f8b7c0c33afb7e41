import { runInNewContext } from 'node:vm'
import { getRegExp, wxsConstructor } from '../../../../simulator/phone/builder/in-bundle/wxs-globals'
import { ProgramPaths } from '../../../../simulator/phone/builder/program-paths'
import { SourceFiles } from '../../../../simulator/phone/builder/source-files'
import { Templates } from '../../../../simulator/phone/builder/templates'
import { makeProgram, type TestProgram } from '../../../support/phone/program'

let program: TestProgram
let templates: Templates
let files: SourceFiles
beforeEach(async () => {
  program = await makeProgram()
  files = new SourceFiles()
  templates = new Templates(files, new ProgramPaths(program.root))
})
afterEach(() => program.remove())

const page = 'pages/home/home'

async function update(changed: Readonly<Record<string, unknown>>, components = [page]) {
  await program.write(changed)
  files.beginRound()
  const { value, problems } = templates.update(components)
  const made = runInNewContext(value, { getRegExp, wxsConstructor }) as Record<string, unknown>
  return { code: value, names: Object.keys(made), problems }
}

async function problemsOf(wxml: string) {
  return (await update({ [`${page}.wxml`]: wxml })).problems
}

describe('templates', () => {
  it('bring what they import, include and require', async () => {
    const { code, names, problems } = await update({
      [`${page}.wxml`]:
        '<import src="./part"/><include src="/shared/foot.wxml"/><wxs src="./tone.wxs" module="tone"/><view>{{tone.a}}</view>',
      'pages/home/part.wxml': '<template name="part"><view/></template>',
      'shared/foot.wxml': '<view>foot</view>',
      'pages/home/tone.wxs': 'module.exports = require("../deep/deep.wxs")',
      'pages/deep/deep.wxs': 'module.exports = { a: "deep-word" }',
    })
    expect(problems).toEqual([])
    expect(names).toEqual(expect.arrayContaining([page, 'pages/home/part', 'shared/foot']))
    expect(code).toContain('deep-word')
  })

  it('are compiled anew when they change, and gone when nothing uses them', async () => {
    await update({ [`${page}.wxml`]: '<include src="./part"/>', 'pages/home/part.wxml': '<view>first-word</view>' })
    const second = await update({ 'pages/home/part.wxml': '<view>other-word</view>' })
    expect(second.code).toContain('other-word')
    expect(second.code).not.toContain('first-word')
    const third = await update({ [`${page}.wxml`]: '<view/>' })
    expect(third.names).toEqual([page])
  })

  it('of inline WXS are rewritten as files are', async () => {
    const { code } = await update({ [`${page}.wxml`]: `<wxs module="m">module.exports = [].constructor</wxs><view>{{m}}</view>` })
    expect(code).toContain('wxsConstructor([])')
  })
})

describe('a problem with its file and line', () => {
  it.each([
    { what: 'an expression that is none', wxml: '<view/>\n<view>{{ a + }}</view>', line: 2, message: 'unexpected character' },
    { what: 'what WeChat does not take', wxml: '<view>{{ a?.b }}</view>', line: 1, message: 'unexpected character' },
    { what: 'a tag that is not closed', wxml: '<view/>\n\n<view>', line: 3, message: 'missing end tag' },
    {
      what: 'two of one attribute',
      wxml: '<view/>\n<input value="{{a}}" model:value="{{b}}"/>',
      line: 2,
      message: 'duplicated attribute',
    },
  ])('is $what', async ({ wxml, line, message }) => {
    expect(await problemsOf(wxml)).toEqual([
      { file: `program/${page}.wxml`, line, message: expect.stringContaining(message) as string },
    ])
  })

  it('is inline WXS that is no script, and the rest still runs', async () => {
    const problems = await problemsOf('<view/>\n<wxs module="m">\nvar a = 1\nvar b = ;\n</wxs>\n<view>{{m.a}}</view>')
    expect(problems).toEqual([{ file: `program/${page}.wxml`, line: 4, message: 'Unexpected token' }])
  })

  it('is a WXS file that is no script', async () => {
    const { problems } = await update({
      [`${page}.wxml`]: '<wxs src="./m.wxs" module="m"/>',
      'pages/home/m.wxs': 'var a = 1\n\nfunction (',
    })
    expect(problems).toEqual([{ file: 'program/pages/home/m.wxs', line: 3, message: 'Unexpected token' }])
  })

  it('is a file that is missing', async () => {
    expect(await problemsOf('<import src="./gone"/>')).toEqual([
      { file: 'program/pages/home/gone.wxml', line: undefined, message: 'is missing' },
    ])
  })

  it('is told at each build until it is mended', async () => {
    expect(await problemsOf('<view>{{ a + }}</view>')).toHaveLength(1)
    expect(await problemsOf('<view>{{ a + }}</view>')).toHaveLength(1)
    expect(await problemsOf('<view>{{ a }}</view>')).toEqual([])
  })

  it('is not a doubled attribute of an npm package, which its author has seen', async () => {
    const name = 'miniprogram_npm/kit/index'
    const { problems } = await update({ [`${name}.wxml`]: '<view class="a" class="b"/>' }, [page, name])
    expect(problems).toEqual([])
  })
})
