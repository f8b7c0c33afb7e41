import type { PayPreview, PayRun } from '../../../../miniprogram/services/pay-run'

type Item = PayPreview['items'][number]
type Payment = PayRun['payouts'][number]

export function item(number: number): Item {
  return {
    recordId: `record-${number.toString()}`,
    workerName: `王${number.toString()}`,
    jobTitle: '搬运',
    workDate: '2026-11-20',
    paidMinutes: 480,
    grossFen: 20_000,
    taxFen: 0,
    netFen: 20_000,
  }
}

export const preview: PayPreview = {
  items: [item(1), item(2)],
  totalGrossFen: 345_600,
  totalTaxFen: 1_800,
  totalNetFen: 343_800,
  escrowFen: 1_000_000,
  enough: true,
}
export const nothing: PayPreview = { items: [], totalGrossFen: 0, totalTaxFen: 0, totalNetFen: 0, escrowFen: 500, enough: true }
export const earlierRun = {
  runId: 'run-0',
  startedAt: '2026-11-19T10:00:00.000Z',
  count: 12,
  totalNetFen: 240_000,
  paidCount: 11,
  failedCount: 1,
}
export const earlier = { runs: [earlierRun] }

export function payment(number: number, status: Payment['status'], failure?: string): Payment {
  const base = { payoutId: `payout-${number.toString()}`, workerName: `李${number.toString()}`, netFen: 20_000, status }
  return failure === undefined ? base : { ...base, failure }
}

export function run(...payouts: Payment[]): PayRun {
  return { runId: 'run-1', startedAt: '2026-11-21T02:00:00.000Z', startedBy: '张伟', totalNetFen: 343_800, payouts }
}
