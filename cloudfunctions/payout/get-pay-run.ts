import type { Context } from '../shared/context'
import { showNames } from '../shared/process/show-names'
import * as payRuns from '../shared/store/pay-runs'
import type { GetPayRunRequest, PayRunReply } from './api'
import { payRunReply } from './payout-views'

/** A run with the state of each of its payouts. */
export async function getPayRun({ runId }: GetPayRunRequest, context: Context<'employer'>): Promise<PayRunReply> {
  const run = await payRuns.getPayRun(context.db, context.principal.employerId, runId)
  return payRunReply(run, await showNames(context, run.payouts, 'pay-run'))
}
