import type { Context } from '../shared/context'
import { askForPayout } from '../shared/process/send-payout'
import { getWorkerPayout } from '../shared/store/pay-slips'
import { getOwnPayout } from '../shared/store/payouts'
import type { CheckPayoutRequest, PayoutSummary } from './api'
import { payoutSummary } from './payout-views'

/** Asks WeChat Pay how a payout stands, as after the phone's confirmation, whose own result proves nothing. */
export async function checkPayout(request: CheckPayoutRequest, context: Context<'worker'>): Promise<PayoutSummary> {
  const { db, principal } = context
  const key = { ...request, workerId: principal.workerId }
  await askForPayout(context, await getOwnPayout(db, key))
  return payoutSummary(await getWorkerPayout(db, key))
}
