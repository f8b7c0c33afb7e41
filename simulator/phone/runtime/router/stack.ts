import type { Root } from 'glass-easel-miniprogram-adapter'
import type { WindowConfig } from '../frame/look'
import type { Instance } from '../engine/nodes'

/** A page that has been opened and not yet unloaded. */
export interface OpenPage {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly instance: Instance
  /** What scrolls; the page's tree is inside. */
  readonly element: HTMLElement
  readonly root: Root
  readonly config: WindowConfig
  title: string
  isReady: boolean
  isShown: boolean
  /** Whether the home button stands in the place of the back arrow. */
  hasHome: boolean
  /** Set by wx.setNavigationBarColor. */
  colors?: { front: string; back: string }
  isLoading: boolean
}

/** WeChat's limit. */
export const mostPages = 10

let stack: readonly OpenPage[] = []
/** Tab pages stay alive while another tab is shown. */
const tabPages = new Map<string, OpenPage>()

/** From the bottom up. */
export function openPages(): readonly OpenPage[] {
  return stack
}

export function topPage(): OpenPage | undefined {
  return stack.at(-1)
}

export function setStack(pages: readonly OpenPage[]): void {
  stack = pages
}

export function keepTab(page: OpenPage): void {
  tabPages.set(page.route, page)
}

export function keptTab(route: string): OpenPage | undefined {
  return tabPages.get(route)
}

/** The tab pages that are alive, no longer kept. */
export function takeTabs(): OpenPage[] {
  const all = [...tabPages.values()]
  tabPages.clear()
  return all
}
