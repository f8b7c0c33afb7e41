import { derOfPem, sha256, type Der } from '../../cms/asn1'
import type { Section } from '../../settings'
import { attributesFor, detachedCms } from './detached-cms'
import { enrol, requireValidAt } from './enrolment'
import { newEventKey } from './event-key'
import * as stamping from './time-stamp'

export interface SigningAct {
  name: string
  /** A keyed hash of the person: 16 to 64 letters, digits or hyphens. It stands in the certificate, so never an identity number. */
  personReference: string
  content: Uint8Array
  /**
   * Told the SHA-256 of the new public key (SubjectPublicKeyInfo in DER), and waited for, before the authority is asked: what
   * it stores is there for every certificate that there is. What it throws ends the signing, and no certificate is made.
   */
  beforeEnrolment: (publicKeySha256: string) => Promise<void>
}

export interface DetachedSignature {
  /** Detached CMS over the content in DER, with its certificates and its time-stamp: PAdES B-T. */
  cms: Buffer
  certificatePem: string
  /** Hexadecimal. */
  certificateSerial: string
  /** RFC 3161 token over the SHA-256 of the signature's bytes: DER in base64. */
  timestampToken: string
  timestampedAt: Date
}

/**
 * Signs once in a person's name, in the form that a PDF holds and that anybody can verify: a new key, a certificate for it, the
 * signature over what /ByteRange covers, a time-stamp over the signature; the key is dropped. Everything is verified before it is
 * given back. Throws `VendorError`; a new try makes a new key and leaves nothing but an unused certificate behind.
 */
export async function signDetached(section: Section<'certificate'>, act: SigningAct): Promise<DetachedSignature> {
  const key = await newEventKey(act)
  await act.beforeEnrolment(Buffer.from(sha256(new Uint8Array(key.publicKey))).toString('hex'))
  const certificate = await enrol(section, key, act)
  const own: Der = new Uint8Array(certificate.rawData)
  const signed = attributesFor(act.content, own)
  const signature = key.sign(signed.toBeSigned)
  const { token, at } = await stamping.timeStamp(section, signature)
  requireValidAt(certificate, section, at)
  return {
    cms: detachedCms({ signed, signature, token, certificates: [own, derOfPem(section.CA_CERTIFICATE)] }),
    certificatePem: certificate.toString('pem'),
    certificateSerial: certificate.serialNumber,
    timestampToken: Buffer.from(token).toString('base64'),
    timestampedAt: at,
  }
}

/** An RFC 3161 token over the SHA-256 of some bytes, DER in base64, verified before it is given back. Throws `VendorError`. */
export async function stampContent(section: Section<'certificate'>, content: Buffer): Promise<{ token: string; at: Date }> {
  const { token, at } = await stamping.timeStamp(section, content)
  return { token: Buffer.from(token).toString('base64'), at }
}
