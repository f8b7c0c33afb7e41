import { command, query } from './cloud'

type Reviews = CloudFunctions['attendance']['list-reviews']
export type ReviewItem = Reviews['reply']['items'][number]
export type ReviewDetail = CloudFunctions['attendance']['get-review']['reply']
export type Decided = CloudFunctions['attendance']['decide-record']['reply']
/** The lists of the queue; `pending` is the one that needs someone. */
export type ReviewList = 'pending' | 'approved' | 'rejected'

/** One page of a list, the pending ones by what needs a look. Throws `CloudError`. */
export function listReviews(status: ReviewList, cursor?: string): Promise<Reviews['reply']> {
  return query('attendance', 'list-reviews', cursor === undefined ? { status } : { status, cursor })
}

/** The record that waits longest for a look; undefined when all are decided. Throws `CloudError`. */
export async function nextPending(): Promise<string | undefined> {
  const { items } = await listReviews('pending')
  return items[0]?.recordId
}

/** One record with its evidence. Throws `CloudError` `NOT_FOUND`. */
export function getReview(recordId: string): Promise<ReviewDetail> {
  return query('attendance', 'get-review', { recordId })
}

/** Approves a record. Throws `CloudError` `RECORD_ALREADY_DECIDED`, `NOT_ALLOWED`. */
export function approve(recordId: string, key: string): Promise<Decided> {
  return command('attendance', 'decide-record', { data: { recordId, decision: 'approve' }, key })
}

/** Sends a record back with the reason that the worker is told. Throws as `approve`, and `REASON_MISSING`. */
export function reject(recordId: string, reason: string, key: string): Promise<Decided> {
  return command('attendance', 'decide-record', { data: { recordId, decision: 'reject', reason }, key })
}
