import { dayIn } from '../shared/domain/zone'
import { sumFen } from '../shared/domain/money'
import type { RunView } from '../shared/store/pay-runs'
import type { WorkerPayout } from '../shared/store/pay-slips'
import type { PayRunReply, PayoutSummary } from './api'

export const pageSize = 20

export function payRunReply({ runId, startedAt, startedBy, payouts }: RunView): PayRunReply {
  return {
    runId,
    startedAt: startedAt.toISOString(),
    startedBy,
    totalNetFen: sumFen(payouts.map((payout) => payout.netFen)),
    payouts: payouts.map(({ failure, ...payout }) => ({ ...payout, ...(failure !== null && { failure }) })),
  }
}

/** A payout as its worker sees it; the reason counts only once the payout has failed. */
export function payoutSummary(payout: WorkerPayout): PayoutSummary {
  return {
    employerId: payout.employerId,
    employerName: payout.employerName,
    payoutId: payout.payoutId,
    jobTitle: payout.jobTitle,
    workDate: dayIn(payout.zone, payout.plannedStart),
    grossFen: payout.grossFen,
    netFen: payout.netFen,
    status: payout.status,
    createdAt: payout.createdAt.toISOString(),
    ...(payout.confirmBy && { confirmBy: payout.confirmBy.toISOString() }),
    ...(payout.paidAt && { paidAt: payout.paidAt.toISOString() }),
    ...(payout.status === 'failed' && payout.failure !== null && { failure: payout.failure }),
  }
}
