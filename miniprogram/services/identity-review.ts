import { command, query } from './cloud'

type Identity = CloudFunctions['identity']
export type IdentityReview = Identity['list-reviews']['reply']['reviews'][number]
export type Voted = Identity['vote-review']['reply']

/** Whom the employer is asked to vouch for, those who wait longest first. Throws `CloudError`. */
export async function listIdentityReviews(): Promise<IdentityReview[]> {
  return (await query('identity', 'list-reviews', {})).reviews
}

/** Vouches for a person. Throws `CloudError` `VOTED_ALREADY`, `REVIEW_CLOSED`, `NOT_ALLOWED`. */
export function vouch(reviewId: string, key: string): Promise<Voted> {
  return command('identity', 'vote-review', { data: { reviewId, vote: 'approve' }, key })
}

/** Says that this is not the person, with the reason that the worker is told. Throws as `vouch`. */
export function refuseToVouch(reviewId: string, reason: string, key: string): Promise<Voted> {
  return command('identity', 'vote-review', { data: { reviewId, vote: 'reject', reason }, key })
}
