import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import { lastDayToRenew } from '../shared/domain/id-document-validity'
import { APPROVALS_NEEDED } from '../shared/domain/identity-review'
import { showNames } from '../shared/process/show-names'
import { listOpenReviews, type OpenReview } from '../shared/store/identity-reviews'
import type { ListReviewsReply, ListReviewsRequest } from './api'

const pageSize = 50

/** Whom the employer is asked to vouch for, by name: the worker sees afterwards who looked. */
export async function listReviews(_request: ListReviewsRequest, context: Context<'employer'>): Promise<ListReviewsReply> {
  const { db, now, principal } = context
  const { employerId, memberId } = principal
  const reviews = await listOpenReviews(db, {
    employerId,
    memberId,
    lastDayToRenew: lastDayToRenew(dayOf(now())),
    size: pageSize,
  })
  const named = reviews.map((review) => ({ ...review, nameRow: `identity-review:${review.reviewId}` as const }))
  const nameOf = await showNames(context, named, 'identity-review')
  return { reviews: named.map((review) => view(review, nameOf(review))) }
}

function view(review: OpenReview, workerName: string): ListReviewsReply['reviews'][number] {
  const { reviewId, workerNo, maskedIdNumber, maskedPhone, askedAt, approvals, hasVoted } = review
  return {
    reviewId,
    workerNo,
    workerName,
    maskedIdNumber,
    maskedPhone,
    askedAt: askedAt.toISOString(),
    approvals,
    approvalsNeeded: APPROVALS_NEEDED,
    hasVoted,
  }
}
