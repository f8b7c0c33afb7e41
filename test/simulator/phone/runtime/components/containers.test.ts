/** @jest-environment jsdom */
import { drag, frames, only, stage, tap } from './stage'

describe('scroll-view', () => {
  it('tells of the lower edge once when it comes near', () => {
    const on = stage('<scroll-view scroll-y bindscrolltolower="on" bindscroll="on"><view>x</view></scroll-view>')
    const view = only(on.page, 'wx-scroll-view')
    Object.defineProperties(view, { clientHeight: { value: 100 }, scrollHeight: { value: 1000 } })
    for (const top of [500, 860, 870, 0, 890]) {
      view.scrollTop = top
      view.dispatchEvent(new Event('scroll'))
    }
    expect(on.heardOf('scrolltolower')).toEqual([{ direction: 'bottom' }, { direction: 'bottom' }])
    expect(on.heardOf('scroll')).toHaveLength(5)
    expect(on.heardOf('scroll')[1]).toMatchObject({ scrollTop: 860, deltaY: -360 })
  })

  it('goes to scroll-top', async () => {
    const on = stage('<scroll-view scroll-y scroll-top="{{top}}"><view>x</view></scroll-view>', { data: { top: 0 } })
    on.setData({ top: 120 })
    await frames(2)
    expect(only(on.page, 'wx-scroll-view').scrollTop).toBe(120)
  })

  it('refreshes when it was pulled far enough, until the page says that it is over', () => {
    const on = stage(
      '<scroll-view scroll-y refresher-enabled refresher-triggered="{{busy}}" bindrefresherrefresh="on" bindrefresherrestore="on" bindrefresherabort="on">x</scroll-view>',
      { data: { busy: false } },
    )
    const view = only(on.page, 'wx-scroll-view')
    drag(view, { y: 60 })
    expect(on.heard.map(({ type }) => type)).toEqual(['refresherabort'])
    drag(view, { y: 120 })
    on.setData({ busy: true })
    on.setData({ busy: false })
    expect(on.heard.map(({ type }) => type)).toEqual(['refresherabort', 'refresherrefresh', 'refresherrestore'])
  })
})

describe('swiper', () => {
  const wxml = `<swiper current="{{current}}" duration="0" circular="{{true}}" indicator-dots bindchange="on" bindanimationfinish="on">
    <swiper-item wx:for="{{[1, 2, 3]}}"><view>{{item}}</view></swiper-item></swiper>`

  it('goes where the page says and tells when it is there', async () => {
    const on = stage(wxml, { data: { current: 0 } })
    on.setData({ current: 2 })
    await frames(3)
    expect(on.heard).toEqual([
      { type: 'change', detail: { current: 2, source: '', currentItemId: '' } },
      { type: 'animationfinish', detail: { current: 2, source: '', currentItemId: '' } },
    ])
    expect(on.page.querySelectorAll('.wx-swiper-dots i')).toHaveLength(3)
  })

  it('goes round by a finger', async () => {
    const on = stage(wxml, { data: { current: 0 } })
    Object.defineProperty(only(on.page, '.wx-swiper-inner'), 'clientWidth', { value: 300 })
    drag(only(on.page, 'wx-swiper'), { x: 200 })
    await frames(3)
    expect(on.heardOf('change')).toEqual([{ current: 2, source: 'touch', currentItemId: '' }])
  })
})

describe('movable-view', () => {
  it('stays inside its area and keeps to its direction', () => {
    const on = stage('<movable-area><movable-view direction="horizontal" bindchange="on">x</movable-view></movable-area>')
    Object.defineProperties(only(on.page, 'wx-movable-area'), { clientWidth: { value: 100 }, clientHeight: { value: 100 } })
    Object.defineProperties(only(on.page, 'wx-movable-view'), { offsetWidth: { value: 20 }, offsetHeight: { value: 20 } })
    drag(only(on.page, 'wx-movable-view'), { x: 200, y: 50 })
    expect(on.heardOf('change').at(-1)).toEqual({ x: 80, y: 0, source: 'touch-out-of-bounds' })
  })
})

describe('root-portal', () => {
  it('draws its children at the top of the page and takes them away with itself', () => {
    const on = stage('<view><root-portal wx:if="{{shown}}"><view class="popup" bindtap="on">x</view></root-portal></view>', {
      data: { shown: true },
    })
    const popup = only(document.body, '.popup')
    expect(on.page.contains(popup)).toBe(false)
    tap(popup)
    expect(on.heard.map(({ type }) => type)).toEqual(['tap'])
    on.setData({ shown: false })
    expect(document.querySelector('.popup')).toBeNull()
  })
})
