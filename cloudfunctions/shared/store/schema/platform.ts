import type { Instant, LaterJson, MovingInstant } from './columns'

export interface IdempotencyTable {
  scope: string
  key: string
  action: string
  request_hash: string
  claimed_until: MovingInstant
  reply: LaterJson
  created_at: Instant
}
export interface VendorTokenTable {
  vendor: string
  token: string
  expires_at: MovingInstant
}
export interface DueJobTable {
  job_id: string
  kind: string
  employer_id: string | null
  subject_id: string
  run_at: MovingInstant
  attempts: number
}
