/** @jest-environment jsdom */
import { builtInProperties, isBuiltIn } from '../../../../../simulator/phone/runtime/components/all'
import { canvasNodeOf } from '../../../../../simulator/phone/runtime/components/canvas'
import { only, settle, stage, tap, touch, type Stage } from './stage'

const buttonOf = ({ page }: Stage): HTMLElement => only(page, 'wx-button')

describe('button', () => {
  it('brings what WeChat answers to the event of its open-type', async () => {
    const on = stage('<button open-type="getPhoneNumber" bindgetphonenumber="on" bindtap="on">x</button>')
    tap(buttonOf(on))
    await settle()
    expect(on.heard.map(({ type }) => type)).toEqual(['tap', 'getphonenumber'])
    expect(on.heardOf('getphonenumber')).toEqual([{ errMsg: 'getPhoneNumber:ok', code: 'quick' }])
  })

  it('asks for the privacy agreement before the number', async () => {
    const on = stage(
      '<button open-type="getPhoneNumber|agreePrivacyAuthorization" bindagreeprivacyauthorization="on" bindgetphonenumber="on">x</button>',
    )
    tap(buttonOf(on))
    await settle()
    expect(on.heard.map(({ type }) => type)).toEqual(['agreeprivacyauthorization', 'getphonenumber'])
  })

  it('tells the failure in errMsg', async () => {
    const getPhoneNumber = (): Promise<never> => Promise.reject(new Error('getPhoneNumber:fail user deny'))
    const on = stage('<button open-type="getPhoneNumber" bindgetphonenumber="on">x</button>', { answers: { getPhoneNumber } })
    tap(buttonOf(on))
    await settle()
    expect(on.heardOf('getphonenumber')).toEqual([{ errMsg: 'getPhoneNumber:fail user deny' }])
  })

  it('shares with its id and data', () => {
    const on = stage('<button id="share" data-job="7" open-type="share">x</button>')
    tap(buttonOf(on))
    expect(on.asked.shares).toEqual([{ id: 'share', dataset: { job: '7' } }])
  })

  it('reports an open-type that nobody has', async () => {
    const on = stage('<button open-type="getMoney">x</button>')
    tap(buttonOf(on))
    await settle()
    expect(on.asked.faults[0]).toMatchObject({
      kind: 'missing-component',
      message: expect.stringContaining('getMoney') as string,
    })
  })

  it('is a button for a screen reader, and not tapped while disabled', () => {
    const on = stage('<view bindtap="on"><button disabled="{{off}}" bindtap="on">x</button></view>', { data: { off: true } })
    expect(buttonOf(on).getAttribute('role')).toBe('button')
    expect(buttonOf(on).getAttribute('aria-disabled')).toBe('true')
    tap(buttonOf(on))
    expect(on.heard).toHaveLength(0)
    on.setData({ off: false })
    tap(buttonOf(on))
    expect(on.heard).toHaveLength(2)
  })

  it('shows its hover class from start-time until stay-time after the finger', () => {
    jest.useFakeTimers()
    try {
      const on = stage('<view class="row" hover-class="pressed" hover-start-time="20" hover-stay-time="70">x</view>')
      const row = only(on.page, '.row')
      touch(row, 'touchstart')
      expect(row.classList.contains('pressed')).toBe(false)
      jest.advanceTimersByTime(20)
      expect(row.classList.contains('pressed')).toBe(true)
      touch(row, 'touchend')
      jest.advanceTimersByTime(69)
      expect(row.classList.contains('pressed')).toBe(true)
      jest.advanceTimersByTime(1)
      expect(row.classList.contains('pressed')).toBe(false)
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('navigator', () => {
  it('goes where its url says and tells of it', async () => {
    const on = stage('<navigator url="/pages/a/a?x=1" open-type="redirect" bindsuccess="on" bindcomplete="on">x</navigator>')
    tap(only(on.page, 'wx-navigator'))
    await settle()
    expect(on.asked.navigations[0]).toMatchObject({ kind: 'redirect', url: '/pages/a/a?x=1' })
    expect(on.heard.map(({ type }) => type)).toEqual(['success', 'complete'])
  })
})

describe('text and rich-text', () => {
  it('decodes entities and keeps spaces when the page says so', () => {
    const { page } = stage('<text decode space="ensp">{{words}}</text>', { data: { words: 'a b&lt;c' } })
    expect(only(page, 'wx-text').textContent).toBe('a\u2002b<c')
  })

  it('decodes what the page writes later', async () => {
    const on = stage('<text decode>{{words}}</text>', { data: { words: '' } })
    on.setData({ words: '1 &amp; 2' })
    await settle()
    expect(only(on.page, 'wx-text').textContent).toBe('1 & 2')
  })

  it('draws nothing that could run', () => {
    const html = '<p onclick="x()">a<script>x()</script><img src="javascript:x()" onerror="x()"><iframe src="/"></iframe></p>'
    expect(only(stage('<rich-text nodes="{{html}}" />', { data: { html } }).page, 'wx-rich-text').innerHTML).toBe('<p>a<img></p>')
  })

  it('draws an array of nodes by the same rules', () => {
    const nodes = [
      {
        name: 'div',
        attrs: { class: 'big', onclick: 'x()' },
        children: [{ type: 'text', text: '1 &lt; 2' }, { name: 'script' }],
      },
    ]
    const { page } = stage('<rich-text nodes="{{nodes}}" />', { data: { nodes } })
    expect(only(page, 'wx-rich-text').innerHTML).toBe('<div class="big">1 &lt; 2</div>')
  })
})

describe('image', () => {
  it('tells size and failure of its picture', () => {
    const on = stage('<image src="/a.png" mode="widthFix" bindload="on" binderror="on" />')
    const picture = only(on.page, 'wx-image > img')
    picture.dispatchEvent(new Event('load'))
    picture.dispatchEvent(new Event('error'))
    expect(on.heard).toEqual([
      { type: 'load', detail: { width: 0, height: 0 } },
      { type: 'error', detail: { errMsg: 'GET /a.png failed' } },
    ])
    expect(only(on.page, 'wx-image').getAttribute('mode')).toBe('widthFix')
  })

  it('asks nobody for a picture that is not on the list of domains', () => {
    const on = stage('<image src="https://elsewhere.example/a.png" binderror="on" />')
    expect(only(on.page, 'wx-image > img').hasAttribute('src')).toBe(false)
  })
})

describe('canvas', () => {
  it('gives a node with what WeChat adds to it', () => {
    const node = canvasNodeOf(only(stage('<canvas type="2d" />').page, 'wx-canvas'))
    expect(node?.createImage()).toBeInstanceOf(HTMLImageElement)
    expect(typeof node?.requestAnimationFrame).toBe('function')
  })

  it('reports the old contexts by canvas-id', () => {
    expect(stage('<canvas canvas-id="old" />').asked.faults[0]?.message).toContain('canvas-id="old"')
  })
})

describe('map', () => {
  it('shows places as shapes and tells which marker was tapped', () => {
    const markers = [{ id: 7, latitude: 31.2304, longitude: 121.4737, title: '大门' }]
    const circles = [{ latitude: 31.2304, longitude: 121.4737, radius: 200 }]
    const on = stage(
      '<map latitude="31.2304" longitude="121.4737" markers="{{markers}}" circles="{{circles}}" show-location bindmarkertap="on" bindtap="on" />',
      { data: { markers, circles } },
    )
    const marker = only(on.page, '[role=button][aria-label=大门]')
    expect(only(on.page, '[data-metres="200"]').getAttribute('r')).toMatch(/^\d+/)
    only(on.page, '[data-part=me]')
    tap(marker)
    expect(on.heard).toEqual([{ type: 'markertap', detail: { markerId: 7 } }])
  })
})

describe('camera', () => {
  it('says that it may not be used', () => {
    const permissions = { camera: 'denied', userLocation: 'ask', record: 'ask', writePhotosAlbum: 'ask' } as const
    const on = stage('<camera binderror="on" bindinitdone="on" />', { device: { permissions } })
    expect(on.heardOf('error')).toEqual([{ errMsg: 'insertCamera:fail auth deny' }])
  })

  it('reads the code that is held before it', () => {
    const on = stage('<camera mode="scanCode" bindscancode="on" />')
    on.device.change({ scanResult: 'workcard:site-7' })
    expect(on.heardOf('scancode')[0]).toMatchObject({ result: 'workcard:site-7' })
  })
})

describe('what is not WeChat’s', () => {
  it('is reported: a tag that the phone does not draw', () => {
    const { asked } = stage('<editor />')
    expect(asked.faults).toEqual([
      { kind: 'missing-component', message: '<editor> is not supported by the browser phone', where: undefined },
    ])
  })

  it('is reported: an event that the tag never fires', () => {
    const { asked } = stage('<view bindclick="on" bindtap="on" bindlongpress="on" />')
    expect(asked.faults.map(({ message }) => message)).toEqual(['<view> never fires "click"'])
  })

  it('lists what works for canIUse', () => {
    expect(builtInProperties['button']?.options['open-type']).toContain('share')
    expect(builtInProperties['button']?.properties).toContain('form-type')
    expect(builtInProperties['editor']).toBeUndefined()
    expect([isBuiltIn('editor'), isBuiltIn('van-button')]).toEqual([true, false])
  })
})

it('hides a node and hands aria-* on', () => {
  const on = stage('<view class="row" hidden="{{gone}}" aria-role="tab" aria-selected="{{true}}" aria-label="班次" />', {
    data: { gone: true },
  })
  const row = only(on.page, '.row')
  expect([row.hidden, row.getAttribute('role'), row.getAttribute('aria-selected'), row.getAttribute('aria-label')]).toEqual([
    true,
    'tab',
    'true',
    '班次',
  ])
  on.setData({ gone: false })
  expect(row.hidden).toBe(false)
})
