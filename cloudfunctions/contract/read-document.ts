import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import { findDocument } from '../shared/store/contract-documents'
import { getContract } from '../shared/store/contracts'
import type { ReadDocumentReply, ReadDocumentRequest } from './api'

/** A multiple of three, for base64; in base64 and with the rest of the reply it stays under the 100 KB of a cloud function. */
const partBytes = 60_000

/** A part of the newest file of the worker's own agreement. Refuses with NOT_FOUND, also a part that is not there. */
export async function readDocument(
  { employerId, contractId, part }: ReadDocumentRequest,
  { db, principal }: Context<'worker'>,
): Promise<ReadDocumentReply> {
  const { text } = await getContract(db, { employerId, contractId, workerId: principal.workerId })
  const document = await findDocument(db, { employerId, contractId })
  if (document === undefined) throw new Refusal('NOT_FOUND')
  const { bytes, sha256 } = document
  const parts = Math.ceil(bytes.length / partBytes)
  if (part > parts) throw new Refusal('NOT_FOUND')
  const base64 = bytes.subarray((part - 1) * partBytes, part * partBytes).toString('base64')
  return { name: fileName(text.title, contractId), sha256, bytes: bytes.length, part, parts, base64 }
}

/** The end of the id tells two agreements of one title apart. A title is somebody's text: what could lead to another folder goes. */
function fileName(title: string, contractId: string): string {
  return `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${contractId.slice(-8)}.pdf`
}
