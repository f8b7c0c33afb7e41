import type { Context } from '../shared/context'
import { payMonth, startOfMonth } from '../shared/domain/calendar'
import { listWorkerPayouts, sumPaidSince } from '../shared/store/pay-slips'
import type { ListPayoutsReply, ListPayoutsRequest } from './api'
import { pageSize, payoutSummary } from './payout-views'

/** The worker's payouts at every employer, newest first, and what has arrived this month. */
export async function listPayouts(
  { cursor }: ListPayoutsRequest,
  { db, now, principal }: Context<'worker'>,
): Promise<ListPayoutsReply> {
  const [{ rows, ...next }, paidThisMonthFen] = await Promise.all([
    listWorkerPayouts(db, principal.workerId, { cursor, size: pageSize }),
    sumPaidSince(db, principal.workerId, startOfMonth(payMonth(now()))),
  ])
  return { payouts: rows.map(payoutSummary), paidThisMonthFen, ...next }
}
