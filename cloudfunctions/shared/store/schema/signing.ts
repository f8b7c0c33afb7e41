import type { KeyTerm } from '../../domain/agreement-text'
import type { FaceProvider } from '../../domain/identity'
import type { IntentMethod } from '../../domain/intent'
import type { Instant, LaterInstant, LaterJson } from './columns'

/** What the text of a contract was made of; an ending has no facts. */
export interface ContractBasisTable {
  employer_id: string
  contract_id: string
  facts: LaterJson
  /** A keyed hash of the name and the number that it was made for. */
  person_reference: string
}
export interface ContractAnswerTable {
  employer_id: string
  contract_id: string
  term: KeyTerm
  wrong: number
  right_at: LaterInstant
}
export interface ContractIntentTable {
  employer_id: string
  contract_id: string
  intent_id: string
  text_sha256: string
  method: IntentMethod
  status: 'requested' | 'started' | 'passed' | 'failed'
  provider: FaceProvider
  /** Our number of a face check. */
  out_seq_no: string | null
  verify_id: string | null
  started_at: Instant
  expires_at: LaterInstant
  failure: string | null
  finished_at: LaterInstant
}
