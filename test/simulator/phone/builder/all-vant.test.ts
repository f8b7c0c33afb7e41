import { createPhoneBuild, type BuiltPhone } from '../../../../simulator/phone/builder/phone-build'
import { makeAllVantProgram, type AllVantProgram } from '../../../support/phone/all-vant'
import { install } from '../../../support/phone/program'

let program: AllVantProgram
let built: BuiltPhone
beforeAll(async () => {
  program = await makeAllVantProgram()
  const build = createPhoneBuild(program)
  built = await build.current()
  await build.close()
})
afterAll(() => program.remove())

describe('all components of Vant', () => {
  it('are 68, and are built without a problem', () => {
    expect(program.names).toHaveLength(68)
    expect(built.problems).toEqual([])
  })

  it('have a template and a script each, and come before the page that uses them', () => {
    const { components, templates } = install(built.app.code)
    const names = components.map(({ path }) => path)
    expect(names.at(-1)).toBe('pages/home/home')
    for (const name of program.names) {
      expect(names).toContain(`miniprogram_npm/@vant/weapp/${name}/index`)
      expect(templates[`miniprogram_npm/@vant/weapp/${name}/index`]).toBeDefined()
    }
  })

  it('define themselves', () => {
    const defined: unknown[] = []
    const globals = {
      Component: (options: unknown) => defined.push(options),
      Behavior: (options: unknown) => options,
      Page: () => undefined,
      wx: { getSystemInfoSync: () => ({ SDKVersion: '3.12.0' }), canIUse: () => true },
      getApp: () => ({}),
      getCurrentPages: () => [],
      console,
      setTimeout,
    }
    const { components } = install(built.app.code, globals)
    for (const { run } of components) run()
    expect(defined).toHaveLength(components.length - 1)
  })

  it('have their icons without the web', () => {
    expect(built.app.code).toContain('data:font/woff2')
    expect(built.app.code).not.toContain('alicdn.com')
  })
})
