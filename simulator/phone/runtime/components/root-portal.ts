import type { BuiltIn } from './define'
import { flag } from './properties'

/**
 * Takes its children out of what clips or moves them, to the top of their own page. They stay in the page, because on a
 * phone they lie inside its web view: under the tab bar, and hidden with the page.
 */
export const rootPortal: BuiltIn = {
  tag: 'root-portal',
  wraps: true,
  properties: { enable: flag(true) },
  start(piece, { host }) {
    const place = (): void => {
      if (!piece.dom.isConnected) return
      const home = piece.flag('enable') ? host.portalOf(piece.dom) : piece.dom
      if (piece.inner.parentElement !== home) home.append(piece.inner)
    }
    return {
      changed: { enable: place },
      attached: place,
      detached: () => {
        piece.inner.remove()
      },
    }
  },
}
