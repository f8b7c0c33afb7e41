import { TextDecoder, TextEncoder } from 'node:util'
import type { DeviceState, Fault, RequestCount, ServerSettings } from '../../../../../simulator/phone/protocol'
import { Device } from '../../../../../simulator/phone/runtime/device'
import type { Around } from '../../../../../simulator/phone/runtime/wx/around'
import { makeWx } from '../../../../../simulator/phone/runtime/wx/table'

/** `wx` as a mini-program has it: any name, called as written in its documentation. */
export type Wx = Record<string, (...values: unknown[]) => unknown>

// every browser has them, jsdom has not
Object.assign(globalThis, { TextDecoder, TextEncoder })

interface Phone {
  wx: Wx
  around: Around
  device: Device
  faults: Fault[]
  requests: RequestCount[]
  drawn: Record<string, unknown>
  overlays: HTMLElement
}
interface Wanted {
  device?: Partial<DeviceState>
  settings?: Partial<ServerSettings>
  config?: Record<string, unknown>
}

const usualConfig = {
  window: { navigationBarTitleText: '灵工卡' },
  darkmode: true,
  requiredPrivateInfos: ['getLocation', 'startLocationUpdate', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: '只在打卡时看你的位置' } },
  tabBar: { list: [{ pagePath: 'pages/home/home' }, { pagePath: 'pages/me/me' }] },
}

/** A phone around `wx`, with everything of other rooms replaced by what notes how it was asked. */
export function aPhone({ device: state = {}, settings = {}, config = {} }: Wanted = {}): Phone {
  document.body.innerHTML = '<div id="phone"><div id="overlays"></div></div>'
  const phone = document.getElementById('phone') ?? document.body
  const overlays = document.getElementById('overlays') ?? document.body
  const device = new Device(state)
  const parts = { faults: [] as Fault[], requests: [] as RequestCount[], drawn: {} as Record<string, unknown> }
  const page = { route: 'pages/home/home', query: {}, instance: {}, element: document.createElement('div') }
  const around: Around = {
    ...{ device, phone, overlays, parameters: {}, config: () => ({ ...usualConfig, ...config }) },
    settings: { routes: {}, mocks: {}, rebuilds: '', ...settings },
    ...{ topPage: () => page, screen: { statusBarHeight: () => 44, safeAreaBottom: () => 34 } },
    ...{ onApp: () => undefined, router: routerInto(parts.drawn), bars: barsInto(parts.drawn) },
    ...{ startPullDown: () => undefined, stopPullDown: () => undefined, restart: () => undefined },
    ...{ createSelectorQuery: () => ({}), createIntersectionObserver: () => ({}) },
    knowsTag: (tag, attribute, value) => tag === 'button' && attribute !== 'colour' && value !== 'fly',
    report: (fault) => parts.faults.push(fault),
    count: (request) => parts.requests.push(request),
  }
  return { wx: makeWx(around) as Wx, around, device, overlays, ...parts }
}

function barsInto(drawn: Record<string, unknown>): Around['bars'] {
  const note =
    (name: string) =>
    (...values: unknown[]): void => {
      drawn[name] = values
    }
  return {
    ...{ setTitle: note('title'), setColors: note('colors'), setLoading: note('loading'), hideHome: note('home') },
    ...{ setTabItem: note('item'), setTabBadge: note('badge'), setTabShown: note('shown'), setTabStyle: note('style') },
    isTabPage: () => true,
  }
}

function routerInto(drawn: Record<string, unknown>): Around['router'] {
  const go = (name: string) => (options: { url: string }) => {
    drawn[name] = options.url
    return Promise.resolve(undefined)
  }
  const names = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'] as const
  return Object.fromEntries(names.map((name) => [name, go(name)])) as Around['router']
}

/** The button with these words on a screen of WeChat. */
export function tap(text: string): void {
  const buttons = Array.from(document.querySelectorAll('button'))
  const found = buttons.find((each) => (each.textContent || each.getAttribute('aria-label')) === text)
  if (!found) throw new Error(`no button "${text}": ${buttons.map((each) => each.textContent).join(' | ')}`)
  found.click()
}

/** Waits until something is on the screen. */
export async function seen(selector: string): Promise<HTMLElement> {
  for (let turn = 0; turn < 200; turn += 1) {
    const found = document.querySelector<HTMLElement>(selector)
    if (found) return found
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  throw new Error(`${selector} never came: ${document.body.innerHTML}`)
}
