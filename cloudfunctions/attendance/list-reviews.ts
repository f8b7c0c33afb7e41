import type { Context } from '../shared/context'
import { showNames } from '../shared/process/show-names'
import * as reviews from '../shared/store/reviews'
import type { ListReviewsReply, ListReviewsRequest } from './api'
import { pageSize, reviewItem } from './record-views'

/** The employer's records; the pending ones as a queue, flagged first. */
export async function listReviews(
  { status, cursor }: ListReviewsRequest,
  context: Context<'employer'>,
): Promise<ListReviewsReply> {
  const { db, principal } = context
  const [{ records, ...next }, pendingCount] = await Promise.all([
    reviews.listReviews(db, principal.employerId, { status, cursor, size: pageSize }),
    reviews.countPending(db, principal.employerId),
  ])
  const nameOf = await showNames(context, records, 'review-of-hours')
  return { items: records.map((record) => reviewItem(record, nameOf(record))), pendingCount, ...next }
}
