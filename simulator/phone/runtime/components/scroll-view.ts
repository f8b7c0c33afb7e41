import type { BuiltIn, Reactions } from './define'
import type { Piece } from './piece'
import { amount, anything, flag, text } from './properties'
import { startRefresher } from './refresher'
import { pixels } from './styles'

/** What `node()` gives for an `enhanced` scroll-view. */
export interface ScrollContext {
  scrollEnabled: boolean
  scrollTo: (options: { top?: number; left?: number; animated?: boolean }) => void
  scrollIntoView: (selector: string) => void
}
const contexts = new WeakMap<Element, ScrollContext>()

export function scrollContextOf(element: Element): ScrollContext | undefined {
  return contexts.get(element)
}

/** A node of the same template, by its id; the page's ids are not in the DOM. */
function nodeById(piece: Piece, id: string): HTMLElement | undefined {
  const element: unknown = piece.instance.ownerShadowRoot?.getElementById(id)?.getBackendElement()
  return element instanceof HTMLElement ? element : undefined
}

function scrollTo(piece: Piece, to: ScrollToOptions): void {
  piece.dom.scrollTo({ ...to, behavior: piece.flag('scrollWithAnimation') ? 'smooth' : 'instant' })
}

/** Moves a node to the upper (left) edge, after what is being drawn is drawn. */
function showNode(piece: Piece, id: string): void {
  requestAnimationFrame(() => {
    const node = id === '' ? undefined : nodeById(piece, id)
    if (!node) return
    const [own, its] = [piece.dom.getBoundingClientRect(), node.getBoundingClientRect()]
    const offset = pixels(piece.value('scrollIntoViewOffset'), piece.dom)
    const top = piece.flag('scrollY') ? { top: piece.dom.scrollTop + its.top - own.top + offset } : {}
    const left = piece.flag('scrollX') ? { left: piece.dom.scrollLeft + its.left - own.left + offset } : {}
    scrollTo(piece, { ...top, ...left })
  })
}

interface Edge {
  near: boolean
  event: 'scrolltoupper' | 'scrolltolower'
  direction: 'top' | 'left' | 'bottom' | 'right'
}

function edgesOf(piece: Piece): Edge[] {
  const { scrollTop, scrollLeft, clientHeight, clientWidth, scrollHeight, scrollWidth } = piece.dom
  const upper = pixels(piece.value('upperThreshold'), piece.dom)
  const lower = pixels(piece.value('lowerThreshold'), piece.dom)
  const edges: Edge[] = []
  if (piece.flag('scrollY'))
    edges.push(
      { near: scrollTop <= upper, event: 'scrolltoupper', direction: 'top' },
      { near: scrollTop + clientHeight >= scrollHeight - lower, event: 'scrolltolower', direction: 'bottom' },
    )
  if (piece.flag('scrollX'))
    edges.push(
      { near: scrollLeft <= upper, event: 'scrolltoupper', direction: 'left' },
      { near: scrollLeft + clientWidth >= scrollWidth - lower, event: 'scrolltolower', direction: 'right' },
    )
  return edges
}

/** Tells of each scroll, and of an edge when it comes near from further away. */
function watchScroll(piece: Piece): void {
  const { dom } = piece
  let last = { left: 0, top: 0 }
  let near = new Set<string>(['top', 'left'])
  dom.addEventListener('scroll', () => {
    const { scrollLeft, scrollTop, scrollHeight, scrollWidth } = dom
    const moved = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop }
    last = { left: scrollLeft, top: scrollTop }
    piece.fire('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, ...moved })
    const edges = edgesOf(piece).filter((edge) => edge.near)
    for (const { event, direction } of edges) if (!near.has(direction)) piece.fire(event, { direction })
    near = new Set(edges.map(({ direction }) => direction))
  })
  for (const [touch, event] of [
    ['touchstart', 'dragstart'],
    ['touchmove', 'dragging'],
    ['touchend', 'dragend'],
  ] as const)
    dom.addEventListener(
      touch,
      () => {
        if (piece.flag('enhanced')) piece.fire(event, { scrollTop: dom.scrollTop, scrollLeft: dom.scrollLeft })
      },
      { passive: true },
    )
}

function start(piece: Piece): Reactions {
  watchScroll(piece)
  const refresher = startRefresher(piece)
  contexts.set(piece.dom, {
    scrollEnabled: true,
    scrollTo: ({ animated, ...to }) => {
      piece.dom.scrollTo({ ...to, behavior: animated === false ? 'instant' : 'smooth' })
    },
    scrollIntoView: (selector) => {
      showNode(piece, selector.replace(/^#/, ''))
    },
  })
  const place = (): void => {
    const [top, left] = [piece.value('scrollTop'), piece.value('scrollLeft')]
    requestAnimationFrame(() => {
      if (top !== null && top !== '') scrollTo(piece, { top: pixels(top, piece.dom) })
      if (left !== null && left !== '') scrollTo(piece, { left: pixels(left, piece.dom) })
    })
  }
  const show = (): void => {
    showNode(piece, piece.text('scrollIntoView'))
  }
  return {
    changed: { scrollTop: place, scrollLeft: place, scrollIntoView: show, refresherTriggered: refresher.follow },
    attached: show,
    draw() {
      for (const name of ['scrollX', 'scrollY', 'enableFlex', 'pagingEnabled'])
        piece.attribute(name.toLowerCase(), piece.flag(name))
      piece.attribute('hide-scrollbar', piece.flag('enhanced') && !piece.flag('showScrollbar'))
      refresher.draw()
    },
  }
}

const accepted = [
  ...[
    'enablePassive',
    'fastDeceleration',
    'bounces',
    'type',
    'associativeContainer',
    'reverse',
    'clip',
    'cacheExtent',
    'padding',
  ],
  ...['minDragDistance', 'scrollIntoViewWithinExtent', 'scrollIntoViewAlignment', 'refresherTwoLevelEnabled', 'usingSticky'],
  ...['refresherTwoLevelTriggered', 'refresherTwoLevelThreshold', 'refresherBallisticRefreshEnabled', 'enableBackToTop'],
  ...['scrollAnchoring', 'usingTapPropagate', 'enablePassiveEvent'],
]

export const scrollView: BuiltIn = {
  tag: 'scroll-view',
  wraps: true,
  properties: {
    ...Object.fromEntries(accepted.map((name) => [name, anything()])),
    scrollX: flag(),
    scrollY: flag(),
    upperThreshold: anything(50),
    lowerThreshold: anything(50),
    scrollTop: anything(),
    scrollLeft: anything(),
    scrollIntoView: text(),
    scrollIntoViewOffset: anything(0),
    scrollWithAnimation: flag(),
    enableFlex: flag(),
    enhanced: flag(),
    showScrollbar: flag(true),
    pagingEnabled: flag(),
    refresherEnabled: flag(),
    refresherThreshold: amount(45),
    refresherDefaultStyle: text('black'),
    refresherBackground: text('#FFF'),
    refresherTriggered: flag(),
  },
  events: [
    ...['scroll', 'scrolltoupper', 'scrolltolower', 'dragstart', 'dragging', 'dragend', 'scrollstart', 'scrollend'],
    ...['refresherpulling', 'refresherrefresh', 'refresherrestore', 'refresherabort', 'refresherwillrefresh'],
    ...['refresherstatuschange'],
  ],
  start,
}
