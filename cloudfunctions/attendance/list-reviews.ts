import type { Context } from '../shared/context'
import * as reviews from '../shared/store/reviews'
import type { ListReviewsReply, ListReviewsRequest } from './api'
import { pageSize, reviewItem } from './record-views'

/** The employer's records; the pending ones as a queue, flagged first. */
export async function listReviews(
  { status, cursor }: ListReviewsRequest,
  { db, principal }: Context<'employer'>,
): Promise<ListReviewsReply> {
  const [{ records, ...next }, pendingCount] = await Promise.all([
    reviews.listReviews(db, principal.employerId, { status, cursor, size: pageSize }),
    reviews.countPending(db, principal.employerId),
  ])
  return { items: records.map(reviewItem), pendingCount, ...next }
}
