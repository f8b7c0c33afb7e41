import type { Context } from '../shared/context'
import { refuseUnlessFinance } from '../shared/domain/payout'
import { sendAll } from '../shared/process/send-payouts'
import { listPayoutsOfRun } from '../shared/store/payouts'
import { getPayRun } from '../shared/store/pay-runs'
import type { PayRunState, StartPayRunRequest } from './api'
import { openRun } from './open-run'
import { payRunState } from './payout-views'

/**
 * Pays approved records. Everything that a payout needs, its bill number and its exact request included, is committed in one
 * transaction before the first bill is sent; from then on the timer finishes what this call does not.
 */
export async function startPayRun({ recordIds }: StartPayRunRequest, context: Context<'employer'>): Promise<PayRunState> {
  const { db, principal, crashPoint } = context
  refuseUnlessFinance(principal.role)
  const runId = await openRun(context, [...new Set(recordIds)])
  crashPoint('payout.after-commit')
  await sendAll(context, await listPayoutsOfRun(db, principal.employerId, runId))
  return payRunState(await getPayRun(db, principal.employerId, runId))
}
