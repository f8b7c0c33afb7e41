import path from 'node:path'
import { readGraph, type ComponentGraph } from '../../../../simulator/phone/builder/component-graph'
import { ProgramPaths } from '../../../../simulator/phone/builder/program-paths'
import { SourceFiles } from '../../../../simulator/phone/builder/source-files'
import { makeProgram, type TestProgram } from '../../../support/phone/program'

let program: TestProgram
beforeEach(async () => (program = await makeProgram()))
afterEach(() => program.remove())

const component = { component: true }

async function graphOf(files: Readonly<Record<string, unknown>>, packages: Readonly<Record<string, string>> = {}) {
  await program.write(files)
  return readGraph(new SourceFiles(), new ProgramPaths(program.root, packages))
}

function using({ components }: ComponentGraph, path: string): unknown {
  return components.find((one) => one.path === path)?.json.usingComponents
}

describe('the components of a program', () => {
  it('are its pages, those of sub-packages included, and what they use, the used ones first', async () => {
    const graph = await graphOf({
      'app.json': { pages: ['pages/home/home'], subPackages: [{ root: 'packages/job', pages: ['pages/list/list'] }] },
      'pages/home/home.json': { usingComponents: { card: '/components/card/card' } },
      'components/card/card.json': { component: true, usingComponents: { mark: '../mark/mark' } },
      'components/mark/mark.json': component,
      'packages/job/pages/list/list.json': { usingComponents: { row: './row' } },
      'packages/job/pages/list/row.json': component,
    })
    expect(graph.problems).toEqual([])
    expect(graph.pages).toEqual(['pages/home/home', 'packages/job/pages/list/list'])
    expect(graph.components.map(({ path: logical }) => logical)).toEqual([
      'components/mark/mark',
      'components/card/card',
      'pages/home/home',
      'packages/job/pages/list/row',
      'packages/job/pages/list/list',
    ])
    expect(using(graph, 'components/card/card')).toEqual({ mark: '/components/mark/mark' })
    expect(graph.components.filter(({ isPage }) => isPage)).toHaveLength(2)
  })

  it('may use each other', async () => {
    const graph = await graphOf({
      'pages/home/home.json': { usingComponents: { one: '/components/one' } },
      'components/one.json': { component: true, usingComponents: { other: './other' } },
      'components/other.json': { component: true, usingComponents: { one: './one' } },
    })
    expect(graph.problems).toEqual([])
    expect(using(graph, 'components/other')).toEqual({ one: '/components/one' })
  })

  it('come from miniprogram_npm, or from the folder that is given for the package', async () => {
    const files = {
      'pages/home/home.json': { usingComponents: { 'v-tag': '@v/kit/tag/index' } },
      'miniprogram_npm/@v/kit/tag/index.json': { component: true, usingComponents: { icon: '../icon/index' } },
      'miniprogram_npm/@v/kit/icon/index.json': component,
      'elsewhere/tag/index.json': component,
    }
    const ofNpm = await graphOf(files)
    expect(using(ofNpm, 'pages/home/home')).toEqual({ 'v-tag': '/miniprogram_npm/@v/kit/tag/index' })
    expect(using(ofNpm, 'miniprogram_npm/@v/kit/tag/index')).toEqual({ icon: '/miniprogram_npm/@v/kit/icon/index' })
    const given = await graphOf(files, { '@v/kit': path.join(program.root, 'elsewhere') })
    expect(using(given, 'miniprogram_npm/@v/kit/tag/index')).toEqual({})
    expect(given.problems).toEqual([])
  })

  it("of app.json reach the program's own components and not those of npm", async () => {
    const graph = await graphOf({
      'app.json': { pages: ['pages/home/home'], usingComponents: { mark: 'components/mark' } },
      'components/mark.json': component,
      'pages/home/home.json': { usingComponents: { kit: 'kit/index' } },
      'miniprogram_npm/kit/index.json': component,
    })
    expect(using(graph, 'pages/home/home')).toEqual({ mark: '/components/mark', kit: '/miniprogram_npm/kit/index' })
    expect(using(graph, 'miniprogram_npm/kit/index')).toEqual({})
  })

  it('include the default of a generic', async () => {
    const graph = await graphOf({
      'pages/home/home.json': { usingComponents: { list: './list' } },
      'pages/home/list.json': { component: true, componentGenerics: { row: { default: './row' }, foot: true } },
      'pages/home/row.json': component,
    })
    expect(graph.components.find(({ path: logical }) => logical === 'pages/home/list')?.json).toMatchObject({
      componentGenerics: { row: { default: '/pages/home/row' }, foot: true },
    })
    expect(graph.components.map(({ path: logical }) => logical)).toContain('pages/home/row')
  })
})

describe('a problem with its file and line', () => {
  it('is a component that does not exist', async () => {
    const { problems } = await graphOf({ 'pages/home/home.json': { usingComponents: { card: './gone' } } })
    expect(problems).toEqual([{ file: 'program/pages/home/home.json', line: 3, message: '<card>: there is no component ./gone' }])
  })

  it('is a component that does not say that it is one', async () => {
    const { problems } = await graphOf({
      'pages/home/home.json': { usingComponents: { card: './card' } },
      'pages/home/card.json': {},
    })
    expect(problems).toEqual([
      { file: 'program/pages/home/home.json', line: 3, message: '<card>: ./card has no "component": true' },
    ])
  })

  it('is JSON that cannot be read; the rest is still there', async () => {
    const graph = await graphOf({ 'pages/home/home.json': '{\n  "component": true\n  "x": 1\n}' })
    expect(graph.problems).toEqual([{ file: 'program/pages/home/home.json', line: 3, message: expect.any(String) as string }])
    expect(graph.pages).toEqual(['pages/home/home'])
  })

  it('is an app.json that is missing', () => {
    const { problems, pages } = readGraph(new SourceFiles(), new ProgramPaths(path.join(program.root, 'gone')))
    expect(problems).toEqual([{ file: 'gone/app.json', line: undefined, message: 'is missing' }])
    expect(pages).toEqual([])
  })
})
