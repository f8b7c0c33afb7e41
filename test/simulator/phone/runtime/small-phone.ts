import { TmplGroup } from 'glass-easel-template-compiler'
import { runInThisContext } from 'node:vm'
import type { AppBundle, PhoneForTests } from '../../../../simulator/phone/protocol'

/** A page or component of a made-up mini-program. */
export interface SmallPart {
  wxml?: string
  json?: Readonly<Record<string, unknown>>
  run: () => void
}
export interface SmallApp {
  pages: Readonly<Record<string, SmallPart>>
  components?: Readonly<Record<string, SmallPart>>
  config?: Readonly<Record<string, unknown>>
  app?: () => void
}
/** What the mini-program's scripts find around them. */
export interface PhoneWorld {
  wx: Record<string, (options?: object) => Promise<Record<string, unknown>>>
  getCurrentPages: () => (Record<string, unknown> & { route: string; setData: (data: object) => void })[]
  phone: PhoneForTests
  phoneRuntime: { install: (bundle: AppBundle) => void }
}

const frame =
  '<div id="phone"><div id="status-bar"></div><div id="navigation-bar"></div><div id="pages"></div>' +
  '<div id="tab-bar" hidden></div><div id="overlays"></div></div>'

/** Starts the whole phone in jsdom with a small mini-program, at `address` (`?page=…`). Needs a module registry of its own. */
export async function startSmallPhone(app: SmallApp, address = ''): Promise<PhoneWorld> {
  document.body.innerHTML = frame
  window.history.replaceState(undefined, '', `/phone/${address}`)
  const nobody = (): Promise<Response> => Promise.reject(new Error('there is no server'))
  Object.assign(window, { phoneSettings: { routes: {}, mocks: {}, rebuilds: '' }, fetch: nobody })
  await import('../../../../simulator/phone/runtime/main')
  const world = globalThis as unknown as PhoneWorld
  world.phoneRuntime.install(bundleOf(app))
  await frames(2)
  return world
}

/** Waits for as many frames, and for what was waiting for them. */
export async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve))
}

function bundleOf({ pages, components = {}, config = {}, app = () => undefined }: SmallApp): AppBundle {
  const parts = [...Object.entries(components), ...Object.entries(pages)]
  const group = new TmplGroup()
  for (const [path, { wxml = '' }] of parts) group.addTmpl(path, wxml)
  return {
    config: { pages: Object.keys(pages), window: { navigationBarTitleText: '小程序' }, ...config },
    theme: undefined,
    pages: Object.keys(pages),
    templates: runInThisContext(group.getTmplGenObjectGroups()) as Record<string, unknown>,
    styles: { app: '', components: '', pages: {} },
    components: parts.map(([path, { json = {}, run }]) => ({
      path,
      isPage: path in pages,
      json: { usingComponents: {}, ...json },
      stylePrefix: undefined,
      run,
    })),
    runApp: app,
    warnings: [],
  }
}
