import { callPage } from './page-life'
import type { OpenPage } from './stack'

const usualDistance = 50

/** onPageScroll for each frame that scrolled, and onReachBottom once until the page has grown or was scrolled up. */
export function watchScrolling(page: OpenPage): void {
  const { element } = page
  let isPlanned = false
  let reachedAt: number | undefined
  const look = (): void => {
    isPlanned = false
    if (typeof page.instance['onPageScroll'] === 'function') callPage(page, 'onPageScroll', { scrollTop: element.scrollTop })
    const left = element.scrollHeight - element.clientHeight - element.scrollTop
    if (left > (page.config.onReachBottomDistance ?? usualDistance)) reachedAt = undefined
    else if (reachedAt !== element.scrollHeight) {
      reachedAt = element.scrollHeight
      callPage(page, 'onReachBottom')
    }
  }
  element.addEventListener('scroll', () => {
    if (isPlanned) return
    isPlanned = true
    requestAnimationFrame(look)
  })
}
