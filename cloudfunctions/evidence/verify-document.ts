import type { Context } from '../shared/context'
import { verifyDocument as verifyPdf } from '../shared/document/verify-document'
import { Refusal } from '../shared/refusal'
import { findDocument } from '../shared/store/contract-documents'
import { getPartyContract } from '../shared/store/contract-proof'
import type { VerifyDocumentReply, VerifyDocumentRequest } from './api'
import { chainOf, signerOf } from './contract-evidence'
import { checksOf, sidesOf } from './file-checks'

/**
 * Checks the newest file of an agreement, for its worker and for the employer, against the trusted authorities and against what
 * was recorded when it was signed. A file that does not verify is an answer. Refuses with NOT_FOUND, also when there is no
 * signed file.
 */
export async function verifyDocument(
  { employerId, contractId }: VerifyDocumentRequest,
  context: Context<'party'>,
): Promise<VerifyDocumentReply> {
  const { db, settings, principal } = context
  const key = { employerId, contractId }
  const proof = await getPartyContract(db, key, principal)
  const document = await findDocument(db, key)
  if (document === undefined || proof.worker === undefined) throw new Refusal('NOT_FOUND')
  const { CA_CERTIFICATE: caPem, TSA_CERTIFICATE: tsaPem } = settings.certificate()
  const verdict = await verifyPdf(document.bytes, { caPem, tsaPem })
  const checks = checksOf({ verdict, proof, storedSha256: document.sha256, ...(await chainOf(context, key)) })
  const signers = sidesOf({ verdict, proof }).flatMap(signerOf)
  return { holds: checks.every(({ holds }) => holds), checks, signers }
}
