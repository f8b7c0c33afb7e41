import type { Instant, Json, LaterInstant, MovingInstant } from './columns'

export interface PayRunTable {
  employer_id: string
  run_id: string
  member_id: string
  started_at: Instant
}
export interface PayoutTable {
  employer_id: string
  payout_id: string
  run_id: string
  record_id: string
  worker_id: string
  gross_fen: number
  tax_fen: number
  net_fen: number
  tax_basis: Json
  status: 'sending' | 'confirming' | 'paying' | 'paid' | 'failed'
  attempt: number
  out_bill_no: string
  request: Json
  transfer_bill_no: string | null
  package_info: string | null
  confirm_by: LaterInstant
  failure: string | null
  created_at: Instant
  updated_at: MovingInstant
  paid_at: LaterInstant
}
export interface PayoutEventTable {
  employer_id: string
  payout_id: string
  event_id: string
  source: string
  status: string
  at: Instant
  data: Json
}
export interface LedgerEntryTable {
  employer_id: string
  entry_id: string
  debit_account: string
  credit_account: string
  amount_fen: number
  event: string
  reference: string
  at: Instant
}
