import type { Context } from '../shared/context'
import * as payRuns from '../shared/store/pay-runs'
import type { ListPayRunsReply, ListPayRunsRequest } from './api'
import { pageSize } from './payout-views'

/** The employer's runs, newest first. */
export async function listPayRuns(
  { cursor }: ListPayRunsRequest,
  { db, principal }: Context<'employer'>,
): Promise<ListPayRunsReply> {
  const { rows, ...next } = await payRuns.listPayRuns(db, principal.employerId, { cursor, size: pageSize })
  return { runs: rows.map((run) => ({ ...run, startedAt: run.startedAt.toISOString() })), ...next }
}
