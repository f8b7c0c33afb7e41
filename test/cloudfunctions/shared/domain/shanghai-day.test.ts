import { ageOn, dayOf, nextMidnight, startOfDay } from '../../../../cloudfunctions/shared/domain/shanghai-day'

describe('a day in Shanghai', () => {
  const lastSecond = new Date('2026-03-02T23:59:59+08:00')

  it('begins and ends at midnight there, whatever the zone of this process', () => {
    expect(dayOf(lastSecond)).toBe('2026-03-02')
    expect(startOfDay(lastSecond)).toEqual(new Date('2026-03-01T16:00:00Z'))
    expect(nextMidnight(lastSecond)).toEqual(new Date('2026-03-02T16:00:00Z'))
  })

  it('has a next midnight that is a whole day away at midnight itself', () => {
    expect(nextMidnight(new Date('2026-03-03T00:00:00+08:00'))).toEqual(new Date('2026-03-04T00:00:00+08:00'))
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
})
