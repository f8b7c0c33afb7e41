import type { AgreementKind } from '../../domain/agreement-kinds'
import type { Instant, Json, MovingInstant } from './columns'

export interface AgreementTemplateTable {
  employer_id: string
  kind: AgreementKind
  version: number
  template_id: string
  title: string
  sections: Json
  text_sha256: string
  published_at: Instant
  /** The member; none for the text that every employer begins with. */
  published_by: string | null
}
export interface AgreementDraftTable {
  employer_id: string
  kind: AgreementKind
  title: string
  sections: Json
  text_sha256: string
  saved_at: MovingInstant
  saved_by: string
}
