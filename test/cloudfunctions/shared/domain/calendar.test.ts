import { dayOf, nextMidnight, payMonth, startOfDay, startOfMonth } from '../../../../cloudfunctions/shared/domain/calendar'

describe('a day in China', () => {
  const lastSecond = new Date('2026-03-02T23:59:59+08:00')

  it('begins and ends at midnight there, whatever the zone of this process', () => {
    expect(dayOf(lastSecond)).toBe('2026-03-02')
    expect(startOfDay(lastSecond)).toEqual(new Date('2026-03-01T16:00:00Z'))
    expect(nextMidnight(lastSecond)).toEqual(new Date('2026-03-02T16:00:00Z'))
  })

  it('has a next midnight that is a whole day away at midnight itself', () => {
    expect(nextMidnight(new Date('2026-03-03T00:00:00+08:00'))).toEqual(new Date('2026-03-04T00:00:00+08:00'))
  })
})

it('puts the last hour of the year into the month it has in China', () => {
  expect(payMonth(new Date('2026-12-31T15:59:59Z'))).toEqual({ year: 2026, month: 12 })
  expect(payMonth(new Date('2026-12-31T16:00:00Z'))).toEqual({ year: 2027, month: 1 })
})

it('starts a month at midnight in China', () => {
  expect(startOfMonth({ year: 2026, month: 1 }).toISOString()).toBe('2025-12-31T16:00:00.000Z')
})
