import { identityReviewWords as words } from '../../../../i18n/identity-review'
import { t } from '../../../../i18n/index'
import type { IdentityReview } from '../../../../services/identity-review'
import { dayAndTime } from '../../../../utils/format'

export interface PersonRow {
  reviewId: string
  name: string
  idNumber: string
  phone: string
  askedAt: string
  approvals: string
  hasVoted: boolean
}

/** Somebody who waits to be vouched for. */
export function personRow(review: IdentityReview): PersonRow {
  const { reviewId, workerName, maskedIdNumber, maskedPhone, askedAt, approvals, approvalsNeeded, hasVoted } = review
  return {
    reviewId,
    name: workerName,
    idNumber: maskedIdNumber,
    phone: maskedPhone,
    askedAt: dayAndTime(askedAt, 'Asia/Shanghai'),
    approvals: t(words.ofNeeded, { approvals, needed: approvalsNeeded }),
    hasVoted,
  }
}
