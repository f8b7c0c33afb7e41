import type { ContractPurpose, ContractStatus, DeclineReason } from '../../domain/contract-life'
import type { EmploymentType } from '../../domain/employment'
import type { Instant, Json, LaterInstant, LaterJson, MovingInstant } from './columns'

export interface EmployerTable {
  employer_id: string
  name: string
  credit_code: string
  created_at: Instant
}
export interface MemberTable {
  employer_id: string
  member_id: string
  openid: string
  name: string
  role: 'owner' | 'reviewer' | 'finance'
}
export interface SiteTable {
  employer_id: string
  site_id: string
  name: string
  district: string
  address: string
  latitude: number
  longitude: number
  radius_metres: number
  zone: string
}
export interface JobTable {
  employer_id: string
  job_id: string
  site_id: string
  employment_type: EmploymentType
  title: string
  description: string
  pay_fen_per_hour: number
  starts_at_local: string
  ends_at_local: string
  break_minutes: number
  occupation_class: number
  places: number
  minimum_age: number
  maximum_age: number
  status: 'open' | 'closed'
  posted_at: Instant
}
export interface ApplicationTable {
  employer_id: string
  application_id: string
  job_id: string
  worker_id: string
  applied_at: Instant
  /** The last day, once both have signed an ending. */
  ends_on: string | null
}
export interface ContractTable {
  employer_id: string
  contract_id: string
  application_id: string
  worker_id: string
  status: ContractStatus
  /** `renew` and `end` are about the contract before them, `previous_contract_id`. */
  purpose: ContractPurpose
  previous_contract_id: string | null
  template_version: number
  content: Json
  text_sha256: string
  sent_at: Instant
  viewed_at: LaterInstant
  /** The worker's deadline. */
  sign_by: MovingInstant
  /** The employer's; from the worker's signature on. */
  countersign_by: LaterInstant
  signed_at: LaterInstant
  signature: LaterJson
  declined_at: LaterInstant
  decline_reason: DeclineReason | null
  completed_at: LaterInstant
  counter_signature: LaterJson
  /** When it was withdrawn, expired, terminated or superseded. */
  closed_at: LaterInstant
  /** When the worker has asked for more time before this deadline. */
  time_asked_at: LaterInstant
  /** Of an ending. */
  last_day: string | null
}
export interface ContractEventTable {
  employer_id: string
  contract_id: string
  seq: number
  event: string
  at: Instant
  actor: string
  data: Json
  previous_hash: string
  hash: string
}
export interface ContractDocumentTable {
  employer_id: string
  contract_id: string
  /** 1 the text, 2 signed by the worker, 3 signed by both. */
  revision: 1 | 2 | 3
  bytes: Buffer
  sha256: string
  made_at: Instant
}
export interface ShiftTable {
  employer_id: string
  shift_id: string
  application_id: string
  job_id: string
  site_id: string
  worker_id: string
  starts_at: Instant
  ends_at: Instant
  break_minutes: number
  pay_fen_per_hour: number
}
export interface CoverTable {
  employer_id: string
  cover_id: string
  shift_id: string
  worker_id: string
  order_no: string
  plan_code: string
  cover_from: MovingInstant
  cover_to: MovingInstant
  status: 'requested' | 'pending' | 'in-force' | 'refused'
  quote_id: string
  premium_fen: number
  sum_insured_fen: number
  policy_no: string | null
  refusal: string | null
  requested_at: Instant
}
export interface CoverEventTable {
  employer_id: string
  cover_id: string
  event_id: string
  status: string
  at: Instant
  data: Json
}
