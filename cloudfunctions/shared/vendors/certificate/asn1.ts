import type { BaseBlock } from 'asn1js'
import * as pkijs from 'pkijs'

/** DER bytes, as the ASN.1 libraries take them. */
export type Der = Uint8Array<ArrayBuffer>

/** Passed to each call: the libraries' global engine would be shared with whoever else sets it. */
export const engine = new pkijs.CryptoEngine({ name: 'node', crypto })

/** DER of an object of the libraries. */
export function encode(object: { toSchema: () => BaseBlock }): Der {
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

function viewOf(bytes: ArrayBuffer | Uint8Array): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
}
