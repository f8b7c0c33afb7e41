import { makeAgreementPdf } from '../../cloudfunctions/shared/document/make-agreement'
import { signDocument } from '../../cloudfunctions/shared/process/sign-document'
import { sha256 } from '../../cloudfunctions/shared/sha256'
import { addDocument } from '../../cloudfunctions/shared/store/contract-documents'
import { agreementEvidence, agreementText, aSignature } from './builders/agreements'
import type { World } from './world'

/** The file of an agreement with the worker's signature in it. */
export async function workerPaper({ environment: { settings, now } }: World): Promise<Buffer> {
  const at = now()
  const pdf = await makeAgreementPdf({ contractNo: 'C-1', text: agreementText, madeAt: at, evidence: agreementEvidence })
  const signer = {
    field: 'worker',
    name: '李娜',
    number: 'WK00005724',
    reference: 'worker-0000000001',
    strokes: aSignature,
    at,
    beforeEnrolment: () => Promise.resolve(),
  } as const
  return (await signDocument(settings.certificate(), pdf, signer)).bytes
}

/** Keeps a file as the one that the worker has signed, unless there is one already. */
export async function keepPaper(
  { environment: { db, now } }: World,
  key: { employerId: string; contractId: string },
  bytes: Buffer,
): Promise<void> {
  await addDocument(db, { ...key, revision: 2, bytes, sha256: sha256(bytes), madeAt: now() })
}
