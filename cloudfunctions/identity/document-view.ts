import { dayOf } from '../shared/domain/calendar'
import { standingOn } from '../shared/domain/id-document-validity'
import type { KeptDocument } from '../shared/store/identity-documents'
import type { DocumentView } from './api'

/** How a worker's document stands now, as far as it is known. */
export function documentView(document: Pick<KeptDocument, 'validUntil'> | undefined, now: Date): DocumentView {
  if (document === undefined) return { status: 'unknown' }
  const { validUntil } = document
  return validUntil === null ? { status: 'long-term' } : { status: standingOn(validUntil, dayOf(now)), validUntil }
}
