import { Component } from 'glass-easel'
import type { Engine } from '../engine/engine'
import { callerOf } from '../engine/nodes'
import { startCounting } from '../counters/counters'
import { windowOf } from '../frame/frame'
import { watchScrolling } from './scrolling'
import { watchPull } from './pull-down'
import { eventChannel, type EventChannel } from './event-channel'
import type { OpenPage } from './stack'
import { formatAddress, type PageAddress } from './url'

let engine: Engine | undefined
let nextId = 1

export function startPages(ofApp: Engine): void {
  engine = ofApp
}

export function isPagePath(path: string): boolean {
  return engine?.bundle.pages.includes(path) ?? false
}

export function firstPagePath(): string {
  const entry = engine?.bundle.config['entryPagePath']
  return typeof entry === 'string' ? entry : (engine?.bundle.pages[0] ?? '')
}

/** Makes a page with its tree, not yet attached. Its query is there as properties of the same names, for `Component()` pages. */
export function makePage({ path, query }: PageAddress, channel: EventChannel = eventChannel().opened): OpenPage {
  if (!engine) throw new Error('no mini-program is installed')
  const root = engine.backend.createRoot('page', engine.space, `/${path}`)
  const component = root.getComponent()
  startCounting(component, path)
  const instance = callerOf(component)
  const id = nextId++
  Object.assign(instance, {
    route: path,
    __route__: path,
    options: query,
    getOpenerEventChannel: () => channel,
    getPageId: () => id,
    getTabBar: () => null,
  })
  const given = Object.entries(query).filter(([name]) => Component.hasProperty(component, name))
  if (given.length > 0) instance.setData(Object.fromEntries(given))
  const config = windowOf(engine.space.getComponentStaticConfig(path) ?? {})
  const element = scrollContainer({ path, query })
  const page: OpenPage = {
    ...{ route: path, query, instance, element, root, config, title: config.navigationBarTitleText ?? '' },
    ...{ isReady: false, isShown: false, hasHome: false, isLoading: false },
  }
  watchScrolling(page)
  watchPull(page)
  return page
}

function scrollContainer(address: PageAddress): HTMLElement {
  const element = document.createElement('div')
  element.className = 'phone-page'
  element.dataset['route'] = address.path
  element.dataset['address'] = formatAddress(address)
  return element
}
