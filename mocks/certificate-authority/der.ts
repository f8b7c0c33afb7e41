import { fromBER } from 'asn1js'

/** True when the bytes are one ASN.1 value with exact lengths: the library takes trailing bytes and children longer than their parent. */
export function isOneValue(bytes: Uint8Array<ArrayBuffer>): boolean {
  const { offset, result } = fromBER(bytes)
  return offset === bytes.length && Buffer.from(result.toBER()).equals(bytes)
}
