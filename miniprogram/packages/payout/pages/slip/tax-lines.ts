import { slipWords as words } from '../../../../i18n/payout'
import { t } from '../../../../i18n/index'
import type { PaySlip } from '../../../../services/payout'
import { yuan } from '../../../../utils/format'

/** One line of "why". */
export interface Why {
  id: string
  label: string
  value: string
}
type Tax = PaySlip['tax']

/** Every figure of the cumulative withholding, in the order in which it is reckoned, and the rule it follows. */
export function taxLines(tax: Tax): Why[] {
  return [
    { id: 'gross', label: t(words.cumulativeGross), value: yuan(tax.cumulativeGrossFen) },
    { id: 'expenses', label: t(words.cumulativeExpenses), value: yuan(0 - tax.cumulativeExpensesFen) },
    {
      id: 'deduction',
      label: t(words.cumulativeDeduction, { months: tax.months }),
      value: yuan(0 - tax.cumulativeDeductionFen),
    },
    { id: 'taxable', label: t(words.taxable), value: yuan(tax.taxableFen) },
    { id: 'rate', label: t(words.ratePercent), value: `${tax.ratePercent.toString()}%` },
    { id: 'quick', label: t(words.quickDeduction), value: yuan(0 - tax.quickDeductionFen) },
    { id: 'tax', label: t(words.cumulativeTax), value: yuan(tax.cumulativeTaxFen) },
    { id: 'before', label: t(words.alreadyWithheld), value: yuan(0 - tax.alreadyWithheldFen) },
    { id: 'now', label: t(words.withheld), value: yuan(tax.withheldFen) },
    ...ruleLines(tax),
  ]
}

function ruleLines({ rule, effectiveFrom, gapPolicy }: Tax): Why[] {
  const gap = gapPolicy === 'restart-months' ? words.gapRestart : words.gapAll
  return [
    { id: 'rule', label: t(words.rule), value: `${rule} · ${t(words.ruleSince, { date: effectiveFrom })}` },
    { id: 'gap', label: t(words.gap), value: t(gap) },
  ]
}
