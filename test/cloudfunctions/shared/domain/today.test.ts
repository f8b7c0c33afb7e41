import { shiftToday } from '../../../../cloudfunctions/shared/domain/today'

const startsAt = new Date('2026-03-02T00:00:00Z')

it.each([
  ['planned', -1, { clockedIn: false, clockedOut: false }],
  ['late', 0, { clockedIn: false, clockedOut: false }],
  ['working', 60_000, { clockedIn: true, clockedOut: false }],
  ['done', 60_000, { clockedIn: true, clockedOut: true }],
] as const)('is %s', (state, afterMs, punched) => {
  expect(shiftToday({ startsAt, ...punched }, new Date(startsAt.getTime() + afterMs))).toBe(state)
})
