import type { BuiltIn } from './define'
import type { Piece } from './piece'
import { amount, anything, flag, text } from './properties'
import { inlineStyle } from '../engine/rpx'
import { pixels } from './styles'

const pageOf = (piece: Piece): HTMLElement | null => piece.dom.closest('wx-page')

/** page-meta: what a page says of itself. `page-style`, `root-background-color`, `root-font-size` and `scroll-top` are drawn. */
const pageMeta: BuiltIn = {
  tag: 'page-meta',
  properties: {
    backgroundTextStyle: text(),
    backgroundColor: text(),
    backgroundColorTop: text(),
    backgroundColorBottom: text(),
    rootBackgroundColor: text(),
    scrollTop: text(),
    scrollDuration: amount(300),
    pageStyle: text(),
    pageFontSize: text(),
    rootFontSize: text(),
    pageOrientation: text(),
  },
  events: ['resize', 'scroll', 'scrolldone'],
  start(piece) {
    const draw = (): void => {
      const page = pageOf(piece)
      if (!page) return
      page.setAttribute('style', inlineStyle(piece.text('pageStyle')))
      if (piece.text('rootBackgroundColor') !== '') page.style.backgroundColor = piece.text('rootBackgroundColor')
      if (piece.text('pageFontSize') !== '') page.style.fontSize = piece.text('pageFontSize')
    }
    const scroll = (): void => {
      const top = piece.text('scrollTop')
      if (top !== '') pageOf(piece)?.parentElement?.scrollTo({ top: pixels(top, piece.dom), behavior: 'smooth' })
      piece.fire('scrolldone')
    }
    return { draw, attached: draw, changed: { scrollTop: scroll } }
  },
}

const navigationBar: BuiltIn = {
  tag: 'navigation-bar',
  properties: {
    title: text(),
    loading: flag(),
    frontColor: text(),
    backgroundColor: text(),
    colorAnimationDuration: amount(),
    colorAnimationTimingFunc: text('linear'),
  },
  start: (piece, { host }) => ({
    changed: {
      title: () => {
        host.setTitle(piece.text('title'))
      },
    },
  }),
}

const conditions = ['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height'] as const

/** Whether a window of that size is meant; -1 and nothing say nothing. */
export function matches(asked: (name: string) => unknown, size: { width: number; height: number }): boolean {
  const orientation = asked('orientation')
  const own = size.width > size.height ? 'landscape' : 'portrait'
  if (typeof orientation === 'string' && orientation !== '' && orientation !== own) return false
  return conditions.every((name) => {
    const value = asked(name)
    if (value === null || value === '' || !Number.isFinite(Number(value))) return true
    const limit = Number(value)
    const real = name.toLowerCase().endsWith('width') ? size.width : size.height
    if (name.startsWith('min')) return real >= limit
    return name.startsWith('max') ? real <= limit : real === limit
  })
}

const matchMedia: BuiltIn = {
  tag: 'match-media',
  properties: { ...Object.fromEntries(conditions.map((name) => [name, anything()])), orientation: text() },
  start(piece) {
    const draw = (): void => {
      const { clientWidth, clientHeight } = piece.dom.closest('#pages') ?? document.documentElement
      piece.dom.hidden = !matches((name) => piece.value(name), { width: clientWidth, height: clientHeight })
    }
    return {
      draw,
      attached() {
        draw()
        window.addEventListener('resize', draw)
      },
      detached: () => {
        window.removeEventListener('resize', draw)
      },
    }
  },
}

/** A "page" over the page: the way of showing and leaving; the Back button of the phone doesn't close it here. */
const pageContainer: BuiltIn = {
  tag: 'page-container',
  wraps: true,
  properties: {
    show: flag(),
    duration: amount(300),
    zIndex: amount(100),
    overlay: flag(true),
    position: text('bottom'),
    round: flag(),
    closeOnSlideDown: flag(),
    overlayStyle: text(),
    customStyle: text(),
  },
  events: ['beforeenter', 'enter', 'afterenter', 'beforeleave', 'leave', 'afterleave', 'clickoverlay'],
  start(piece) {
    const mask = document.createElement('div')
    mask.className = 'wx-page-container-mask'
    piece.dom.prepend(mask)
    mask.addEventListener('click', () => {
      piece.fire('clickoverlay')
      piece.write({ show: false })
    })
    const tell = (kind: 'enter' | 'leave'): void => {
      piece.fire(`before${kind}`)
      piece.fire(kind)
      setTimeout(() => {
        piece.fire(`after${kind}`)
      }, piece.number('duration'))
    }
    return {
      changed: {
        show: () => {
          tell(piece.flag('show') ? 'enter' : 'leave')
        },
      },
      draw() {
        piece.attribute('shown', piece.flag('show'))
        piece.attribute('position', piece.text('position'))
        piece.attribute('round', piece.flag('round'))
        mask.hidden = !piece.flag('overlay')
        mask.setAttribute('style', inlineStyle(piece.text('overlayStyle')))
        piece.inner.setAttribute('style', inlineStyle(piece.text('customStyle')))
        piece.style(`--wx-duration: ${String(piece.number('duration'))}ms; --wx-layer: ${String(piece.number('zIndex'))}`)
      },
    }
  },
}

export const pageParts: readonly BuiltIn[] = [pageMeta, navigationBar, matchMedia, pageContainer]
