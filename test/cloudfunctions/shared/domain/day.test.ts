import { ageOn, dayAfter } from '../../../../cloudfunctions/shared/domain/day'

it.each([
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('has after %s the day %s', (day, next) => {
  expect(dayAfter(day)).toBe(next)
})

it.each([
  ['2010-03-02', '2026-03-02', 16],
  ['2010-03-03', '2026-03-02', 15],
  ['2008-02-29', '2024-02-29', 16],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('counts the years of someone born on %s on %s as %d', (born, day, age) => {
  expect(ageOn(born, day)).toBe(age)
})
