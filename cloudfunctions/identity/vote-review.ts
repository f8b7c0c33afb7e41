import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import { lastDayToRenew } from '../shared/domain/id-document-validity'
import * as identityReview from '../shared/domain/identity-review'
import { notifyPerson } from '../shared/process/notify-person'
import { Refusal } from '../shared/refusal'
import { openPerson, sealPerson } from '../shared/sealed-person'
import type { Database } from '../shared/store/connect'
import { addIdentity } from '../shared/store/identities'
import { renewIdentity } from '../shared/store/identity-documents'
import { addVote, closeReview, lockReview, type NewReview } from '../shared/store/identity-reviews'
import type { VoteReviewReply, VoteReviewRequest } from './api'

type Decided = VoteReviewReply & { reason: string | null; openid: string; maskedName: string }

/**
 * One member's vote. With the second approval the identity is saved in the same transaction; of votes at the same time one
 * waits for the other. The worker is told how it ended.
 */
export async function voteReview(request: VoteReviewRequest, context: Context<'employer'>): Promise<VoteReviewReply> {
  const decided = await context.db.transaction().execute((transaction) => decide(request, context, transaction))
  const { status, approvals, reason, openid, maskedName } = decided
  if (status === 'approved') await notifyPerson(context, { openid, kind: 'IDENTITY_VERIFIED', values: { maskedName } })
  if (status === 'rejected')
    await notifyPerson(context, { openid, kind: 'IDENTITY_REVIEW_REJECTED', values: { reason: reason ?? '' } })
  return { status, approvals }
}

async function decide(
  { reviewId, vote, reason: given }: VoteReviewRequest,
  context: Context<'employer'>,
  transaction: Database,
): Promise<Decided> {
  const { now, principal } = context
  const key = { employerId: principal.employerId, reviewId }
  const review = await lockReview(transaction, key, lastDayToRenew(dayOf(now())))
  const { status, approvals, reason } = identityReview.vote(review, principal, { vote, reason: given })
  const at = now()
  await addVote(transaction, key, { memberId: principal.memberId, vote, reason, at })
  if (status !== 'open') await closeReview(transaction, key, { status, at })
  if (status === 'approved') await saveIdentity(context, transaction, review)
  return { status, approvals, reason, openid: review.workerOpenid, maskedName: review.maskedName }
}

/** Refuses with ID_USED_BY_ANOTHER_ACCOUNT, and the vote with it, when somebody else was verified with the number meanwhile. */
async function saveIdentity({ now, settings }: Context<'employer'>, transaction: Database, review: NewReview): Promise<void> {
  const { workerId, reviewId, idNumberIndex, maskedName, maskedIdNumber, birthDate } = review
  const section = settings.personalData()
  const sealed = sealPerson(section, openPerson(section, review, `identity-review:${reviewId}`), `identity:${workerId}`)
  const row = {
    workerId,
    ...sealed,
    idNumberIndex,
    maskedName,
    maskedIdNumber,
    birthDate,
    verifiedAt: now(),
    way: 'vouched',
  } as const
  const saved = (await addIdentity(transaction, row)) || (await renewIdentity(transaction, row))
  if (!saved) throw new Refusal('ID_USED_BY_ANOTHER_ACCOUNT')
}
