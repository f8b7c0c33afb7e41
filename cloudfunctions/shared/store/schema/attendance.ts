import type { Instant, Json } from './columns'

export interface PunchTable {
  employer_id: string
  punch_id: string
  shift_id: string
  worker_id: string
  kind: 'in' | 'out'
  at: Instant
  latitude: number
  longitude: number
  accuracy_metres: number
  distance_metres: number
  verdict: 'inside' | 'uncertain' | 'outside'
  fixed_at: Instant
  device_at: Instant
  previous_hash: string
  hash: string
}
export interface JudgementTable {
  employer_id: string
  record_id: string
  shift_id: string
  worker_id: string
  paid_minutes: number
  gross_fen: number
  flags: Json
  rule_version: string
  judged_at: Instant
}
export interface DecisionTable {
  employer_id: string
  record_id: string
  decision: 'approve' | 'reject'
  reason: string | null
  member_id: string
  decided_at: Instant
}
