import path from 'node:path'
import { vantIconFont } from '../../../../simulator/phone/builder/icon-font'
import { ProgramPaths } from '../../../../simulator/phone/builder/program-paths'
import { SourceFiles } from '../../../../simulator/phone/builder/source-files'
import { compileWxss } from '../../../../simulator/phone/builder/style-sheets'
import { makeProgram, type TestProgram } from '../../../support/phone/program'

let program: TestProgram
beforeEach(async () => (program = await makeProgram()))
afterEach(() => program.remove())

interface Wish {
  prefix?: string
  logical?: string
}

async function compile(wxss: string, { prefix, logical = 'pages/home/home' }: Wish = {}) {
  await program.write({ [`${logical}.wxss`]: wxss })
  const tools = { files: new SourceFiles(), paths: new ProgramPaths(program.root), iconFont: vantIconFont }
  return compileWxss(tools, { logical, prefix })
}

async function css(wxss: string, wish: Wish = {}): Promise<string> {
  const { value, problems } = await compile(wxss, wish)
  expect(problems).toEqual([])
  return value.replace(/\s+/g, ' ').trim()
}

describe('lengths', () => {
  it.each([
    ['width: 750rpx', 'width: calc(var(--rpx)*750)'],
    ['margin: -1.5rpx .5rpx', 'margin: calc(var(--rpx)*-1.5) calc(var(--rpx)*.5)'],
    [
      'padding: calc(320rpx + env(safe-area-inset-bottom))',
      'padding: calc(calc(var(--rpx)*320) + var(--safe-area-inset-bottom,env(safe-area-inset-bottom)))',
    ],
    ['--gap: 24rpx', '--gap: calc(var(--rpx)*24)'],
    ['min-height: 100vh', 'min-height: 100cqh'],
    ['width: 50vw', 'width: 50cqw'],
    ['content: "2rpx"', 'content: "2rpx"'],
    ['background: url(data:image/svg+xml,2rpx)', 'background: url(data:image/svg+xml,2rpx)'],
  ])('%s', async (given, made) => {
    expect(await css(`.a { ${given} }`)).toBe(`.a { ${made} }`)
  })

  it('are px in a media query, which takes no variables', async () => {
    expect(await css('@media (min-width: 800rpx) { .a { top: 0 } }')).toBe('@media (min-width: 400px) { .a { top: 0 } }')
  })
})

describe('selectors', () => {
  it.each([
    ['page', 'wx-page'],
    ['view, text.a > image', 'wx-view, wx-text.a > wx-image'],
    ['.view .page-meta #button', '.view .page-meta #button'],
    ['[type="view"]:not(view)::before', '[type="view"]:not(wx-view)::before'],
    ['van-button', 'van-button'],
  ])('%s becomes %s', async (given, made) => {
    expect(await css(`${given} { top: 0 }`)).toBe(`${made} { top: 0 }`)
  })

  it('are the classes of an isolated component alone', async () => {
    expect(await css('.a.b:not(.c) > view { top: 0 }', { prefix: 's7' })).toBe('.s7--a.s7--b:not(.s7--c) > wx-view { top: 0 }')
  })

  it('mean by :host the element of that component', async () => {
    const made = await css(':host .a { top: 0 }', { logical: 'components/card/card' })
    expect(made).toBe('[wx-is="components/card/card"] .a { top: 0 }')
  })

  it('are not those of keyframes', async () => {
    expect(await css('@keyframes k { from { top: 1rpx } to { top: 0 } }')).toContain('from { top: calc(var(--rpx)*1) } to {')
  })
})

describe('the theme', () => {
  it("is the drawn phone's and not the computer's, without more weight", async () => {
    const made = await css('@media (prefers-color-scheme: dark) { page, .a > .b { top: 0 } } .c { top: 0 }')
    expect(made).toBe(':where([data-theme="dark"]) wx-page, :where([data-theme="dark"]) .a > .b { top: 0 } .c { top: 0 }')
  })

  it('leaves the other conditions of the query', async () => {
    const made = await css('@media screen and (prefers-color-scheme: light) { .a { top: 0 } }', { prefix: 's1' })
    expect(made).toBe('@media screen { :where([data-theme="light"]) .s1--a { top: 0 } }')
  })

  it('cannot be one of two queries: a problem with its line', async () => {
    const { problems } = await compile('.a { top: 0 }\n\n@media print, (prefers-color-scheme: dark) { .b { top: 0 } }')
    expect(problems).toEqual([
      { file: 'program/pages/home/home.wxss', line: 3, message: expect.stringContaining('prefers-color-scheme') as string },
    ])
  })
})

describe('imports', () => {
  it('are put in their places, from the file and from the root, once in a circle', async () => {
    await program.write({
      'styles/a.wxss': '@import "./b.wxss"; .a { width: 2rpx }',
      'styles/b.wxss': "@import '/styles/a.wxss'; .b { top: 0 }",
    })
    expect(await css('@import "../../styles/a.wxss"; .c { top: 0 }')).toBe(
      '.b { top: 0 } .a { width: calc(var(--rpx)*2) } .c { top: 0 }',
    )
  })

  it('of what does not exist are a problem with its line', async () => {
    const { problems, value } = await compile('.a { top: 0 }\n@import "./gone.wxss";')
    expect(problems).toEqual([{ file: 'program/pages/home/home.wxss', line: 2, message: 'there is no ./gone.wxss' }])
    expect(value).not.toContain('@import')
  })

  it('tell of a fault in the imported file', async () => {
    await program.write({ 'styles/a.wxss': '.a { top: 0 }\n.b { top: 0' })
    const { problems } = await compile('@import "../../styles/a.wxss";')
    expect(problems).toEqual([{ file: 'program/styles/a.wxss', line: 2, message: 'Unclosed block' }])
  })
})

it("embeds Vant's icon font, whose address is on the web", async () => {
  const made = await css('@font-face { font-family: vant-icon; src: url(//at.alicdn.com/t/c/font.woff2) format("woff2") }')
  expect(made).toMatch(/src: url\('data:font\/woff2;charset=utf-8;base64,d09GMg/)
  expect(made).not.toContain('alicdn')
})

it('is nothing where there is no style sheet', () => {
  const tools = { files: new SourceFiles(), paths: new ProgramPaths(path.join(program.root, 'gone')), iconFont: vantIconFont }
  expect(compileWxss(tools, { logical: 'app', prefix: undefined })).toEqual({ value: '', problems: [] })
})
