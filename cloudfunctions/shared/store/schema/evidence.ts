import type { Day, Instant, Json } from './columns'

export interface EvidenceAnchorTable {
  employer_id: string
  day: Day
  /** What is stamped: a hash for each head, in their order. */
  leaves: Json
  /** RFC 3161 token over the leaves' canonical JSON, base64 DER. */
  timestamp_token: string
  stamped_at: Instant
  made_at: Instant
}
export interface EvidenceAnchorHeadTable {
  employer_id: string
  contract_id: string
  day: Day
  seq: number
  hash: string
}
export interface UploadedPartTable {
  openid: string
  upload_id: string
  part: number
  bytes: Buffer
  uploaded_at: Instant
}
