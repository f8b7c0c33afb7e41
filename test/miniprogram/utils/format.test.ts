import { setLanguage } from '../../../miniprogram/i18n/index'
import { clockTime, day, dayAndTime, distance, duration, span, yuan } from '../../../miniprogram/utils/format'
import { newKey } from '../../../miniprogram/utils/ids'
import { distanceMetres } from '../../../miniprogram/utils/location'
import { wallClock } from '../../../miniprogram/utils/zone'

describe('yuan', () => {
  it.each([
    [0, '¥0.00'],
    [7, '¥0.07'],
    [100_000, '¥1,000.00'],
    [123_456_789_012, '¥1,234,567,890.12'],
    [-5, '-¥0.05'],
    [-123_456, '-¥1,234.56'],
  ])('writes %d fen as %s', (fen, text) => {
    expect(yuan(fen)).toBe(text)
  })
})

describe('duration', () => {
  it.each([
    [0, '0 分钟', '0 min'],
    [59, '59 分钟', '59 min'],
    [60, '1 小时', '1 h'],
    [495, '8 小时 15 分', '8 h 15 min'],
  ])('says %d minutes as %s and %s', (minutes, zh, en) => {
    expect(duration(minutes)).toBe(zh)
    setLanguage('en')
    expect(duration(minutes)).toBe(en)
  })
})

describe('distance', () => {
  it.each([
    [17.6, '18 米'],
    [999.4, '999 米'],
    [999.6, '1.0 公里'],
    [12_345, '12.3 公里'],
  ])('says %d as %s', (metres, text) => {
    expect(distance(metres)).toBe(text)
  })

  it('agrees with a published pair of places', () => {
    // Big Ben to the Eiffel Tower is 340.5 km on a sphere of 6,371 km
    const metres = distanceMetres({ latitude: 51.50073, longitude: -0.12464 }, { latitude: 48.85837, longitude: 2.29448 })
    expect(Math.round(metres / 1000)).toBe(341)
  })

  it('is nothing from a place to itself', () => {
    const here = { latitude: 31.2, longitude: 121.5 }
    expect(distanceMetres(here, here)).toBe(0)
  })
})

describe('times at the site', () => {
  it.each([
    ['Asia/Shanghai', '08:30'],
    ['Asia/Urumqi', '06:30'],
    ['UTC', '00:30'],
  ])('reads the wall in %s', (zone, time) => {
    expect(clockTime('2026-03-01T00:30:00.000Z', zone)).toBe(time)
  })

  it('follows summer time where the phone knows the zone', () => {
    expect(wallClock('2026-07-01T12:00:00Z', 'Europe/Berlin')).toEqual({ year: 2026, month: 7, day: 1, hour: 14, minute: 0 })
    expect(wallClock('2026-01-01T12:00:00Z', 'Europe/Berlin')).toMatchObject({ hour: 13 })
  })

  it('marks the time as UTC on a phone that knows no zones', () => {
    const known = Intl
    Object.assign(globalThis, { Intl: undefined })
    try {
      expect(clockTime('2026-07-01T12:00:00Z', 'Europe/Berlin')).toBe('12:00 UTC')
      expect(clockTime('2026-07-01T12:00:00Z', 'Asia/Shanghai')).toBe('20:00')
    } finally {
      Object.assign(globalThis, { Intl: known })
    }
  })

  it('names the day by the site, not by the phone', () => {
    expect(day('2026-11-20T16:00:00Z', 'Asia/Shanghai')).toBe('11月21日')
    expect(dayAndTime('2026-11-20T16:05:00Z', 'Asia/Shanghai')).toBe('11月21日 00:05')
  })

  it('says where a shift crosses midnight', () => {
    expect(span('2026-11-21T00:00:00Z', '2026-11-21T09:00:00Z', 'Asia/Shanghai')).toBe('11月21日 08:00 – 17:00')
    expect(span('2026-11-21T14:00:00Z', '2026-11-21T22:00:00Z', 'Asia/Shanghai')).toBe('11月21日 22:00 – 次日 06:00')
    expect(span('2026-12-31T14:00:00Z', '2027-01-02T01:00:00Z', 'Asia/Shanghai')).toBe('12月31日 22:00 – 2 天后 09:00')
  })
})

it('gives each intent a key of its own', () => {
  const keys = Array.from({ length: 1000 }, newKey)
  expect(new Set(keys).size).toBe(1000)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
