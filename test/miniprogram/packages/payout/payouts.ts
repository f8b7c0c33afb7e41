import type { PaySlip, Payout } from '../../../../miniprogram/services/payout'

export const payoutId = { employerId: 'employer-1', payoutId: 'payout-1' }

/** Waits for the worker's tap until 20:00 at the platform. */
export const aPayout: Payout = {
  ...payoutId,
  employerName: '晨光服务',
  jobTitle: '搬运',
  workDate: '2026-11-20',
  grossFen: 19_500,
  netFen: 18_915,
  status: 'confirming',
  createdAt: '2026-11-20T12:00:00.000Z',
  confirmBy: '2026-11-21T12:00:00.000Z',
}
export const paidPayout: Payout = without(aPayout, 'confirmBy', { status: 'paid', paidAt: '2026-11-20T12:05:00.000Z' })
export const payingPayout: Payout = without(aPayout, 'confirmBy', { status: 'paying' })
export const sendingPayout: Payout = without(aPayout, 'confirmBy', { status: 'sending' })

export function failedPayout(failure: string): Payout {
  return without(aPayout, 'confirmBy', { status: 'failed', failure })
}

/** Three months of income: 468 minutes at 25 yuan, taxed at three per cent. */
export const aSlip: PaySlip = {
  payout: paidPayout,
  lines: [
    { kind: 'minutes', amountFen: 19_500, minutes: 468, payFenPerHour: 2500 },
    { kind: 'gross', amountFen: 19_500 },
    { kind: 'premium', amountFen: 0 },
    { kind: 'tax', amountFen: -585 },
    { kind: 'net', amountFen: 18_915 },
  ],
  record: {
    clockedInAt: '2026-11-20T00:12:20.000Z',
    clockedOutAt: '2026-11-20T09:00:40.000Z',
    breakMinutes: 60,
    zone: 'Asia/Shanghai',
    siteName: '东区仓库',
  },
  tax: {
    rule: '国家税务总局公告2025年第16号',
    effectiveFrom: '2025-10-01',
    gapPolicy: 'restart-months',
    cumulativeGrossFen: 2_019_500,
    cumulativeExpensesFen: 403_900,
    cumulativeDeductionFen: 1_500_000,
    months: 3,
    taxableFen: 115_600,
    ratePercent: 3,
    quickDeductionFen: 0,
    cumulativeTaxFen: 3468,
    alreadyWithheldFen: 2883,
    withheldFen: 585,
  },
  bill: { outBillNo: 'P0000001A1', transferBillNo: '1330000071100999991182020050700019480001' },
}

function without(payout: Payout, field: 'confirmBy', other: Partial<Payout>): Payout {
  const copy = { ...payout, ...other }
  Reflect.deleteProperty(copy, field)
  return copy
}
