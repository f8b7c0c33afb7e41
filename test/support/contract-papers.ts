import { makeAgreementPdf } from '../../cloudfunctions/shared/document/make-agreement'
import { signDocument } from '../../cloudfunctions/shared/process/sign-document'
import { sha256 } from '../../cloudfunctions/shared/sha256'
import { addDocument } from '../../cloudfunctions/shared/store/contract-documents'
import { derOfPem } from '../../cloudfunctions/shared/cms/asn1'
import { attributesFor, detachedCms } from '../../cloudfunctions/shared/vendors/certificate/detached-cms'
import { enrol } from '../../cloudfunctions/shared/vendors/certificate/enrolment'
import { newEventKey } from '../../cloudfunctions/shared/vendors/certificate/event-key'
import { timeStamp } from '../../cloudfunctions/shared/vendors/certificate/time-stamp'
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

/** Everything is of the authority that is trusted, and the time-stamp is genuine: but of other bytes than the signature. */
export async function signWithOtherStamp({ environment }: World, content: Buffer): Promise<Buffer> {
  const section = environment.settings.certificate()
  const subject = { name: '李娜', personReference: 'worker-0000000001' }
  const key = await newEventKey(subject)
  const own = new Uint8Array((await enrol(section, key, subject)).rawData)
  const signed = attributesFor(content, own)
  const { token } = await timeStamp(section, Buffer.from('something else'))
  const signature = key.sign(signed.toBeSigned)
  return detachedCms({ signed, signature, token, certificates: [own, derOfPem(section.CA_CERTIFICATE)] })
}

/** Keeps a file as the one that the worker has signed, unless there is one already. */
export async function keepPaper(
  { environment: { db, now } }: World,
  key: { employerId: string; contractId: string },
  bytes: Buffer,
): Promise<void> {
  await addDocument(db, { ...key, revision: 2, bytes, sha256: sha256(bytes), madeAt: now() })
}
