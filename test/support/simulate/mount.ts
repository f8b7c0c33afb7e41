import './compile-once'
import './definitions'
import { basename, dirname, join } from 'node:path'
import * as exparser from 'miniprogram-exparser'
import { load as simulateLoad, render } from 'miniprogram-simulate'
import { openPages } from './definitions'
import { compilerOptions, miniprogramRoot } from './paths'
import { withStubs } from './references'
import type { Rendered, Root } from './rendered'

export interface MountOptions {
  /** Tags drawn as an empty element with a slot: for what has timers or sizes that get in the way. */
  stubs?: readonly string[]
  /** What WeChat puts into a page that it opens, before onLoad: the channel to its opener. */
  given?: object
}
const mounted: Rendered[] = []

/** Renders one component and attaches it: `mount('components/money-text/money-text', { fen: 100 })`. */
export function mount(route: string, properties: object = {}, options?: MountOptions): Rendered {
  const root = draw(load(route, basename(route), options), properties)
  attach(root)
  return root
}

/** A throw-away parent, so that slots and `bind:` can be exercised: its template, its components by tag, its definition. */
export function mountIn(template: string, using: Readonly<Record<string, string>>, definition: object = {}): Rendered {
  const usingComponents = Object.fromEntries(Object.entries(using).map(([tag, route]) => [tag, load(route, tag)]))
  const root = draw(idOf(simulateLoad({ template, usingComponents, ...definition })), {})
  attach(root)
  return root
}

/** Opens a page in WeChat's order: created, attached, onLoad, onShow, pageLifetimes.show, ready, onReady. */
export function openPage(route: string, query: Readonly<Record<string, string>> = {}, options?: MountOptions): Rendered {
  const root = draw(load(route, basename(dirname(route)), options), query)
  Object.assign(root.instance, options?.given)
  showPage(root, route, query)
  return root
}

/** As openPage, for a page that a test writes itself. */
export function openPageIn(template: string, definition: object, query: Readonly<Record<string, string>> = {}): Rendered {
  const root = draw(idOf(simulateLoad({ template, ...definition })), query)
  showPage(root, 'pages/of/test', query)
  return root
}

/** The page as it stands before anything has happened to it: not attached, nothing asked. */
export function drawOnly(route: string): Rendered {
  return draw(load(route, basename(route)), {})
}

export function closePage(root: Rendered): void {
  call(root, 'onUnload')
  root.detach()
  openPages.splice(openPages.indexOf(root.instance), 1)
  mounted.splice(mounted.indexOf(root), 1)
}

/** Calls a page's handler by the name WeChat uses for it: `await call(page, 'onShow')`. */
export function call(page: Rendered, method: string, ...given: unknown[]): unknown {
  const handler = page.instance[method]
  return typeof handler === 'function' ? (handler as (...all: unknown[]) => unknown).apply(page.instance, given) : undefined
}

/** Takes everything down: for the harness's own afterEach. */
export function unmountAll(): void {
  for (const page of [...openPages]) (page['onUnload'] as undefined | (() => void))?.call(page)
  for (const root of mounted.splice(0)) root.detach()
  openPages.length = 0
  document.body.innerHTML = ''
}

function load(route: string, tag: string, { stubs = [] }: MountOptions = {}): string {
  const ids = Object.fromEntries(stubs.map((stub) => [stub, idOf(simulateLoad({ tagName: stub, template: '<slot/>' }))]))
  return withStubs(ids, () => simulateLoad(join(miniprogramRoot, route), tag, { rootPath: miniprogramRoot, compilerOptions }))
}

// j-component's ids are plain strings; its types wrap them
function idOf(id: unknown): string {
  return id as string
}

function draw(id: string, properties: object): Root {
  return render(id, properties) as unknown as Root
}

function showPage(root: Root, route: string, query: Readonly<Record<string, string>>): void {
  Object.assign(root.instance, { route, options: query })
  openPages.push(root.instance)
  attach(root, () => {
    call(root, 'onLoad', query)
    void call(root, 'onShow')
    root.triggerPageLifeTime('show')
  })
  call(root, 'onReady')
}

/** RootComponent.attach() fires `ready` at once; here a page's onLoad and onShow come before it. */
function attach(root: Root, beforeReady?: () => void): void {
  const host = document.createElement('div')
  document.body.appendChild(host)
  host.appendChild(root.dom)
  root.parentNode = host
  mounted.push(root)
  exparser.Element.pretendAttached(root._exparserNode)
  beforeReady?.()
  eachComponentDeepFirst(root._exparserNode, (component) => {
    component.triggerLifeTime('ready')
  })
}

function eachComponentDeepFirst(node: exparser.ExparserNode, visit: (component: exparser.ExparserNode) => void): void {
  if (node instanceof exparser.Component) {
    if (node.shadowRoot instanceof exparser.Element) eachComponentDeepFirst(node.shadowRoot, visit)
    visit(node)
  }
  for (const child of node.childNodes ?? []) if (child instanceof exparser.Element) eachComponentDeepFirst(child, visit)
}
