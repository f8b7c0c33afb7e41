import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import { requirePossibleEnd } from '../shared/domain/id-document-validity'
import { watchFrom } from '../shared/process/watch-document'
import { Refusal } from '../shared/refusal'
import { findIdentity } from '../shared/store/identities'
import { addDocument } from '../shared/store/identity-documents'
import type { DocumentView, KeepDocumentRequest } from './api'
import { documentView } from './document-view'

/**
 * Keeps the day until which the worker's document is valid, and has it watched. A day that is known changes by a new check of
 * the face only, or an end could be written away.
 */
export async function keepDocument({ validUntil }: KeepDocumentRequest, context: Context<'worker'>): Promise<DocumentView> {
  const { db, now, principal } = context
  const { workerId } = principal
  const at = now()
  if (validUntil !== null) requirePossibleEnd(validUntil, dayOf(at))
  if ((await findIdentity(db, workerId)) === undefined) throw new Refusal('NOT_VERIFIED')
  await db.transaction().execute(async (transaction) => {
    if (!(await addDocument(transaction, { workerId, validUntil, keptAt: at }))) throw new Refusal('DOCUMENT_DATE_KNOWN')
    if (validUntil !== null) await watchFrom({ ...context, db: transaction }, { workerId, validUntil })
  })
  return documentView({ validUntil }, at)
}
