import type { Context } from '../shared/context'
import * as payRuns from '../shared/store/pay-runs'
import type { GetPayRunRequest, PayRunReply } from './api'
import { payRunReply } from './payout-views'

/** A run with the state of each of its payouts. */
export async function getPayRun({ runId }: GetPayRunRequest, { db, principal }: Context<'employer'>): Promise<PayRunReply> {
  return payRunReply(await payRuns.getPayRun(db, principal.employerId, runId))
}
