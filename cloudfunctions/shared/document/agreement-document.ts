import type { AgreementText } from '../domain/agreement-text'

/** What an agreement's PDF is made of. */
export interface AgreementDocument {
  contractNo: string
  text: AgreementText
  madeAt: Date
  evidence: DocumentEvidence
}

/** What the last page says of how the agreement came about, up to the first signature. */
export interface DocumentEvidence {
  /** In plain words, oldest first, with the Beijing time of each. */
  happenings: readonly { what: string; at: string }[]
  /** The hash of the last event, which stands for all before it. */
  headSha256: string
  textSha256: string
  /** The contract's code: the file says by it which contract it claims to be. */
  code: string
  /** The address that the QR code holds. */
  verifyUrl: string
}
