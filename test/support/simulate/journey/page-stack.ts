import app from '../../../../miniprogram/app.json'
import { openPages } from '../definitions'
import { call, closePage, openPage } from '../mount'
import type { Rendered } from '../rendered'

interface Opened {
  route: string
  root: Rendered
}
/** The pages of one phone: the open ones, the top one last, and the tabs that are kept though another one is shown. */
export interface PageStack {
  open: Opened[]
  tabs: Map<string, Opened>
}

const tabRoutes: readonly string[] = app.tabBar.list.map(({ pagePath }) => pagePath)
const allRoutes: readonly string[] = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]
const deepest = 10

/** What a call of WeChat's fails with: a plain object. */
export interface WeChatFailure {
  errMsg: string
}

export function emptyStack(): PageStack {
  return { open: [], tabs: new Map() }
}

/** The page on the screen. */
export function topOf({ open }: PageStack): Opened {
  const opened = open.at(-1)
  if (!opened) throw new Error('no page is open')
  return opened
}

export function navigateTo(stack: PageStack, url: string, given: object): void {
  refuseIf(isTab(url), 'navigateTo:fail can not navigateTo a tabbar page')
  refuseIf(stack.open.length >= deepest, 'navigateTo:fail webview count limit exceed')
  const address = parse(url)
  hide(topOf(stack))
  push(stack, address, given)
}

export function redirectTo(stack: PageStack, url: string): void {
  refuseIf(isTab(url), 'redirectTo:fail can not redirectTo a tabbar page')
  const address = parse(url)
  close(stack, topOf(stack))
  push(stack, address)
}

export function reLaunch(stack: PageStack, url: string): void {
  const address = parse(url)
  closeAll(stack)
  push(stack, address)
}

/** Pages over the tabs are closed; a tab that was shown before is kept as it was. */
export function switchTab(stack: PageStack, url: string): void {
  const { route, query } = parse(url)
  refuseIf(!isTab(url), 'switchTab:fail can not switch to no-tabBar page')
  const shown = topOf(stack)
  if (shown.route === route) return
  if (isTab(shown.route)) hide(shown)
  for (const opened of [...stack.open].reverse()) if (!isTab(opened.route)) close(stack, opened)
  const kept = stack.tabs.get(route)
  stack.open = kept ? [kept] : []
  if (kept) showTop(stack)
  else push(stack, { route, query })
}

export function navigateBack(stack: PageStack): void {
  refuseIf(stack.open.length < 2, 'navigateBack:fail cannot navigate back at first page')
  close(stack, topOf(stack))
  showTop(stack)
}

/** The phone is put down. */
export function hideTop(stack: PageStack): void {
  hide(topOf(stack))
}

/** The phone is taken up again, or the page above is gone. */
export function showTop(stack: PageStack): void {
  publish(stack.open)
  const { root } = topOf(stack)
  void call(root, 'onShow')
  root.triggerPageLifeTime('show')
}

/** WeChat ends the mini-program. */
export function closeAll(stack: PageStack): void {
  for (const opened of new Set([...[...stack.open].reverse(), ...stack.tabs.values()])) close(stack, opened)
}

function push(stack: PageStack, { route, query }: ReturnType<typeof parse>, given: object = {}): void {
  publish(stack.open)
  const opened = { route, root: openPage(route, query, { given }) }
  stack.open.push(opened)
  if (isTab(route)) stack.tabs.set(route, opened)
}

function hide({ root }: Opened): void {
  call(root, 'onHide')
  root.triggerPageLifeTime('hide')
}

function close(stack: PageStack, opened: Opened): void {
  stack.open = stack.open.filter((each) => each !== opened)
  stack.tabs.delete(opened.route)
  publish([...stack.open, opened])
  closePage(opened.root)
  publish(stack.open)
}

/** What getCurrentPages answers. */
function publish(opened: readonly Opened[]): void {
  openPages.splice(0, openPages.length, ...opened.map(({ root }) => root.instance))
}

/** An absolute address as WeChat takes it apart: a value isn't decoded, and ends at a second `=`. */
function parse(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?')
  const route = path.replace(/^\//, '')
  refuseIf(!path.startsWith('/') || !allRoutes.includes(route), `fail page "${path}" is not found`)
  const pairs = search.split('&').filter((pair) => pair !== '')
  const query = Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([name = '', value = 'undefined']) => [name, value]))
  return { route, query }
}

function isTab(url: string): boolean {
  return tabRoutes.includes(url.replace(/^\//, '').split('?')[0] ?? '')
}

function refuseIf(wrong: boolean, errMsg: string): void {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- as WeChat does
  if (wrong) throw { errMsg } satisfies WeChatFailure
}
