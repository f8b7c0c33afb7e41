/** Each by itself, so that a page can say what does not hold. */
export interface SignatureChecks {
  /** /ByteRange goes from 0 over the whole revision but for this signature's own value, and over all that was signed before. */
  byteRange: boolean
  /** Only zero bytes stand behind the CMS. */
  padding: boolean
  /** The digest of the covered bytes is the one that was signed. */
  digest: boolean
  /** The signature's value verifies under the key of the certificate. */
  signature: boolean
  /** The certificate is the one that was signed along (signingCertificateV2). */
  certificateBound: boolean
  /** The trusted authority issued the certificate, for signing. */
  certificateTrusted: boolean
  /** The certificate was valid at the time-stamped moment. */
  certificateValid: boolean
  /** The time-stamp is for this signature's value. */
  timestampImprint: boolean
  /** The time-stamp verifies under the key of the trusted time-stamp authority. */
  timestampSignature: boolean
  /** The trusted authority's certificate is the one that the time-stamp names, for time-stamps alone, and valid at its moment. */
  timestampTrusted: boolean
}

export interface SignatureVerdict {
  field: string
  /** The common name in the certificate. */
  signerName?: string | undefined
  /** Hexadecimal. */
  certificateSerial?: string | undefined
  timestampedAt?: Date | undefined
  checks: SignatureChecks
}

export interface DocumentVerdict {
  /** The bytes begin as a PDF does. */
  isPdf: boolean
  /** The code of the contract that the file says it is of: a claim of whoever made the file. */
  claimedCode: string | undefined
  /** Of the whole file, in hexadecimal. To be compared with the stored one: some bytes inside a CMS are covered by nothing else. */
  sha256: string
  /** In the order in which they were made. */
  signatures: SignatureVerdict[]
  /** The last signature covers the file to its end. */
  reachesEnd: boolean
  /** There is a signature, every check of each holds, and the last one reaches the end. How many there must be, the caller knows. */
  holds: boolean
}

export interface Trust {
  /** The certificate authority whose certificates are accepted. */
  caPem: string
  /** The one certificate that may stamp. */
  tsaPem: string
}
