/** @jest-environment jsdom */
import { drag, only, settle, stage, tap, touch, type Stage } from './stage'

const dialog = ({ overlays }: Stage): HTMLElement => only(overlays, '[role=dialog]')
const columns = (on: Stage): string[][] =>
  [...dialog(on).querySelectorAll('[role=listbox]')].map((list) =>
    [...list.querySelectorAll('[role=option]')].map((row) => row.textContent),
  )
const press = (on: Stage, label: string): void => {
  ;[...dialog(on).querySelectorAll('button')].find((button) => button.textContent === label)?.click()
}
const pick = (on: Stage, label: string): void => {
  ;[...dialog(on).querySelectorAll<HTMLElement>('[role=option]')].find((row) => row.textContent === label)?.click()
}
const chosen = (on: Stage): string[] => [...dialog(on).querySelectorAll('[aria-selected=true]')].map((row) => row.textContent)
const open = (wxml: string, data: Record<string, unknown> = {}): Stage => {
  const on = stage(wxml, { data })
  tap(only(on.page, 'wx-picker'))
  return on
}

describe('picker', () => {
  it('gives the index of a selector as text, after 确定', () => {
    const on = open('<picker range="{{jobs}}" range-key="name" bindchange="on">x</picker>', {
      jobs: [{ name: '保洁' }, { name: '搬运' }],
    })
    expect(columns(on)).toEqual([['保洁', '搬运']])
    pick(on, '搬运')
    expect(on.heard).toEqual([])
    press(on, '确定')
    expect(on.heardOf('change')).toEqual([{ value: '1' }])
    expect(on.overlays.childElementCount).toBe(0)
  })

  it('tells nothing but cancel after 取消', () => {
    const on = open('<picker range="{{[1, 2]}}" bindchange="on" bindcancel="on">x</picker>')
    press(on, '取消')
    expect(on.heard.map(({ type }) => type)).toEqual(['cancel'])
  })

  it('does not open when disabled', () => {
    expect(open('<picker range="{{[1]}}" disabled>x</picker>').overlays.childElementCount).toBe(0)
  })

  it('lets the page fill the other columns at columnchange', () => {
    const wxml = '<picker mode="multiSelector" range="{{range}}" bindcolumnchange="on" bindchange="on">x</picker>'
    const on = open(wxml, {
      range: [
        ['上海', '江苏'],
        ['浦东', '静安'],
      ],
    })
    pick(on, '江苏')
    expect(on.heardOf('columnchange')).toEqual([{ column: 0, value: 1 }])
    on.setData({
      range: [
        ['上海', '江苏'],
        ['苏州', '无锡', '南京'],
      ],
    })
    expect(columns(on)[1]).toEqual(['苏州', '无锡', '南京'])
    pick(on, '无锡')
    press(on, '确定')
    expect(on.heardOf('change')).toEqual([{ value: [1, 1] }])
  })

  it('turns by the arrow keys', () => {
    const on = open('<picker range="{{[7, 8, 9]}}" bindchange="on">x</picker>')
    only(dialog(on), '[role=listbox]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    expect(chosen(on)).toEqual(['8'])
  })

  it('snaps to the item that the finger left it at', () => {
    const on = open('<picker range="{{[7, 8, 9, 10]}}" bindchange="on">x</picker>')
    const list = only(dialog(on), '[role=listbox]')
    touch(list, 'touchstart', { y: 100 })
    touch(list, 'touchmove', { y: 15 })
    touch(list, 'touchmove', { y: 15 })
    touch(list, 'touchend', { y: 15 })
    expect(chosen(on)).toEqual(['9'])
  })

  it('offers the days of the month between start and end', () => {
    const on = open('<picker mode="date" value="2028-02-10" start="2028-01-30" end="2028-03-02" bindchange="on">x</picker>')
    expect(columns(on).map(({ length }) => length)).toEqual([1, 3, 29])
    pick(on, '1月')
    expect(chosen(on)).toEqual(['2028年', '1月', '30日'])
    press(on, '确定')
    expect(on.heardOf('change')).toEqual([{ value: '2028-01-30' }])
  })

  it('gives months and years alone when fields says so', () => {
    const value = (fields: string): unknown => {
      const on = open(`<picker mode="date" fields="${fields}" value="2026-11-21" bindchange="on">x</picker>`)
      press(on, '确定')
      return on.heardOf('change')[0]?.['value']
    }
    expect([value('month'), value('year')]).toEqual(['2026-11', '2026'])
  })

  it('keeps the time between start and end', () => {
    const on = open('<picker mode="time" value="05:00" start="08:30" end="20:00" bindchange="on">x</picker>')
    expect(chosen(on)).toEqual(['08', '30'])
    pick(on, '20')
    press(on, '确定')
    expect(on.heardOf('change')).toEqual([{ value: '20:00' }])
  })

  it('gives names and codes of a region and says where its table ends', () => {
    const on = open('<picker mode="region" value="{{[\'上海市\', \'上海市\', \'静安区\']}}" bindchange="on">x</picker>')
    expect(chosen(on)).toEqual(['上海市', '上海市', '静安区'])
    pick(on, '河南省')
    expect(chosen(on)).toEqual(['河南省', '郑州市', '市辖区'])
    press(on, '确定')
    expect(on.heardOf('change')[0]).toMatchObject({ code: ['410000', '410100', '410101'] })
  })

  it('reports a mode that WeChat has not', () => {
    expect(open('<picker mode="colour">x</picker>').asked.faults[0]?.message).toContain('mode="colour"')
  })
})

describe('picker-view', () => {
  const wxml = `<picker-view value="{{[1, 0]}}" bindchange="on" bindpickstart="on" bindpickend="on">
    <picker-view-column><view wx:for="{{[7, 8, 9]}}">{{item}}</view></picker-view-column>
    <picker-view-column><view wx:for="{{[0, 30]}}">{{item}}</view></picker-view-column></picker-view>`

  it('tells all columns when one was turned', async () => {
    const on = stage(wxml)
    await settle()
    const [first] = [...on.page.querySelectorAll('wx-picker-view-column')]
    if (first) drag(first, { y: -34 })
    expect(on.heardOf('change')).toEqual([{ value: [2, 0] }])
    expect(on.heard.map(({ type }) => type)).toEqual(['pickstart', 'change', 'pickend'])
  })
})

describe('slider', () => {
  it('is the range control of the browser with the steps of the page', () => {
    const on = stage('<slider min="0" max="10" step="2" value="5" bindchange="on" bindchanging="on" />')
    const range = only(on.page, 'input[type=range]') as HTMLInputElement
    expect(range.value).toBe('6')
    range.value = '8'
    range.dispatchEvent(new Event('input'))
    range.dispatchEvent(new Event('change'))
    expect(on.heard).toEqual([
      { type: 'changing', detail: { value: 8 } },
      { type: 'change', detail: { value: 8 } },
    ])
  })
})
