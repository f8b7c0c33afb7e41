import fc from 'fast-check'
import { platformRule, withhold, type MonthIncome } from '../../../../cloudfunctions/shared/domain/tax'

/** What is withheld month by month, in yuan, when every month pays these many yuan (0: none). */
function yearOf(grossYuan: readonly number[], rule = platformRule): number[] {
  const year: MonthIncome[] = []
  return grossYuan.map((yuan, index) => {
    if (yuan === 0) return 0
    const payment = { month: index + 1, grossFen: yuan * 100 }
    const { withheldFen } = withhold(year, payment, rule)
    year.push({ ...payment, withheldFen })
    return withheldFen / 100
  })
}
const everyMonth = (yuan: number): number[] => Array.from({ length: 12 }, () => yuan)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

it('withholds the published 18 yuan of 7,000 and 30 yuan of 7,500', () => {
  expect(withhold([], { month: 10, grossFen: 700_000 }).withheldFen).toBe(1_800)
  expect(withhold([], { month: 10, grossFen: 750_000 }).withheldFen).toBe(3_000)
})

it.each([
  [5_000, everyMonth(0)],
  [6_250, everyMonth(0)],
  [8_000, everyMonth(42)],
  [10_000, everyMonth(90)],
  [20_000, [330, 330, 330, 890, 1_100, 1_100, 1_100, 1_100, 1_100, 1_100, 1_100, 1_100]],
  [60_000, [1_780, 4_300, 4_300, 7_100, 8_600, 8_600, 8_650, 10_750, 10_750, 11_250, 12_900, 12_900]],
])('withholds from %i yuan a month what the worked table says', (yuan, withheld) => {
  expect(yearOf(everyMonth(yuan))).toEqual(withheld)
})

it('withholds nothing and returns nothing in a month that would owe less than is withheld', () => {
  expect(yearOf([12_000, 3_000, 15_000])).toEqual([138, 0, 132])
})

it('takes one deduction a month, however many payouts the month has', () => {
  const first = withhold([], { month: 3, grossFen: 400_000 })
  const second = withhold([{ month: 3, grossFen: 400_000, withheldFen: first.withheldFen }], { month: 3, grossFen: 400_000 })
  expect([first.months, second.months]).toEqual([1, 1])
  expect(first.withheldFen + second.withheldFen).toBe(4_200)
})

it('restarts the months after a gap, and counts all of them under the other policy', () => {
  const year = [1, 2].map((month) => ({ month, grossFen: 500_000, withheldFen: 0 }))
  const payment = { month: 4, grossFen: 500_000 }
  expect(withhold(year, payment)).toMatchObject({ months: 1, gapPolicy: 'restart-months' })
  expect(withhold(year, payment, { ...platformRule, gapPolicy: 'count-all-months' })).toMatchObject({ months: 3 })
})

it('says its source and since when it is in force', () => {
  expect(withhold([], { month: 1, grossFen: 1 })).toMatchObject({ rule: platformRule.source, effectiveFrom: '2025-10-01' })
})

const fen = fc.integer({ min: 1, max: 20_000_000 })

it('is never negative and never more than the payment, in an unbroken year', () => {
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 12 }), (payments) => {
      const year: MonthIncome[] = []
      payments.forEach((grossFen, index) => {
        const { withheldFen } = withhold(year, { month: index + 1, grossFen })
        expect(withheldFen).toBeGreaterThanOrEqual(0)
        expect(withheldFen).toBeLessThanOrEqual(grossFen)
        year.push({ month: index + 1, grossFen, withheldFen })
      })
    }),
  )
})

it('never takes less from more', () => {
  fc.assert(
    fc.property(fen, fen, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      const tax = (grossFen: number): number => withhold([], { month: 1, grossFen }).withheldFen
      expect(tax(less)).toBeLessThanOrEqual(tax(more))
    }),
  )
})

/** The annual formula, written apart from the rule: for a year whose months owe no less than the ones before. */
function annualTaxFen(grossFen: number): number {
  const taxable = Math.max(0, grossFen - Math.floor((grossFen * 20 + 50) / 100) - 12 * 500_000)
  const limits = [3_600_000, 14_400_000, 30_000_000, 42_000_000, 66_000_000, 96_000_000, Infinity]
  const rates = [3, 10, 20, 25, 30, 35, 45]
  let tax = 0
  limits.forEach((limit, index) => {
    const from = limits[index - 1] ?? 0
    tax += (Math.max(0, Math.min(taxable, limit) - from) * (rates[index] ?? 0)) / 100
  })
  return Math.floor(tax + 0.5)
}

it('withholds over a year of months above the zero point what the annual formula says', () => {
  const month = fc.integer({ min: 625_000, max: 9_000_000 })
  fc.assert(
    fc.property(fc.array(month, { minLength: 12, maxLength: 12 }), (months) => {
      const year: MonthIncome[] = []
      months.forEach((grossFen, index) => {
        const { withheldFen } = withhold(year, { month: index + 1, grossFen })
        year.push({ month: index + 1, grossFen, withheldFen })
      })
      expect(sum(year.map((income) => income.withheldFen))).toBe(annualTaxFen(sum(months)))
    }),
  )
})
