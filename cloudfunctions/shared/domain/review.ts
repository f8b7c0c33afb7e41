import { Refusal } from '../refusal'
import type { MemberRole } from './employer'

export type Decision = 'approve' | 'reject'
export type RecordStatus = 'pending' | 'approved' | 'rejected' | 'in-payout' | 'paid'

/** What a record's status follows from: nothing is stored twice. */
export interface RecordFacts {
  decision: Decision | null
  payoutStatus: 'sending' | 'confirming' | 'paying' | 'paid' | 'failed' | null
}

export function recordStatus({ decision, payoutStatus }: RecordFacts): RecordStatus {
  if (decision === null) return 'pending'
  if (decision === 'reject') return 'rejected'
  if (payoutStatus === null) return 'approved'
  return payoutStatus === 'paid' ? 'paid' : 'in-payout'
}

export interface Decided {
  decision: Decision
  reason: string | null
}

/** A decision on a record. A rejection needs a reason, since the worker is told it. */
export function decide(
  record: RecordFacts,
  wish: { decision: Decision; reason?: string | undefined; role: MemberRole },
): Decided {
  if (wish.role !== 'reviewer' && wish.role !== 'owner') throw new Refusal('NOT_ALLOWED')
  if (record.decision !== null) throw new Refusal('RECORD_ALREADY_DECIDED')
  const reason = wish.reason === undefined || wish.reason === '' ? null : wish.reason
  if (wish.decision === 'reject' && reason === null) throw new Refusal('REASON_MISSING')
  return { decision: wish.decision, reason }
}
