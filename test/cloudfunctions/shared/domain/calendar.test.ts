import { dayIn, payMonth, startOfMonth } from '../../../../cloudfunctions/shared/domain/calendar'

it('knows the day of an instant in a zone', () => {
  const instant = new Date('2026-03-01T17:00:00Z')
  expect(dayIn('Asia/Shanghai', instant)).toBe('2026-03-02')
  expect(dayIn('America/New_York', instant)).toBe('2026-03-01')
})

it('puts the last hour of the year into the month it has in China', () => {
  expect(payMonth(new Date('2026-12-31T15:59:59Z'))).toEqual({ year: 2026, month: 12 })
  expect(payMonth(new Date('2026-12-31T16:00:00Z'))).toEqual({ year: 2027, month: 1 })
})

it('starts a month at midnight in China', () => {
  expect(startOfMonth({ year: 2026, month: 1 }).toISOString()).toBe('2025-12-31T16:00:00.000Z')
})
