import { appConfig, type WindowConfig } from './look'

interface Frame {
  phone: HTMLElement
  pages: HTMLElement
  overlays: HTMLElement
  statusBar: HTMLElement
  navigationBar: HTMLElement
  tabBar: HTMLElement
}

/** The parts of the phone in the page that the server makes. Reading one that is missing throws. */
export const frame: Readonly<Frame> = {
  get phone() {
    return part('phone')
  },
  get pages() {
    return part('pages')
  },
  get overlays() {
    return part('overlays')
  },
  get statusBar() {
    return part('status-bar')
  },
  get navigationBar() {
    return part('navigation-bar')
  },
  get tabBar() {
    return part('tab-bar')
  },
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}

/** Height over width from which a phone has a notch above and a home indicator below. */
const tallRatio = 1.9

/** px above the navigation bar; 44 on a tall phone, 20 on the old ones. */
export function statusBarHeight(): number {
  return isTall() ? 44 : 20
}

/** px below what may be tapped; 34 on a tall phone. */
export function safeAreaBottom(): number {
  return isTall() ? 34 : 0
}

function isTall(): boolean {
  const { clientWidth, clientHeight } = frame.phone
  return clientHeight > clientWidth * tallRatio
}

/** Gives the frame the shape that fits the window; the style sheet does the rest. */
export function fitFrame(): void {
  frame.phone.toggleAttribute('data-tall', isTall())
}

/** The window part of app.json with a page's own JSON over it. */
export function windowOf(pageJson: Readonly<Record<string, unknown>>): WindowConfig {
  const shared = appConfig()['window']
  return { ...(typeof shared === 'object' ? shared : {}), ...pageJson }
}
