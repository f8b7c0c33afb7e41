import { readBillNumber } from './bill-number'
import { isFinal, type Payout, type PayoutStatus } from './payout'

/** A state of a bill as WeChat Pay tells it, in an answer, in a notification or when asked. */
export interface BillReport {
  outBillNo: string
  transferBillNo: string
  state: 'accepted' | 'processing' | 'wait-user-confirm' | 'transferring' | 'success' | 'failed' | 'cancelling' | 'cancelled'
  amountFen?: number
  openid?: string
  mchId?: string
  failReason?: string
  packageInfo?: string
  createdAt: Date
}

/** What a report means for a payout. `mismatch`: it is about another bill, or contradicts what was asked for. */
export type Reading =
  | { kind: 'moved'; status: PayoutStatus }
  | { kind: 'same' }
  | { kind: 'older' }
  | { kind: 'mismatch'; field: 'outBillNo' | 'amountFen' | 'openid' | 'mchId' }

const statusOf: Record<BillReport['state'], PayoutStatus> = {
  accepted: 'sending',
  processing: 'sending',
  'wait-user-confirm': 'confirming',
  transferring: 'paying',
  // still open at the vendor: not payable again before CANCELLED is read back
  cancelling: 'paying',
  success: 'paid',
  failed: 'failed',
  cancelled: 'failed',
}
const rank: Record<PayoutStatus, number> = { sending: 0, confirming: 1, paying: 2, paid: 3, failed: 3 }

/** The one transition for answers, queries and notifications: it may run twice, late and in any order. */
export function readReport(payout: Payout, report: BillReport, asked: { openid: string; mchId: string }): Reading {
  if (isEarlierAttempt(payout, report)) return { kind: 'older' }
  const field = mismatch(payout, report, asked)
  if (field !== undefined) return { kind: 'mismatch', field }
  const status = statusOf[report.state]
  if (status === payout.status) return { kind: 'same' }
  if (isFinal(payout.status) || rank[status] < rank[payout.status]) return { kind: 'older' }
  return { kind: 'moved', status }
}

/** The receiver has this long to confirm (reference: states). */
export function confirmBy(createdAt: Date): Date {
  return new Date(createdAt.getTime() + 24 * 3_600_000)
}

function mismatch(
  payout: Payout,
  report: BillReport,
  { openid, mchId }: { openid: string; mchId: string },
): Extract<Reading, { kind: 'mismatch' }>['field'] | undefined {
  if (report.outBillNo !== payout.outBillNo) return 'outBillNo'
  if ((report.amountFen ?? payout.netFen) !== payout.netFen) return 'amountFen'
  if ((report.openid ?? openid) !== openid) return 'openid'
  return (report.mchId ?? mchId) === mchId ? undefined : 'mchId'
}

/** A bill of an attempt that was verified dead before this one was opened. */
function isEarlierAttempt({ payoutId, attempt }: Payout, { outBillNo }: BillReport): boolean {
  const bill = readBillNumber(outBillNo)
  return bill?.payoutId === payoutId && bill.attempt < attempt
}
