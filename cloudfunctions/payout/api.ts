import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
const cursor = v.optional(v.pipe(v.string(), v.maxLength(200)))

export const previewPayRunRequest = v.strictObject({})
export interface PayRunItem {
  recordId: string
  workerName: string
  jobTitle: string
  workDate: string
  paidMinutes: number
  grossFen: number
  taxFen: number
  netFen: number
}
export interface PreviewPayRunReply {
  items: PayRunItem[]
  totalGrossFen: number
  totalTaxFen: number
  totalNetFen: number
  escrowFen: number
  enough: boolean
}

/** Only ids come from the phone: every amount is computed again from the approved records. */
export const startPayRunRequest = v.strictObject({ recordIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(1000)) })
export interface PayoutState {
  payoutId: string
  netFen: number
  status: PayoutStatus
  failure?: string
}
/** A run as a command answers it: without names, since the reply of a command is kept with its key. */
export interface PayRunState {
  runId: string
  startedAt: string
  startedBy: string
  totalNetFen: number
  payouts: PayoutState[]
}
export interface PayRunReply extends PayRunState {
  payouts: (PayoutState & { workerName: string })[]
}
export const getPayRunRequest = v.strictObject({ runId: id })
export const listPayRunsRequest = v.strictObject({ cursor })
export interface ListPayRunsReply {
  runs: { runId: string; startedAt: string; count: number; totalNetFen: number; paidCount: number; failedCount: number }[]
  nextCursor?: string
}
export const retryPayoutRequest = v.strictObject({ payoutId: id })

/** `sending`: on its way to WeChat Pay, outcome not known yet. `confirming`: waits for the worker's tap. */
export type PayoutStatus = 'sending' | 'confirming' | 'paying' | 'paid' | 'failed'
export const listPayoutsRequest = v.strictObject({ cursor })
export interface PayoutSummary {
  employerId: string
  employerName: string
  payoutId: string
  jobTitle: string
  workDate: string
  grossFen: number
  netFen: number
  status: PayoutStatus
  createdAt: string
  confirmBy?: string
  paidAt?: string
  failure?: string
}
export interface ListPayoutsReply {
  payouts: PayoutSummary[]
  paidThisMonthFen: number
  nextCursor?: string
}

export const getConfirmationRequest = v.strictObject({ employerId: id, payoutId: id })
/** The arguments of wx.requestMerchantTransfer, in WeChat's own words since they are handed on as they are. */
export interface ConfirmationReply {
  payout: PayoutSummary
  transfer?: { mchId: string; appId: string; package: string }
}

/** Asks WeChat Pay how the payout stands: the phone's own result proves nothing. */
export const checkPayoutRequest = v.strictObject({ employerId: id, payoutId: id })

export const getPaySlipRequest = v.strictObject({ employerId: id, payoutId: id })
export interface PaySlip {
  payout: PayoutSummary
  /** Deductions are negative: gross, premium and tax add up to net. */
  lines: { kind: 'minutes' | 'gross' | 'premium' | 'tax' | 'net'; amountFen: number; minutes?: number; payFenPerHour?: number }[]
  record: { clockedInAt: string; clockedOutAt: string; breakMinutes: number; zone: string; siteName: string }
  tax: {
    rule: string
    effectiveFrom: string
    /** What a month without income does to the monthly deduction: the announcement leaves it open, so it is shown. */
    gapPolicy: 'restart-months' | 'count-all-months'
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
  bill: { outBillNo: string; transferBillNo?: string }
  /** The agreement that governed the shift when it began: the day in China on which the worker had signed it. */
  agreement?: { applicationId: string; contractId: string; version: number; signedOn: string }
}

export const creditEscrowRequest = v.strictObject({
  employerId: id,
  amountFen: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000_000)),
  reference: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
})
export interface CreditEscrowReply {
  escrowFen: number
}

export type PreviewPayRunRequest = Record<string, never>
export type StartPayRunRequest = v.InferOutput<typeof startPayRunRequest>
export type GetPayRunRequest = v.InferOutput<typeof getPayRunRequest>
export type ListPayRunsRequest = v.InferOutput<typeof listPayRunsRequest>
export type RetryPayoutRequest = v.InferOutput<typeof retryPayoutRequest>
export type ListPayoutsRequest = v.InferOutput<typeof listPayoutsRequest>
export type GetConfirmationRequest = v.InferOutput<typeof getConfirmationRequest>
export type CheckPayoutRequest = v.InferOutput<typeof checkPayoutRequest>
export type GetPaySlipRequest = v.InferOutput<typeof getPaySlipRequest>
export type CreditEscrowRequest = v.InferOutput<typeof creditEscrowRequest>
