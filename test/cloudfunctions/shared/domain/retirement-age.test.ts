import fc from 'fast-check'
import {
  isPastRetirementAge,
  retirementMonth,
  type RetirementGroup,
} from '../../../../cloudfunctions/shared/domain/retirement-age'

describe('the month of the statutory retirement age', () => {
  it.each([
    // annex 1: men
    ['man', '1964-12', '2024-12'],
    ['man', '1965-01', '2025-02'],
    ['man', '1965-04', '2025-05'],
    ['man', '1965-05', '2025-07'],
    ['man', '1970-01', '2031-05'],
    ['man', '1976-08', '2039-07'],
    ['man', '1976-09', '2039-09'],
    ['man', '1990-12', '2053-12'],
    // annex 2: women who retired at 55
    ['woman', '1969-12', '2024-12'],
    ['woman', '1970-01', '2025-02'],
    ['woman', '1970-05', '2025-07'],
    ['woman', '1981-08', '2039-07'],
    ['woman', '1981-09', '2039-09'],
  ] as const)('of a %s born in %s is %s', (group, born, reached) => {
    expect(retirementMonth(`${born}-15`, group)).toBe(reached)
  })

  const groups = fc.constantFrom<RetirementGroup>('man', 'woman')
  const month = fc.integer({ min: 1940 * 12, max: 2010 * 12 })
  const dayIn = (count: number): string => `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}-15`

  const monthCount = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1

  it('lies between the age before the reform and the age after it, and never leaps', () => {
    const least = { man: 60, woman: 55 } as const
    const property = fc.property(groups, month, (group, born) => {
      const months = monthCount(retirementMonth(dayIn(born), group)) - born
      const ofNext = monthCount(retirementMonth(dayIn(born + 1), group)) - born - 1
      expect(months).toBeGreaterThanOrEqual(least[group] * 12)
      expect(months).toBeLessThanOrEqual(least[group] * 12 + 36)
      expect([0, 1]).toContain(ofNext - months)
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('is reached later by who is born later', () => {
    const property = fc.property(groups, month, (group, born) => {
      expect(retirementMonth(dayIn(born), group) < retirementMonth(dayIn(born + 1), group)).toBe(true)
    })
    fc.assert(property)
  })

  it('is the same for all who are born in one month', () => {
    const property = fc.property(groups, month, fc.integer({ min: 1, max: 28 }), (group, born, date) => {
      const day = dayIn(born).replace(/15$/, String(date).padStart(2, '0'))
      expect(retirementMonth(day, group)).toBe(retirementMonth(dayIn(born), group))
    })
    fc.assert(property)
  })
})

describe('who has reached it', () => {
  it.each([
    ['the day before', '2025-02-14', false],
    ['the day itself', '2025-02-15', true],
    ['the day after', '2025-02-16', true],
  ])('is asked on %s', (_when, day, isPast) => {
    expect(isPastRetirementAge('1965-01-15', 'man', day)).toBe(isPast)
  })

  it('has reached it on the first of the next month when the month is too short', () => {
    expect(isPastRetirementAge('1965-01-31', 'man', '2025-02-28')).toBe(false)
    expect(isPastRetirementAge('1965-01-31', 'man', '2025-03-01')).toBe(true)
  })
})
