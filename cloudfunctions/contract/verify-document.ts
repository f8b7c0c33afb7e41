import type { Context } from '../shared/context'
import { verifyDocument as verifyPdf } from '../shared/document/verify-document'
import { mask } from '../shared/domain/person-name'
import { Refusal } from '../shared/refusal'
import { findDocument } from '../shared/store/contract-documents'
import { getContractProof, listContractEvents } from '../shared/store/contract-proof'
import type { VerifyDocumentReply, VerifyDocumentRequest } from './api'
import { checksOf, sidesOf, type Side } from './file-checks'

/**
 * Checks the newest file of the worker's own agreement against the trusted authorities and against what was recorded when it was
 * signed. A file that does not verify is an answer. Refuses with NOT_FOUND, also when there is no signed file.
 */
export async function verifyDocument(
  { employerId, contractId }: VerifyDocumentRequest,
  { db, settings, principal }: Context<'worker'>,
): Promise<VerifyDocumentReply> {
  const key = { employerId, contractId }
  const proof = await getContractProof(db, { ...key, workerId: principal.workerId })
  const document = await findDocument(db, key)
  if (document === undefined || proof.worker === undefined) throw new Refusal('NOT_FOUND')
  const { CA_CERTIFICATE: caPem, TSA_CERTIFICATE: tsaPem } = settings.certificate()
  const verdict = await verifyPdf(document.bytes, { caPem, tsaPem })
  const events = await listContractEvents(db, key)
  const checks = checksOf({ verdict, proof, storedSha256: document.sha256, events })
  const signers = sidesOf({ verdict, proof }).flatMap(signerOf)
  return { holds: checks.every(({ holds }) => holds), checks, signers }
}

/** Who signed, as the file itself says; a signature that cannot be read names nobody. */
function signerOf({ side, kept, found }: Side): VerifyDocumentReply['signers'] {
  const { signerName, timestampedAt, certificateSerial } = found ?? {}
  if (signerName === undefined || timestampedAt === undefined || certificateSerial === undefined) return []
  const name = side === 'worker' ? mask(signerName) : signerName
  const signedAt = kept.signedAt.toISOString()
  return [{ side, name, signedAt, timestampedAt: timestampedAt.toISOString(), certificateSerial }]
}
