import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import { findDocument } from '../shared/store/contract-documents'
import { getPartyContract } from '../shared/store/contract-proof'
import type { ReadDocumentReply, ReadDocumentRequest } from './api'
import { fileName, partOf } from './file-part'
import { takeCopy } from './take-copy'

/**
 * A part of the newest file of an agreement, for its worker and for the employer; that somebody took a copy is recorded. Refuses
 * with NOT_FOUND, also a part that is not there.
 */
export async function readDocument(
  { employerId, contractId, part }: ReadDocumentRequest,
  context: Context<'party'>,
): Promise<ReadDocumentReply> {
  const { db, principal } = context
  const key = { employerId, contractId }
  const record = await getPartyContract(db, key, principal)
  const document = await findDocument(db, key)
  if (document === undefined) throw new Refusal('NOT_FOUND')
  const { bytes, sha256 } = document
  const reply = { name: `${fileName(record)}.pdf`, sha256, ...partOf(bytes, part) }
  if (part === 1) await takeCopy(context, record, { documentSha256: sha256 })
  return reply
}
