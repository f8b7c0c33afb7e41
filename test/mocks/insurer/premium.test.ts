import * as fc from 'fast-check'
import { InsurerError } from '../../../mocks/insurer/errors'
import { getPlan } from '../../../mocks/insurer/plans'
import { coverDays, premiumFen } from '../../../mocks/insurer/premium'

const window = (from: string, to: string): { coverFrom: Date; coverTo: Date } => ({
  coverFrom: new Date(from),
  coverTo: new Date(to),
})

const HOUR = 3_600_000
const DAY = 24 * HOUR
const start = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2035, 0, 1) })
const length = fc.integer({ min: 1, max: 20 * DAY })
const dailyPlan = fc.constantFrom('DAILY_ACCIDENT', 'EMPLOYER_LIABILITY').map(getPlan)
const classInBoth = fc.integer({ min: 1, max: 4 })

/** The calendar day by the platform's own time-zone data, as a second opinion. */
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

describe('premium days', () => {
  it.each([
    ['a shift inside one day', '2026-11-24T08:00:00+08:00', '2026-11-24T17:00:00+08:00', 1],
    ['a night shift across midnight', '2026-11-24T22:00:00+08:00', '2026-11-25T06:00:00+08:00', 2],
    ['a shift that ends at midnight', '2026-11-24T16:00:00+08:00', '2026-11-25T00:00:00+08:00', 1],
    ['midnight in UTC, which is a morning in Shanghai', '2026-11-24T23:30:00Z', '2026-11-25T00:30:00Z', 1],
    ['24 hours from noon to noon', '2026-11-24T12:00:00+08:00', '2026-11-25T12:00:00+08:00', 2],
  ] as const)('counts %s', (...[, from, to, days]) => {
    expect(coverDays(window(from, to))).toBe(days)
  })

  it('counts as many days as dates in Shanghai differ', () => {
    fc.assert(
      fc.property(start, length, (from, milliseconds) => {
        const dates = new Set<string>()
        for (let at = from; at < from + milliseconds; at += HOUR) dates.add(shanghai.format(at))
        dates.add(shanghai.format(from + milliseconds - 1))
        expect(coverDays({ coverFrom: new Date(from), coverTo: new Date(from + milliseconds) })).toBe(dates.size)
      }),
      { numRuns: 60 },
    )
  })
})

describe('premium', () => {
  it('charges whole fen, half a fen up, for each day by itself', () => {
    const twoDays = window('2026-11-24T22:00:00+08:00', '2026-11-25T06:00:00+08:00')
    expect(premiumFen(getPlan('DAILY_ACCIDENT'), { occupationClass: 1 }, twoDays)).toBe(240)
    expect(premiumFen(getPlan('DAILY_ACCIDENT'), { occupationClass: 2 }, twoDays)).toBe(302) // 150.5 fen a day
    expect(premiumFen(getPlan('EMPLOYER_LIABILITY'), { occupationClass: 2 }, twoDays)).toBe(452) // 225.75 fen a day
  })

  it('charges the published fen for an order, however long it takes', () => {
    const night = window('2026-11-24T23:50:00+08:00', '2026-11-25T00:20:00+08:00')
    const fen = (trade: string): number => premiumFen(getPlan('STATE_INJURY'), { occupationClass: 3, trade }, night)
    expect(['RIDE_HAILING', 'INSTANT_DELIVERY', 'INSTANT_DELIVERY_LONG', 'CITY_FREIGHT'].map(fen)).toEqual([1, 7, 25, 18])
  })

  it('neither gains nor loses a fen when a window is cut at midnight', () => {
    fc.assert(
      fc.property(
        fc.record({ plan: dailyPlan, occupationClass: classInBoth, from: start, nights: fc.integer({ min: 1, max: 19 }) }),
        ({ plan, occupationClass, from, nights }) => {
          const coverFrom = new Date(from)
          const midnight = new Date(Math.floor((from + 8 * HOUR) / DAY) * DAY - 8 * HOUR + nights * DAY)
          const coverTo = new Date(midnight.getTime() + 9 * HOUR)
          const whole = premiumFen(plan, { occupationClass }, { coverFrom, coverTo })
          const before = premiumFen(plan, { occupationClass }, { coverFrom, coverTo: midnight })
          const rest = premiumFen(plan, { occupationClass }, { coverFrom: midnight, coverTo })
          expect(before + rest).toBe(whole)
        },
      ),
    )
  })

  it('is a positive whole number that never falls when the class or the window grows', () => {
    fc.assert(
      fc.property(
        fc.record({
          plan: dailyPlan,
          lower: fc.integer({ min: 1, max: 3 }),
          from: start,
          milliseconds: length,
          more: fc.nat(5 * DAY),
        }),
        ({ plan, lower, from, milliseconds, more }) => {
          const coverFrom = new Date(from)
          const shorter = { coverFrom, coverTo: new Date(from + milliseconds) }
          const longer = { coverFrom, coverTo: new Date(from + milliseconds + more) }
          const premium = premiumFen(plan, { occupationClass: lower }, shorter)
          expect(Number.isInteger(premium) && premium > 0).toBe(true)
          expect(premiumFen(plan, { occupationClass: lower + 1 }, shorter)).toBeGreaterThanOrEqual(premium)
          expect(premiumFen(plan, { occupationClass: lower }, longer)).toBeGreaterThanOrEqual(premium)
        },
      ),
    )
  })

  it.each([
    ['DAILY_ACCIDENT', { occupationClass: 5 }, 'OCCUPATION_CLASS_NOT_COVERED'],
    ['EMPLOYER_LIABILITY', { occupationClass: 7 }, 'OCCUPATION_CLASS_NOT_COVERED'],
    ['STATE_INJURY', { occupationClass: 1, trade: 'CONSTRUCTION' }, 'TRADE_NOT_COVERED'],
    ['STATE_INJURY', { occupationClass: 1 }, 'TRADE_NOT_COVERED'],
    ['STATE_INJURY', { occupationClass: 1, trade: 'constructor' }, 'TRADE_NOT_COVERED'],
  ])('has no price under %s for %j', (plan, risk, code) => {
    const day = window('2026-11-24T08:00:00+08:00', '2026-11-24T17:00:00+08:00')
    let refusal: unknown
    try {
      premiumFen(getPlan(plan), risk, day)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(InsurerError)
    expect(refusal).toMatchObject({ code })
  })
})
