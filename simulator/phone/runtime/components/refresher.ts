import { onDrag } from './gesture'
import type { Piece } from './piece'

export interface Refresher {
  draw: () => void
  /** The page said that refreshing goes on or is over. */
  follow: () => void
}

function makeStrip(): HTMLElement {
  const strip = document.createElement('div')
  strip.className = 'wx-refresher'
  strip.setAttribute('aria-hidden', 'true')
  for (let dot = 0; dot < 3; dot += 1) strip.append(document.createElement('i'))
  return strip
}

/** Pulls down from the top of a scroll-view with `refresher-enabled`. */
export function startRefresher(piece: Piece): Refresher {
  const strip = makeStrip()
  let pulled = 0
  const pull = (distance: number): void => {
    pulled = distance
    strip.style.height = `${String(distance)}px`
  }
  const rest = (): void => {
    pull(piece.flag('refresherTriggered') ? piece.number('refresherThreshold') : 0)
  }
  onDrag(piece.dom, {
    begin: () => piece.flag('refresherEnabled') && piece.dom.scrollTop <= 0 && !piece.flag('refresherTriggered'),
    move({ moved }) {
      if (moved.y <= 0) return false
      pull(moved.y / 2)
      piece.fire('refresherpulling', { deltaX: 0, deltaY: moved.y, dy: pulled })
      return true
    },
    end() {
      if (pulled >= piece.number('refresherThreshold')) piece.write({ refresherTriggered: true })
      else if (pulled > 0) piece.fire('refresherabort')
      rest()
    },
  })
  return {
    follow() {
      rest()
      piece.fire(piece.flag('refresherTriggered') ? 'refresherrefresh' : 'refresherrestore')
    },
    draw() {
      if (piece.flag('refresherEnabled')) piece.dom.prepend(strip)
      else strip.remove()
      strip.style.backgroundColor = piece.text('refresherBackground')
      strip.dataset['look'] = piece.text('refresherDefaultStyle')
    },
  }
}
