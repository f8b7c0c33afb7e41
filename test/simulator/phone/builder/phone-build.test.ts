import { createPhoneBuild, type BuiltPhone, type PhoneBuild } from '../../../../simulator/phone/builder/phone-build'
import { install, makeProgram, type TestProgram } from '../../../support/phone/program'

let program: TestProgram
let build: PhoneBuild
beforeEach(async () => {
  program = await makeProgram()
  build = createPhoneBuild(program)
})
afterEach(async () => {
  await build.close()
  await program.remove()
})

/** What the page says when its script runs. */
async function said(files: Readonly<Record<string, unknown>>): Promise<unknown[]> {
  await program.write(files)
  const { app, problems } = await build.current()
  expect(problems).toEqual([])
  const words: unknown[] = []
  const bundle = install(app.code, {
    Page: () => undefined,
    App: () => words.push('app'),
    say: (word: unknown) => words.push(word),
  })
  bundle.runApp()
  for (const { run } of bundle.components) run()
  return words
}

async function builtWith(files: Readonly<Record<string, unknown>>): Promise<BuiltPhone> {
  await program.write(files)
  return build.current()
}

describe('the script of a mini-program', () => {
  it('hands over the program, and runs nothing of it before it is asked to', async () => {
    const { app } = await builtWith({
      'app.json': { pages: ['pages/home/home'], themeLocation: 'theme.json' },
      'theme.json': { light: { ground: '#fff' }, dark: { ground: '#000' } },
      'app.wxss': 'page { top: 0 }',
      'pages/home/home.wxss': '.a { top: 0 }',
      'pages/home/home.json': { usingComponents: { card: '/components/card' } },
      'components/card.json': { component: true },
      'components/card.ts': 'Component({})',
      'components/card.wxml': '<view class="b"/>',
      'components/card.wxss': '.b { top: 0 }',
    })
    const bundle = install(app.code)
    expect(bundle).toMatchObject({
      config: { pages: ['pages/home/home'] },
      theme: { dark: { ground: '#000' } },
      pages: ['pages/home/home'],
      styles: { app: 'wx-page { top: 0 }', pages: { 'pages/home/home': '.a { top: 0 }' } },
      components: [
        { path: 'components/card', isPage: false, json: { component: true, usingComponents: {} } },
        { path: 'pages/home/home', isPage: true, json: { usingComponents: { card: '/components/card' } } },
      ],
      warnings: [],
    })
    expect(Object.keys(bundle.templates)).toEqual(expect.arrayContaining(['components/card', 'pages/home/home']))
    expect(bundle.styles.components).toBe(`.${String(bundle.components[0]?.stylePrefix)}--b { top: 0 }`)
  })

  it('isolates the styles of components and not those of pages, unless they say otherwise', async () => {
    const { app } = await builtWith({
      'pages/home/home.json': { usingComponents: { one: './one', two: './two', three: './three' } },
      'pages/home/one.json': { component: true },
      'pages/home/two.json': { component: true, styleIsolation: 'shared' },
      'pages/home/three.json': { component: true, styleIsolation: 'apply-shared' },
    })
    const isolated = install(app.code).components.filter(({ stylePrefix }) => stylePrefix !== undefined)
    expect(isolated.map(({ path }) => path)).toEqual(['pages/home/one', 'pages/home/three'])
  })

  it('runs TypeScript and JavaScript, modules of the program and of npm', async () => {
    const words = await said({
      'pages/home/home.ts': `import { word } from '../../utils/word'
        import Kit, { other } from '@v/kit/kit/index'
        const js: string = require('/utils/old').old
        say(word); say(js); say(Kit.confirm()); say(other); Page({})`,
      'utils/word.ts': `export const word: string = 'typescript'`,
      'utils/old.js': `module.exports = { old: 'commonjs' }`,
      'miniprogram_npm/@v/kit/kit/index.js': `exports.__esModule = true; exports.default = { confirm: () => 'npm' }; exports.other = 'named'`,
    })
    expect(words).toEqual(['app', 'typescript', 'commonjs', 'npm', 'named'])
  })

  it('finds no browser around it', async () => {
    const names = ['window', 'document', 'fetch', 'localStorage', 'URL', 'setTimeout', 'console']
    const script = `Page({}); ${names.map((name) => `say(typeof ${name})`).join(';')}`
    await program.write({ 'pages/home/home.ts': script })
    const words: unknown[] = []
    const around = {
      ...Object.fromEntries(names.map((name) => [name, {}])),
      Page: () => undefined,
      say: (word: unknown) => words.push(word),
    }
    for (const { run } of install((await build.current()).app.code, around).components) run()
    expect(words).toEqual([...new Array<string>(5).fill('undefined'), 'object', 'object'])
  })
})

describe('a build after a change', () => {
  it('is the same as long as nothing changes', async () => {
    expect((await build.current()).version).toBe((await build.current()).version)
  })

  it.each([
    ['WXML', { 'pages/home/home.wxml': '<view>changed-word</view>' }],
    ['WXSS', { 'pages/home/home.wxss': '.changed-word{}' }],
    ['TypeScript', { 'pages/home/home.ts': 'Page({ data: { a: "changed-word" } })' }],
    ['JSON', { 'pages/home/home.json': { navigationBarTitleText: 'changed-word' } }],
  ])('has the new %s', async (_kind, files) => {
    const before = await build.current()
    const after = await builtWith(files)
    expect(after.version).not.toBe(before.version)
    expect(before.app.code).not.toContain('changed-word')
    expect(after.app.code).toContain('changed-word')
  })

  it('has a page that was added', async () => {
    await build.current()
    const { app, problems } = await builtWith({
      'app.json': { pages: ['pages/home/home', 'pages/new/new'] },
      'pages/new/new.ts': 'Page({})',
      'pages/new/new.wxml': '<view/>',
    })
    expect(problems).toEqual([])
    expect(install(app.code).pages).toEqual(['pages/home/home', 'pages/new/new'])
  })
})

describe('a source that is broken', () => {
  it.each([
    {
      what: 'TypeScript',
      files: { 'pages/home/home.ts': 'Page({\n  data: {,\n})' },
      file: 'program/pages/home/home.ts',
      line: 2,
    },
    {
      what: 'an import that leads nowhere',
      files: { 'pages/home/home.ts': '\nimport "./gone"' },
      file: 'program/pages/home/home.ts',
      line: 2,
    },
    {
      what: 'a package that is not in miniprogram_npm',
      files: { 'pages/home/home.ts': 'import "kysely/x"' },
      file: 'program/pages/home/home.ts',
      line: 1,
    },
    { what: 'WXML', files: { 'pages/home/home.wxml': '<view>{{ a + }}</view>' }, file: 'program/pages/home/home.wxml', line: 1 },
    { what: 'WXSS', files: { 'pages/home/home.wxss': '.a {' }, file: 'program/pages/home/home.wxss', line: 1 },
    {
      what: 'a page without a script',
      files: { 'app.json': { pages: ['pages/gone/gone'] } },
      file: 'program/pages/gone/gone',
      line: undefined,
    },
    { what: 'app.json', files: { 'app.json': '{\n"pages": [' }, file: 'program/app.json', line: 2 },
  ])('is a problem that the bundle tells, and none of the next build: $what', async ({ files, file, line }) => {
    const broken = await builtWith(files)
    expect(broken.problems).toContainEqual({ file, line, message: expect.any(String) as string })
    expect(install(broken.app.code).warnings.map((warning) => warning.file)).toContain(file)
    const mended = await builtWith({
      'app.json': { pages: ['pages/home/home'] },
      'pages/home/home.ts': 'Page({})',
      'pages/home/home.wxml': '<view/>',
      'pages/home/home.wxss': '',
    })
    expect(mended.problems).toEqual([])
    expect(install(mended.app.code).components).toHaveLength(1)
  })

  it('may be a WXS module that fails when it is run: the program is handed over all the same', async () => {
    const { app } = await builtWith({ 'pages/home/home.wxml': '<wxs module="m">module.exports = undefined.a.b</wxs><view/>' })
    expect(install(app.code).warnings).toEqual([{ file: 'WXS', message: expect.stringContaining('TypeError') as string }])
  })
})

it('tells of a change that it watches, once for the steps that an editor takes', async () => {
  await build.current()
  const builds: BuiltPhone[] = []
  const told = new Promise<void>((resolve) => {
    const stop = build.watch((built) => {
      builds.push(built)
      if (!built.app.code.includes('last-word')) return
      stop()
      resolve()
    })
  })
  // the watch begins with a look at what there is
  await build.current()
  await program.write({ 'pages/home/home.wxml': '' })
  await program.write({ 'pages/home/home.wxml': '<view>last-word</view>' })
  await told
  expect(builds.at(-1)?.problems).toEqual([])
})

it('shows where the phone itself cannot be built', async () => {
  const broken = createPhoneBuild({ root: program.root, runtime: program.root })
  const { runtime, problems } = await broken.current()
  await broken.close()
  expect(problems).toHaveLength(1)
  expect(runtime.code).toContain('main.ts')
})
