import type { Generated } from 'kysely'
import type { Day, Instant, Json, LaterInstant, MovingInstant } from './columns'

export interface AccountTable {
  openid: string
  worker_id: string | null
  created_at: Instant
}
export interface ConsentTable {
  openid: string
  consent_id: string
  scope: 'privacy' | 'id-number' | 'face' | 'phone' | 'cover'
  version: string
  given_at: Instant
}
export interface DataAccessTable {
  worker_id: string
  access_id: string
  employer_id: string | null
  member_id: string | null
  purpose: string
  day: Day
  at: Instant
}
export interface DocumentReadingTable {
  worker_id: string
  day: Day
  readings: number
}
export interface WorkerTable {
  worker_id: string
  openid: string
  worker_no: string
  created_at: Instant
}
export interface IdentityTable {
  worker_id: string
  name_sealed: string
  id_number_sealed: string
  id_number_index: string
  masked_name: string
  masked_id_number: string
  birth_date: Day
  verified_at: MovingInstant
  way: Generated<'face' | 'vouched'>
}
export interface IdentityDocumentTable {
  worker_id: string
  valid_until: Day | null
  kept_at: Instant
}
export interface IdentityReviewTable {
  employer_id: string
  review_id: string
  worker_id: string
  status: 'open' | 'approved' | 'rejected'
  name_sealed: string
  id_number_sealed: string
  id_number_index: string
  masked_name: string
  masked_id_number: string
  masked_phone: string
  birth_date: Day
  asked_at: Instant
  closed_at: LaterInstant
}
export interface IdentityVoteTable {
  employer_id: string
  review_id: string
  member_id: string
  vote: 'approve' | 'reject'
  reason: string | null
  voted_at: Instant
}
export interface VerificationTable {
  worker_id: string
  verification_id: string
  status: 'requested' | 'started' | 'verified' | 'failed' | 'taken'
  name_sealed: string
  id_number_sealed: string
  id_number_index: string
  masked_name: string
  masked_id_number: string
  birth_date: Day
  out_seq_no: string
  provider: 'weixin' | 'tencent-faceid'
  verify_id: string | null
  expires_at: LaterInstant
  failure: string | null
  started_at: Instant
  finished_at: LaterInstant
}
export interface IdentityMoveTable {
  worker_id: string
  move_id: string
  status: 'waiting' | 'done' | 'objected' | 'cancelled'
  from_openid: string
  to_openid: string
  to_worker_id: string
  asked_at: Instant
  completes_at: Instant
  ended_at: LaterInstant
}
export interface ErasureTable {
  worker_id: string
  erasure_id: string
  tombstone: string
  erased_at: Instant
}
export interface MessageTable {
  openid: string
  message_id: string
  kind: string
  content: Json
  sent_at: Instant
  read_at: LaterInstant
  delivery: 'inbox' | 'queued' | 'delivered' | 'refused'
}
export interface SubscriptionTable {
  openid: string
  template_id: string
  quota: number
}
