import { nearness } from '../../../../miniprogram/packages/attendance/utils/nearness'
import { sketchOf } from '../../../../miniprogram/packages/attendance/utils/sketch'
import { appendTo } from '../../../../miniprogram/utils/append'
import { stopTicking, tickEachMinute } from '../../../../miniprogram/utils/ticking'

const gate = { latitude: 31.2304, longitude: 121.4737, radiusMetres: 150 }
const metresOfDegree = 111_194.93
const north = (metres: number): { latitude: number; longitude: number } => ({
  latitude: gate.latitude + metres / metresOfDegree,
  longitude: gate.longitude,
})

describe('how near the gate is', () => {
  it.each([
    ['inside', 18, 12],
    ['inside', 149, 100],
    ['uncertain', 149, 101],
    ['uncertain', 160, 12],
    ['uncertain', 163, 13],
    ['outside', 163, 12],
  ] as const)('is %s at %d metres within %d', (verdict, metres, accuracyMetres) => {
    expect(nearness(gate, { ...north(metres), accuracyMetres })).toEqual({ metres, accuracyMetres, verdict })
  })
})

describe('the picture of the site', () => {
  it('has the gate in the middle, north up and the fence to scale', () => {
    const { fence, left, top } = sketchOf(gate, { ...north(75), accuracyMetres: 10 })
    expect(left).toBe(50)
    expect(50 - top).toBeCloseTo(fence / 4, 0)
  })

  it('draws someone in the south-west below and left of the gate', () => {
    const { left, top } = sketchOf(gate, { latitude: 31.2299, longitude: 121.4732, accuracyMetres: 10 })
    expect(left).toBeLessThan(50)
    expect(top).toBeGreaterThan(50)
  })

  it('keeps the fence in sight, and me in the picture, from any distance', () => {
    const { fence, top } = sketchOf(gate, { ...north(10_000), accuracyMetres: 2000 })
    expect(fence).toBeGreaterThan(15)
    expect(top).toBeGreaterThan(0)
  })

  it('puts me on the gate when I stand there', () => {
    expect(sketchOf(gate, { ...gate, accuracyMetres: 5 })).toMatchObject({ left: 50, top: 50 })
  })
})

it('adds rows behind those that are there', () => {
  expect(appendTo('rows', 2, ['c', 'd'])).toEqual({ 'rows[2]': 'c', 'rows[3]': 'd' })
})

it('ticks once a minute until it is stopped, for one caller at a time', () => {
  jest.useFakeTimers()
  const page = {}
  let ticks = 0
  tickEachMinute(page, () => {
    ticks += 100
  })
  tickEachMinute(page, () => {
    ticks += 1
  })
  jest.advanceTimersByTime(150_000)
  stopTicking(page)
  jest.advanceTimersByTime(150_000)
  expect(ticks).toBe(2)
})
