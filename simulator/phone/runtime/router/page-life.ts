import { countFirstDrawn, countNodes } from '../counters/counters'
import { showPageStyle } from '../frame/styles'
import { guarded } from '../engine/guard'
import { runReady } from '../engine/ready'
import { frame } from '../frame/frame'
import type { OpenPage } from './stack'

const shownListeners = new Set<(page: OpenPage) => void>()

/** Calls the listener whenever a page comes to be on top, before its onShow. */
export function onShown(listener: (page: OpenPage) => void): void {
  shownListeners.add(listener)
}

/** Calls a page's method if it has one; what it throws is a fault of the page. */
export function callPage(page: OpenPage, name: string, ...parts: unknown[]): unknown {
  const method = page.instance[name]
  if (typeof method !== 'function') return undefined
  return guarded(`${page.route} ${name}`, () => Reflect.apply(method, page.instance, parts) as unknown)
}

/** The first showing: the tree is attached, then onLoad, onShow and, once it is drawn, onReady. */
export function start(page: OpenPage): void {
  const place = document.createElement('i')
  page.element.append(place)
  frame.pages.append(page.element)
  guarded(page.route, () => {
    page.root.attach(page.element as never, place as never)
  })
  callPage(page, 'onLoad', page.query)
  show(page)
}

/** onShow for the page and its components; the first time onReady follows. */
export function show(page: OpenPage): void {
  page.element.hidden = false
  page.isShown = true
  showPageStyle(page.route)
  for (const listener of shownListeners) listener(page)
  callPage(page, 'onShow')
  page.root.getComponent().triggerPageLifetime('show', [])
  requestAnimationFrame(() => {
    ready(page)
  })
}

function ready(page: OpenPage): void {
  if (page.isReady || !page.element.isConnected) return
  page.isReady = true
  runReady()
  callPage(page, 'onReady')
  requestAnimationFrame(() => {
    countFirstDrawn(page.root.getComponent())
  })
}

/** onHide for the page and its components. */
export function hide(page: OpenPage): void {
  if (!page.isShown) return
  page.isShown = false
  countNodes(page.root.getComponent())
  callPage(page, 'onHide')
  page.root.getComponent().triggerPageLifetime('hide', [])
  page.element.hidden = true
}

/** onUnload, detached of the components, and the page is gone. */
export function unload(page: OpenPage): void {
  countNodes(page.root.getComponent())
  callPage(page, 'onUnload')
  page.isShown = false
  guarded(page.route, () => {
    page.root.release()
  })
  page.element.remove()
}
