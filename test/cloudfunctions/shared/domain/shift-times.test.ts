import fc from 'fast-check'
import { nextShift, overlap, requirePossible } from '../../../../cloudfunctions/shared/domain/shift-times'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const day = { startsAtLocal: '08:00', endsAtLocal: '17:00' }
const night = { startsAtLocal: '22:00', endsAtLocal: '06:00' }

describe('the next shift', () => {
  it.each([
    [
      "is today's while it has not begun",
      day,
      '2026-03-02T07:59:59+08:00',
      '2026-03-02T08:00:00+08:00',
      '2026-03-02T17:00:00+08:00',
    ],
    [
      "is tomorrow's once it has begun",
      day,
      '2026-03-02T08:00:00+08:00',
      '2026-03-03T08:00:00+08:00',
      '2026-03-03T17:00:00+08:00',
    ],
    [
      'ends on the next day when it crosses midnight',
      night,
      '2026-03-02T12:00:00+08:00',
      '2026-03-02T22:00:00+08:00',
      '2026-03-03T06:00:00+08:00',
    ],
    [
      "is tonight's while last night's is still running",
      night,
      '2026-03-02T03:00:00+08:00',
      '2026-03-02T22:00:00+08:00',
      '2026-03-03T06:00:00+08:00',
    ],
    ['crosses the end of a month', night, '2026-02-28T23:00:00+08:00', '2026-03-01T22:00:00+08:00', '2026-03-02T06:00:00+08:00'],
  ])('%s', (_rule, times, ...[now, startsAt, endsAt]) => {
    expect(nextShift(times, 'Asia/Shanghai', new Date(now))).toEqual({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
  })

  it("goes by the site's own clock, not by the server's", () => {
    const { startsAt } = nextShift(day, 'America/New_York', new Date('2026-03-02T12:00:00Z'))
    expect(startsAt).toEqual(new Date('2026-03-02T13:00:00Z'))
  })

  it('loses an hour in the night when clocks go forward', () => {
    const { startsAt, endsAt } = nextShift(night, 'Europe/Berlin', new Date('2026-03-28T12:00:00Z'))
    expect(endsAt.getTime() - startsAt.getTime()).toBe(7 * 3_600_000)
  })

  it('is ahead, within two days, and has an end after its start', () => {
    const local = fc.nat(1439).map((minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`)
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe')
    const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    const property = fc.property(fc.tuple(local, local), zone, now, ([startsAtLocal, endsAtLocal], name, at) => {
      fc.pre(startsAtLocal !== endsAtLocal)
      const { startsAt, endsAt } = nextShift({ startsAtLocal, endsAtLocal }, name, at)
      expect(startsAt.getTime()).toBeGreaterThan(at.getTime())
      expect(startsAt.getTime() - at.getTime()).toBeLessThanOrEqual(26 * 3_600_000)
      const minutes = (minuteOf(endsAtLocal) - minuteOf(startsAtLocal) + 1440) % 1440
      // an hour more or less on the two nights of the year on which clocks change
      expect(Math.abs(endsAt.getTime() - startsAt.getTime() - minutes * 60_000)).toBeLessThanOrEqual(3_600_000)
    })
    fc.assert(property, { numRuns: 200 })
  })
})

describe('shift times', () => {
  it.each([
    ['empty', { startsAtLocal: '08:00', endsAtLocal: '08:00', breakMinutes: 0 }],
    ['longer than sixteen hours', { startsAtLocal: '06:00', endsAtLocal: '22:01', breakMinutes: 0 }],
    ['all break', { startsAtLocal: '23:00', endsAtLocal: '01:00', breakMinutes: 120 }],
  ])('are refused when they are %s', (_what, times) => {
    expect(() => {
      requirePossible(times)
    }).toThrow(new Refusal('SHIFT_TIMES_IMPOSSIBLE'))
  })

  it('may be sixteen hours across midnight', () => {
    expect(() => {
      requirePossible({ startsAtLocal: '18:00', endsAtLocal: '10:00', breakMinutes: 60 })
    }).not.toThrow()
  })

  it('may follow each other without a gap, but have no moment in common', () => {
    const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 2, hour))
    expect(overlap({ startsAt: at(1), endsAt: at(5) }, { startsAt: at(5), endsAt: at(9) })).toBe(false)
    expect(overlap({ startsAt: at(1), endsAt: at(5) }, { startsAt: at(4), endsAt: at(9) })).toBe(true)
    expect(overlap({ startsAt: at(1), endsAt: at(9) }, { startsAt: at(4), endsAt: at(5) })).toBe(true)
  })
})

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function minuteOf(local: string): number {
  return Number(local.slice(0, 2)) * 60 + Number(local.slice(3))
}
