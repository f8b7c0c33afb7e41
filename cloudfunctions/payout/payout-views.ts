import { dayIn } from '../shared/domain/zone'
import { sumFen } from '../shared/domain/money'
import type { RunPayout, RunView } from '../shared/store/pay-runs'
import type { WorkerPayout } from '../shared/store/pay-slips'
import type { PayoutState, PayoutSummary, PayRunReply, PayRunState } from './api'

export const pageSize = 20

/** A run with its workers by name. */
export function payRunReply(run: RunView, nameOf: (payout: RunPayout) => string): PayRunReply {
  const payouts = run.payouts.map((payout) => ({ ...payoutState(payout), workerName: nameOf(payout) }))
  return { ...payRunState(run), payouts }
}

/** A run without names. */
export function payRunState({ runId, startedAt, startedBy, payouts }: RunView): PayRunState {
  return {
    runId,
    startedAt: startedAt.toISOString(),
    startedBy,
    totalNetFen: sumFen(payouts.map((payout) => payout.netFen)),
    payouts: payouts.map(payoutState),
  }
}

function payoutState({ payoutId, netFen, status, failure }: RunPayout): PayoutState {
  return { payoutId, netFen, status, ...(failure !== null && { failure }) }
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
