import type { Contract } from '../shared/store/contracts'
import type { SignatureEvidence } from './api'

/** What proves a signature, as the worker sees it. */
export function evidenceOf({ at, signature }: NonNullable<Contract['signed']>): SignatureEvidence {
  const { certificateSerial, timestampedAt } = signature
  return { signedAt: at.toISOString(), certificateSerial, timestampedAt }
}
