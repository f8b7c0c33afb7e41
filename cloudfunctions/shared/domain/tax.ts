import { divideHalfUp, sumFen } from './money'

interface Bracket {
  upToFen: number
  ratePercent: number
  quickDeductionFen: number
}

/**
 * What happens to the monthly deduction after a month without income: `restart-months` counts the unbroken run only, as the
 * word 连续 supports; `count-all-months` counts every month with income. The text does not settle it, so it is a parameter.
 */
export type GapPolicy = 'restart-months' | 'count-all-months'

export interface TaxRule {
  source: string
  effectiveFrom: string
  expensesPercent: number
  monthlyDeductionFen: number
  brackets: readonly Bracket[]
  gapPolicy: GapPolicy
}

/** Labour remuneration from an internet platform, cumulative withholding (STA Announcement 2025 No. 16 with 2018 No. 61). */
export const platformRule: TaxRule = {
  source: '国家税务总局公告2025年第16号',
  effectiveFrom: '2025-10-01',
  expensesPercent: 20,
  monthlyDeductionFen: 500_000,
  gapPolicy: 'restart-months',
  brackets: [
    { upToFen: 3_600_000, ratePercent: 3, quickDeductionFen: 0 },
    { upToFen: 14_400_000, ratePercent: 10, quickDeductionFen: 252_000 },
    { upToFen: 30_000_000, ratePercent: 20, quickDeductionFen: 1_692_000 },
    { upToFen: 42_000_000, ratePercent: 25, quickDeductionFen: 3_192_000 },
    { upToFen: 66_000_000, ratePercent: 30, quickDeductionFen: 5_292_000 },
    { upToFen: 96_000_000, ratePercent: 35, quickDeductionFen: 8_592_000 },
    { upToFen: Number.POSITIVE_INFINITY, ratePercent: 45, quickDeductionFen: 18_192_000 },
  ],
}

/** Income of one month of the year (1 to 12) on this platform, and what was withheld from it. */
export interface MonthIncome {
  month: number
  grossFen: number
  withheldFen: number
}

/** Every number of a withholding, as the pay slip shows it and as it can be computed again. */
export interface TaxBasis {
  rule: string
  effectiveFrom: string
  gapPolicy: GapPolicy
  cumulativeGrossFen: number
  cumulativeExpensesFen: number
  cumulativeDeductionFen: number
  months: number
  taxableFen: number
  ratePercent: number
  quickDeductionFen: number
  cumulativeTaxFen: number
  alreadyWithheldFen: number
  withheldFen: number
}

/**
 * Tax on one more payment in a month, after the year's earlier ones; half up to fen at each step. A negative result withholds
 * nothing and returns nothing: that is for the annual reconciliation.
 */
export function withhold(
  year: readonly MonthIncome[],
  payment: { month: number; grossFen: number },
  rule = platformRule,
): TaxBasis {
  const cumulativeGrossFen = sumFen(year.map((month) => month.grossFen)) + payment.grossFen
  const alreadyWithheldFen = sumFen(year.map((month) => month.withheldFen))
  const months = countMonths(year, payment.month, rule.gapPolicy)
  const cumulativeExpensesFen = divideHalfUp(cumulativeGrossFen * rule.expensesPercent, 100)
  const cumulativeDeductionFen = months * rule.monthlyDeductionFen
  const taxableFen = Math.max(0, cumulativeGrossFen - cumulativeExpensesFen - cumulativeDeductionFen)
  const { ratePercent, quickDeductionFen } = bracketOf(rule, taxableFen)
  const cumulativeTaxFen = divideHalfUp(taxableFen * ratePercent, 100) - quickDeductionFen
  return {
    rule: rule.source,
    effectiveFrom: rule.effectiveFrom,
    gapPolicy: rule.gapPolicy,
    cumulativeGrossFen,
    cumulativeExpensesFen,
    cumulativeDeductionFen,
    months,
    taxableFen,
    ratePercent,
    quickDeductionFen,
    cumulativeTaxFen,
    alreadyWithheldFen,
    withheldFen: Math.max(0, cumulativeTaxFen - alreadyWithheldFen),
  }
}

function bracketOf(rule: TaxRule, taxableFen: number): Bracket {
  const bracket = rule.brackets.find(({ upToFen }) => taxableFen <= upToFen)
  if (bracket === undefined) throw new RangeError('the last bracket has no end')
  return bracket
}

/** Months that carry the deduction, this one included: one a month, however many payments it has. */
function countMonths(year: readonly MonthIncome[], month: number, gapPolicy: GapPolicy): number {
  const earned = new Set(year.filter(({ grossFen }) => grossFen > 0).map((income) => income.month))
  earned.add(month)
  if (gapPolicy === 'count-all-months') return earned.size
  let first = month
  while (earned.has(first - 1)) first -= 1
  return month - first + 1
}
