import { ApiFailure } from '../wx/api'
import { eventChannel, type EventChannel } from './event-channel'
import { rememberForward } from './history'
import { makePage, isPagePath } from './make-page'
import { hide, show, start, unload } from './page-life'
import { isSinglePage } from './single-page'
import { keepTab, keptTab, mostPages, openPages, setStack, takeTabs, topPage, type OpenPage } from './stack'
import { isTabPath } from './tabs'
import { parseAddress, type PageAddress } from './url'

export interface UrlOptions {
  url: string
  events?: object
}
type Events = NonNullable<Parameters<typeof eventChannel>[0]>

/** WeChat's five ways from page to page. They throw `ApiFailure` with WeChat's reasons; one waits for the other. */
export const navigation = {
  navigateTo: ({ url, events }: UrlOptions): Promise<{ eventChannel: EventChannel }> =>
    inTurn(() => {
      const address = target(url)
      if (isTabPath(address.path)) throw new ApiFailure('can not navigateTo a tabbar page')
      if (openPages().length >= mostPages) throw new ApiFailure('webview count limit exceed')
      const { opener, opened } = eventChannel((events ?? {}) as Events)
      open(address, opened)
      rememberForward(openPages().length)
      return { eventChannel: opener }
    }),

  redirectTo: ({ url }: UrlOptions): Promise<void> =>
    inTurn(() => {
      const address = target(url)
      if (isTabPath(address.path)) throw new ApiFailure('can not redirectTo a tabbar page')
      replaceTop(address)
    }),

  reLaunch: ({ url }: UrlOptions): Promise<void> =>
    inTurn(() => {
      openAlone(target(url))
    }),

  switchTab: ({ url }: UrlOptions): Promise<void> =>
    inTurn(() => {
      const { path } = target(url)
      if (!isTabPath(path)) throw new ApiFailure('can not switch to no-tabBar page')
      showTab(path)
    }),

  navigateBack: ({ delta = 1 }: { delta?: number } = {}): Promise<void> =>
    inTurn(() => {
      if (openPages().length <= 1) throw new ApiFailure('cannot navigate back at first page.')
      back(delta)
    }),
}

/** Unloads everything and opens the page alone, a tab as a tab. */
export function openAlone(address: PageAddress): void {
  const before = new Set([...openPages(), ...takeTabs()])
  setStack([])
  for (const page of [...before].reverse()) unload(page)
  const page = put(address)
  page.hasHome = !isTabPath(address.path)
  start(page)
}

let tail: Promise<unknown> = Promise.resolve()

/** A page that navigates while it is being opened must wait until it is open. */
function inTurn<T>(work: () => T): Promise<T> {
  const turn = tail.then(work)
  tail = turn.catch(() => undefined)
  return turn
}

function target(url: string): PageAddress {
  if (isSinglePage()) throw new ApiFailure('not supported in single page mode')
  const address = parseAddress(url, topPage()?.route)
  if (!isPagePath(address.path)) throw new ApiFailure(`page "${address.path}" is not found`)
  return address
}

function open(address: PageAddress, channel: EventChannel): void {
  const before = topPage()
  if (before) hide(before)
  start(put(address, channel))
}

/** A new page on top of the stack. */
function put(address: PageAddress, channel?: EventChannel): OpenPage {
  const page = makePage(address, channel)
  if (isTabPath(address.path)) keepTab(page)
  setStack([...openPages(), page])
  return page
}

function replaceTop(address: PageAddress): void {
  const before = topPage()
  setStack(openPages().slice(0, -1))
  if (before && !keptTab(before.route)) unload(before)
  else if (before) hide(before)
  const page = put(address)
  page.hasHome = openPages().length === 1
  start(page)
}

function showTab(path: string): void {
  if (topPage()?.route === path) return
  for (const page of [...openPages()].reverse()) leaveForTab(page, path)
  const kept = keptTab(path)
  setStack(kept ? [kept] : [])
  if (kept) show(kept)
  else start(put({ path, query: {} }))
}

/** A tab page stays alive below the tab that is shown; all others go. */
function leaveForTab(page: OpenPage, path: string): void {
  if (keptTab(page.route) !== page) unload(page)
  else if (page.route !== path) hide(page)
}

function back(delta: number): void {
  const pages = openPages()
  const left = Math.max(1, pages.length - Math.max(1, delta))
  const gone = pages.slice(left).reverse()
  setStack(pages.slice(0, left))
  for (const page of gone) unload(page)
  const page = topPage()
  if (page) show(page)
}
