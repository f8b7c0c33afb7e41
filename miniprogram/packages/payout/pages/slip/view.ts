import { slipWords as words } from '../../../../i18n/payout'
import { t } from '../../../../i18n/index'
import type { PaySlip } from '../../../../services/payout'
import { dayAndTime, duration, yuan } from '../../../../utils/format'
import { jobOn, tagOf, type Tag } from '../../utils/payout-words'
import { taxLines, type Why } from './tax-lines'

export interface SlipLine {
  kind: PaySlip['lines'][number]['kind']
  label: string
  value: string
  strong: boolean
  why: Why[]
}
export interface SlipView {
  net: string
  job: string
  employer: string
  tag: Tag
  paid: boolean
  lines: SlipLine[]
  punches: Why[]
  bill: Why[]
  /** The agreement that governed the shift, and where it can be read. */
  agreement: { text: string; url: string } | null
}
type Line = PaySlip['lines'][number]

/** The slip in words: every line with its origin. */
export function slipView(slip: PaySlip): SlipView {
  const { payout } = slip
  return {
    net: yuan(payout.netFen),
    job: jobOn(payout),
    employer: payout.employerName,
    tag: tagOf(payout),
    paid: payout.status === 'paid',
    lines: slip.lines.map((line) => ({ kind: line.kind, strong: line.kind === 'net', ...drawn[line.kind](line, slip) })),
    punches: punchesOf(slip),
    bill: billOf(slip),
    agreement: agreementOf(slip),
  }
}

type Draw = (line: Line, slip: PaySlip) => Pick<SlipLine, 'label' | 'value' | 'why'>
const drawn: Readonly<Record<Line['kind'], Draw>> = {
  minutes: ({ minutes = 0 }, slip) => ({
    label: t(words.minutes),
    value: duration(minutes),
    why: [
      ...timesOf(slip),
      { id: 'rest', label: t(words.rest), value: duration(slip.record.breakMinutes) },
      { id: 'rounding', label: t(words.rounding), value: '' },
    ],
  }),
  gross: ({ amountFen }, slip) => ({ label: t(words.gross), value: yuan(amountFen), why: grossWhy(slip) }),
  premium: () => ({
    label: t(words.premium),
    value: t(words.premiumValue),
    why: [{ id: 'premium', label: t(words.premiumWhy), value: '' }],
  }),
  tax: ({ amountFen }, { tax }) => ({ label: t(words.tax), value: yuan(amountFen), why: taxLines(tax) }),
  net: ({ amountFen }, { payout }) => {
    const label = t(words.netWhy, { gross: yuan(payout.grossFen), tax: yuan(payout.grossFen - payout.netFen) })
    return { label: t(words.net), value: yuan(amountFen), why: [{ id: 'net', label, value: yuan(payout.netFen) }] }
  },
}

function grossWhy({ lines, payout }: PaySlip): Why[] {
  const { minutes = 0, payFenPerHour = 0 } = lines.find(({ kind }) => kind === 'minutes') ?? {}
  const label = t(words.times, { pay: yuan(payFenPerHour), time: duration(minutes) })
  return [{ id: 'gross', label, value: yuan(payout.grossFen) }]
}

function timesOf({ record }: PaySlip): Why[] {
  return [
    { id: 'in', label: t(words.clockedIn), value: dayAndTime(record.clockedInAt, record.zone) },
    { id: 'out', label: t(words.clockedOut), value: dayAndTime(record.clockedOutAt, record.zone) },
  ]
}

function punchesOf(slip: PaySlip): Why[] {
  return [{ id: 'site', label: t(words.site), value: slip.record.siteName }, ...timesOf(slip)]
}

function agreementOf({ payout: { employerId }, agreement }: PaySlip): SlipView['agreement'] {
  if (!agreement) return null
  const { applicationId, contractId, version, signedOn: day } = agreement
  const page = '/packages/contract/pages/agreement/agreement'
  return {
    text: version > 0 ? t(words.agreementVersion, { day, version }) : t(words.agreementOfDay, { day }),
    url: `${page}?employerId=${employerId}&applicationId=${applicationId}&contractId=${contractId}`,
  }
}

function billOf({ bill }: PaySlip): Why[] {
  const ours = { id: 'ours', label: t(words.outBillNo), value: bill.outBillNo }
  return bill.transferBillNo === undefined
    ? [ours]
    : [ours, { id: 'theirs', label: t(words.transferBillNo), value: bill.transferBillNo }]
}
