import type { BuiltIn, Reactions } from './define'
import type { Piece } from './piece'
import { amount, anything, flag, text } from './properties'
import { Slides } from './slides'

function start(piece: Piece): Reactions {
  const slides = new Slides(piece)
  const watcher = new MutationObserver(() => {
    slides.draw()
  })
  return {
    changed: {
      current: () => {
        slides.follow()
      },
      autoplay: () => {
        slides.schedule()
      },
    },
    draw: () => {
      slides.draw()
    },
    attached() {
      slides.settle()
      slides.schedule()
      watcher.observe(piece.inner, { childList: true })
    },
    detached() {
      slides.stop()
      watcher.disconnect()
    },
  }
}

export const swipers: readonly BuiltIn[] = [
  {
    tag: 'swiper',
    wraps: true,
    properties: {
      indicatorDots: flag(),
      indicatorColor: text('rgba(0, 0, 0, .3)'),
      indicatorActiveColor: text('#000000'),
      autoplay: flag(),
      current: amount(),
      currentItemId: text(),
      interval: amount(5000),
      duration: amount(500),
      circular: flag(),
      vertical: flag(),
      previousMargin: anything('0px'),
      nextMargin: anything('0px'),
      displayMultipleItems: amount(1),
      snapToEdge: flag(),
      easingFunction: text('default'),
      disableTouch: flag(),
      skipHiddenItemLayout: flag(),
      acceleration: flag(),
      layoutType: text(),
      transformerType: text(),
      indicatorType: text(),
      indicatorMargin: anything(),
      indicatorSpacing: anything(),
      indicatorRadius: anything(),
      indicatorWidth: anything(),
      indicatorHeight: anything(),
      indicatorAlignment: anything(),
      indicatorOffset: anything(),
      scrollWithAnimation: flag(true),
      cacheExtent: anything(),
    },
    events: ['change', 'transition', 'animationfinish'],
    start,
  },
  { tag: 'swiper-item', properties: { itemId: text(), skipHiddenItemLayout: flag() } },
]
