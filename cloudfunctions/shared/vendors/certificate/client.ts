import type { Section } from '../../settings'
import { enrol, requireValidAt } from './enrolment'
import { newEventKey } from './event-key'
import { timeStamp } from './time-stamp'

export interface SigningAct {
  name: string
  /** A keyed hash of the person: 16 to 64 letters, digits or hyphens. It stands in the certificate, so never an identity number. */
  personReference: string
  content: Uint8Array
}

export interface EventSignature {
  certificatePem: string
  /** Hexadecimal. */
  certificateSerial: string
  /** ECDSA P-256 with SHA-256 over the content: DER (`Ecdsa-Sig-Value`) in base64. */
  signature: string
  /** RFC 3161 token over the SHA-256 of the signature's bytes: DER in base64. */
  timestampToken: string
  timestampedAt: Date
}

/**
 * Signs once in a person's name: a new key, a certificate for it, the signature, a time-stamp over the signature; the key is
 * dropped. Everything is verified before it is given back. Throws `VendorError`; a new try makes a new key and leaves nothing
 * but an unused certificate behind.
 */
export async function signWithEventCertificate(section: Section<'certificate'>, act: SigningAct): Promise<EventSignature> {
  const key = await newEventKey(act)
  const certificate = await enrol(section, key, act)
  const signature = key.sign(act.content)
  const { token, at } = await timeStamp(section, signature)
  requireValidAt(certificate, section, at)
  return {
    certificatePem: certificate.toString('pem'),
    certificateSerial: certificate.serialNumber,
    signature: signature.toString('base64'),
    timestampToken: Buffer.from(token).toString('base64'),
    timestampedAt: at,
  }
}
