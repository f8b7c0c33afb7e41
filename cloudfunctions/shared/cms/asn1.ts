import * as asn1js from 'asn1js'
import { createHash } from 'node:crypto'
import * as pkijs from 'pkijs'

/** DER bytes, as the ASN.1 libraries take them. */
export type Der = Uint8Array<ArrayBuffer>

/** The names of what a signature and a time-stamp are made of. */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const

/** DER of an object of the libraries. */
export function encode(object: { toSchema: () => asn1js.BaseBlock }): Der {
  return new Uint8Array(object.toSchema().toBER())
}

/** The bytes of a PEM block. */
export function derOfPem(pem: string): Der {
  return Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))
}

/** True when both are the same bytes. */
export function isSameBytes(a: ArrayBuffer | Uint8Array, b: ArrayBuffer | Uint8Array): boolean {
  return Buffer.compare(viewOf(a), viewOf(b)) === 0
}

/** SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array): Der {
  return Uint8Array.from(createHash('sha256').update(bytes).digest())
}

/** The members of a sequence; none of anything else. */
export function membersOf(block: unknown): asn1js.BaseBlock[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : []
}

/** The bytes of an octet string; none of anything else. */
export function octetsOf(block: unknown): Der | undefined {
  return block instanceof asn1js.OctetString ? Uint8Array.from(block.valueBlock.valueHexView) : undefined
}

/** The SHA-256 algorithm without parameters, as RFC 5754 asks for. */
export function sha256Algorithm(): pkijs.AlgorithmIdentifier {
  return new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 })
}

function viewOf(bytes: ArrayBuffer | Uint8Array): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
}
