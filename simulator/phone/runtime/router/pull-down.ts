import { themed } from '../frame/look'
import { word } from '../frame/words'
import { callPage } from './page-life'
import { topPage, type OpenPage } from './stack'

/** px of finger from which letting go refreshes. */
const trigger = 56
const restingHeight = 50
/** A finger goes further than the page, as on a phone. */
const resistance = 0.5

const refreshing = new WeakMap<OpenPage, HTMLElement>()

/** Lets a finger pull the page down where its JSON says `enablePullDownRefresh`. */
export function watchPull(page: OpenPage): void {
  if (page.config.enablePullDownRefresh !== true) return
  const { element } = page
  let from: number | undefined
  let pulled = 0
  element.addEventListener('touchstart', ({ touches }) => {
    from = element.scrollTop <= 0 && touches.length === 1 ? touches[0]?.clientY : undefined
    pulled = 0
  })
  element.addEventListener('touchmove', ({ touches }) => {
    if (from === undefined || element.scrollTop > 0) return
    pulled = ((touches[0]?.clientY ?? from) - from) * resistance
    if (pulled > 0 && !refreshing.has(page)) shift(page, pulled)
  })
  element.addEventListener('touchend', () => {
    if (from === undefined || refreshing.has(page)) return
    if (pulled >= trigger) beginRefresh(page)
    else shift(page, 0)
    from = undefined
  })
}

/** wx.startPullDownRefresh: as if the page on top had been pulled. */
export function startPullDown(): void {
  const page = topPage()
  if (page && !refreshing.has(page)) beginRefresh(page)
}

/** wx.stopPullDownRefresh for the page on top. */
export function stopPullDown(): void {
  const page = topPage()
  const dots = page && refreshing.get(page)
  if (!page || !dots) return
  refreshing.delete(page)
  dots.remove()
  shift(page, 0)
}

function beginRefresh(page: OpenPage): void {
  const dots = document.createElement('div')
  dots.className = 'phone-pull'
  dots.setAttribute('role', 'status')
  dots.setAttribute('aria-label', word('refreshing'))
  dots.dataset['text'] = themed(page.config.backgroundTextStyle, 'dark')
  dots.append(...[0, 1, 2].map(() => document.createElement('i')))
  page.element.prepend(dots)
  refreshing.set(page, dots)
  shift(page, restingHeight)
  callPage(page, 'onPullDownRefresh')
}

function shift({ element }: OpenPage, down: number): void {
  element.style.setProperty('--pulled', `${String(Math.max(0, Math.round(down)))}px`)
}
