import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setLanguage } from '../../../../miniprogram/i18n/index'
import { shows, tapText, text } from '../../../support/simulate/act'
import { call, mount } from '../../../support/simulate/mount'
import { miniprogramRoot } from '../../../support/simulate/paths'
import type { Rendered } from '../../../support/simulate/rendered'
import { layOutPad, nameStrokes, padSize, touch, write, writeName } from './finger'

const route = 'packages/contract/components/signature-pad/signature-pad'

layOutPad()

interface Drawing {
  strokes: unknown[]
  verdict: string
}
function open(properties: object = {}): { pad: Rendered; drawings: Drawing[] } {
  const pad = mount(route, properties)
  const drawings: Drawing[] = []
  pad.addEventListener('change', ({ detail }) => drawings.push(detail as Drawing))
  return { pad, drawings }
}
const last = (drawings: Drawing[]): Drawing | undefined => drawings[drawings.length - 1]

it('says where to write, until something is written', async () => {
  const { pad } = open()
  expect(text(pad)).toBe('在这里写名字 撤一笔 重写')
  await writeName(pad)
  expect(text(pad)).toBe('撤一笔 重写')
})

it('tells the strokes in units of the pad after each of them', async () => {
  const { pad, drawings } = open()
  await writeName(pad)
  expect(drawings.map(({ strokes }) => strokes.length)).toEqual([1, 2])
  expect(last(drawings)).toEqual({ strokes: nameStrokes, verdict: 'good' })
})

it('hints at what is too small', async () => {
  const { pad, drawings } = open()
  await write(pad, [10, 10], [20, 20])
  expect(text(pad)).toContain('太小了，写大一点')
  expect(last(drawings)?.verdict).toBe('too-small')
  await writeName(pad)
  expect(text(pad)).not.toContain('太小了')
})

it('takes back one stroke, or all', async () => {
  const { pad, drawings } = open()
  await writeName(pad)
  await tapText(pad, '撤一笔')
  expect(last(drawings)?.strokes).toEqual(nameStrokes.slice(0, 1))
  await writeName(pad)
  await tapText(pad, '重写')
  expect(last(drawings)).toEqual({ strokes: [], verdict: 'empty' })
  expect(text(pad)).toContain('在这里写名字')
})

it('says nothing when there is nothing to take back', async () => {
  const { pad, drawings } = open()
  for (const label of ['撤一笔', '重写']) await tapText(pad, label)
  expect(drawings).toEqual([])
})

it('ends a stroke that the phone breaks off, and lets a second finger draw nothing', async () => {
  const { pad, drawings } = open()
  touch(pad, 'touchstart', [30, 40])
  touch(pad, 'touchstart', [200, 40])
  touch(pad, 'touchmove', [90, 120])
  touch(pad, 'touchcancel')
  await write(pad)
  expect(drawings.map(({ strokes }) => strokes)).toEqual([
    [
      [
        [1000, 2000],
        [3000, 6000],
      ],
    ],
  ])
})

it('is left as it is while it is signed', async () => {
  const { pad, drawings } = open()
  await writeName(pad)
  pad.setData({ disabled: true })
  await write(pad, [10, 10], [200, 150])
  await tapText(pad, '重写')
  expect(drawings).toHaveLength(2)
})

it('takes 60 strokes, says so, and goes on after one is taken back', async () => {
  const { pad, drawings } = open()
  for (let count = 0; count < 62; count += 1) await write(pad, [30, 40], [240, 120])
  expect(last(drawings)?.strokes).toHaveLength(60)
  expect(text(pad)).toContain('写满了，可以撤一笔')
  await tapText(pad, '撤一笔')
  expect(text(pad)).not.toContain('写满了')
  await write(pad, [30, 40], [240, 120])
  expect(last(drawings)?.strokes).toHaveLength(60)
})

it('speaks English', () => {
  setLanguage('en')
  expect(text(open().pad)).toBe('Write your name here Undo a stroke Start over')
})

describe('on the canvas', () => {
  /** A canvas that remembers the strokes that are on it, each with its colour. */
  function aCanvas(): { canvas: object; seen: () => string[] } {
    const strokes: string[] = []
    const pen = {
      strokeStyle: '',
      path: [] as string[],
      scale: () => undefined,
      beginPath: () => void (pen.path = []),
      moveTo: (x: number, y: number) => void pen.path.push(`${x.toString()},${y.toString()}`),
      lineTo: (x: number, y: number) => void pen.path.push(`-${x.toString()},${y.toString()}`),
      quadraticCurveTo: (...at: number[]) => void pen.path.push(`~${at.join(',')}`),
      stroke: () => void strokes.push(`${pen.strokeStyle} ${pen.path.join(' ')}`),
      clearRect: () => void strokes.splice(0),
    }
    return { canvas: { getContext: () => pen }, seen: () => [...strokes] }
  }
  const give = (pad: Rendered, canvas: object): unknown => call(pad, 'take', { node: canvas, ...padSize })
  const whole = '30,40 ~30,40,60,80 60,80 ~90,120,120,85 120,85 -150,50'

  it('a line is a curve through the middles, begun while the finger still writes', async () => {
    const { pad } = open()
    const { canvas, seen } = aCanvas()
    give(pad, canvas)
    await write(pad, [30, 40], [90, 120], [150, 50])
    expect(seen()).toEqual(['#1c211d 30,40 ~30,40,60,80', '#1c211d 60,80 ~90,120,120,85', `#1c211d ${whole}`])
  })

  it('a dot can be seen', async () => {
    const { pad } = open()
    const { canvas, seen } = aCanvas()
    give(pad, canvas)
    await write(pad, [30, 40])
    expect(seen()).toEqual(['#1c211d 29.5,40 -30,40'])
  })

  it('only what is left is on it after taking back', async () => {
    const { pad } = open()
    const { canvas, seen } = aCanvas()
    give(pad, canvas)
    await writeName(pad)
    await tapText(pad, '撤一笔')
    expect(seen()).toEqual([`#1c211d ${whole}`])
    await tapText(pad, '重写')
    expect(seen()).toEqual([])
  })

  it('everything is drawn anew in the ink of the other theme, as long as the pad is there', async () => {
    const listeners = new Set<(change: { theme: string }) => void>()
    const turnDark = (): void => {
      const dark = { ...wx.getAppBaseInfo(), theme: 'dark' as const }
      jest.spyOn(wx, 'getAppBaseInfo').mockReturnValue(dark)
      for (const listener of listeners) listener({ theme: 'dark' })
    }
    jest.spyOn(wx, 'onThemeChange').mockImplementation((listener) => void listeners.add(listener as never))
    jest.spyOn(wx, 'offThemeChange').mockImplementation((listener) => void listeners.delete(listener as never))
    const { pad } = open()
    const { canvas, seen } = aCanvas()
    give(pad, canvas)
    await write(pad, [30, 40], [90, 120], [150, 50])
    turnDark()
    expect(seen()).toEqual([`#e8ece8 ${whole}`])
    pad.detach()
    expect(listeners.size).toBe(0)
  })

  it('the inks are those of the tokens', () => {
    const tokens = readFileSync(join(miniprogramRoot, 'styles/tokens.wxss'), 'utf8')
    expect([...tokens.matchAll(/--ink: (#\w+)/g)].map(([, ink]) => ink)).toEqual(['#1c211d', '#e8ece8'])
  })
})

it('has room for a thumb', () => {
  expect(shows(open().pad, 'signature-pad__tap')).toBe(true)
  const wxss = readFileSync(join(miniprogramRoot, `${route}.wxss`), 'utf8')
  expect(wxss).toMatch(/\.signature-pad__tap \{[^}]*min-height: var\(--tap\)/)
})
