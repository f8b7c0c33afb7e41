import { Refusal } from '../refusal'
import { nextMidnight } from './calendar'
import type { MemberRole } from './employer'

export const reviewStatuses = ['open', 'approved', 'rejected'] as const
export type ReviewStatus = (typeof reviewStatuses)[number]
export type Vote = 'approve' | 'reject'

/** So many different people of the employer have to know somebody whom no camera knows. */
export const APPROVALS_NEEDED = 2
/** Each asking is paid for, and tells something about a name, a number and a phone. */
const ASKS_A_DAY = 5

/** What is known of a worker before a review is asked for. */
export interface Asker {
  isVerified: boolean
  hasOpenReview: boolean
  askedToday: number
}

/** Refuses with ALREADY_VERIFIED, REVIEW_ALREADY_OPEN or CHECKS_USED_UP until midnight in Shanghai. */
export function requireMayAsk({ isVerified, hasOpenReview, askedToday }: Asker, now: Date): void {
  if (isVerified) throw new Refusal('ALREADY_VERIFIED')
  if (hasOpenReview) throw new Refusal('REVIEW_ALREADY_OPEN')
  if (askedToday >= ASKS_A_DAY) throw new Refusal('CHECKS_USED_UP', { until: nextMidnight(now).toISOString() })
}

/** A review as it stands before a vote. */
export interface Standing {
  status: ReviewStatus
  /** The worker has been verified meanwhile. */
  isVerified: boolean
  workerOpenid: string
  votes: readonly { memberId: string; vote: Vote }[]
}

export interface Voter {
  memberId: string
  openid: string
  role: MemberRole
}

/**
 * One member's vote, and what becomes of the review by it: two members who approve decide, one who rejects ends it with a
 * reason. Refuses with NOT_ALLOWED (also who would vouch for themselves), REVIEW_CLOSED, VOTED_ALREADY or REASON_MISSING.
 */
export function vote(
  review: Standing,
  voter: Voter,
  wish: { vote: Vote; reason?: string | undefined },
): { status: ReviewStatus; approvals: number; reason: string | null } {
  requireMayVote(review, voter)
  // an open review has been approved by all who have voted
  const approvals = review.votes.length + (wish.vote === 'approve' ? 1 : 0)
  if (wish.vote === 'approve') return { status: approvals < APPROVALS_NEEDED ? 'open' : 'approved', approvals, reason: null }
  if (wish.reason === undefined || wish.reason === '') throw new Refusal('REASON_MISSING')
  return { status: 'rejected', approvals, reason: wish.reason }
}

function requireMayVote({ status, isVerified, workerOpenid, votes }: Standing, { role, openid, memberId }: Voter): void {
  if (role === 'finance' || openid === workerOpenid) throw new Refusal('NOT_ALLOWED')
  if (status !== 'open' || isVerified) throw new Refusal('REVIEW_CLOSED')
  if (votes.some((cast) => cast.memberId === memberId)) throw new Refusal('VOTED_ALREADY')
}

/** The first three and the last four digits of a phone number. */
export function maskPhone(phone: string): string {
  return phone.slice(0, 3) + '*'.repeat(Math.max(0, phone.length - 7)) + phone.slice(-4)
}
