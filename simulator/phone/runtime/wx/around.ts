import type { AppBundle, Fault, PhoneParameters, RequestCount, ServerSettings } from '../../protocol'
import type { Device } from '../device'
import type { AppEvents } from '../engine/app-events'
import type { KnowsTag } from './can-i-use'

/** A page as wx.* needs it. */
export interface AroundPage {
  route: string
  query: Readonly<Record<string, string>>
  /** The page object of the app. */
  instance: object
  /** What scrolls. */
  element: HTMLElement
}

/** Options of the app, of which each mover of the router reads what it needs. */
export type Move = (options: { url: string; delta?: number; events?: object }) => Promise<unknown>

export interface Bars {
  setTitle: (title: string) => void
  setColors: (colors: { frontColor: string; backgroundColor: string }) => void
  setLoading: (shown: boolean) => void
  hideHome: () => void
  setTabItem: (index: number, item: { text?: string; iconPath?: string; selectedIconPath?: string }) => void
  setTabBadge: (index: number, badge: { kind: 'text'; text: string } | { kind: 'dot' } | undefined) => void
  setTabShown: (shown: boolean) => void
  setTabStyle: (style: TabStyle) => void
  isTabPage: () => boolean
}
export interface TabStyle {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: string
}

/** Everything around wx.* that other rooms own. Tests hand in their own. */
export interface Around {
  device: Device
  settings: ServerSettings
  parameters: PhoneParameters
  /** app.json. */
  config: () => AppBundle['config']
  /** The screen of the phone, and the layer above the pages where WeChat draws. */
  phone: HTMLElement
  overlays: HTMLElement
  /** px that the phone keeps for itself above and below. */
  screen: { statusBarHeight: () => number; safeAreaBottom: () => number }
  onApp: (name: keyof AppEvents, listener: (event: unknown) => void) => void
  router: Readonly<Record<'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack', Move>>
  topPage: () => AroundPage | undefined
  bars: Bars
  startPullDown: () => void
  stopPullDown: () => void
  createSelectorQuery: () => object
  createIntersectionObserver: (component: object | undefined, options: object) => object
  knowsTag: KnowsTag
  report: (fault: Fault) => void
  count: (request: RequestCount) => void
  /** Closes the mini-program and opens it again. */
  restart: () => void
}
