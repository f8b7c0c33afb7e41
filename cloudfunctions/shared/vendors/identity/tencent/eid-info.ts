import { sm2, sm4 } from 'sm-crypto'
import * as v from 'valibot'
import { VendorError } from '../../../vendor-error'
import { vendor } from './client'
import { userInfo, type EidInfo } from './wire'

const C1C3C2 = 1
const POINT_BYTES = 64
const COORDINATE_BYTES = 32
const HASH_BYTES = 32
const KEY_BYTES = 16
const CIPHER_BYTES = POINT_BYTES + HASH_BYTES + KEY_BYTES

/**
 * Who was in front of the camera, as the vendor tells nobody but the holder of the private key (document 1007/63370). Throws
 * `VendorError` with IDENTITY_UNREADABLE.
 */
export function openEidInfo(sealed: EidInfo, privateKey: string): { name: string; idNumber: string } {
  const key = sm2.doDecrypt(bareCipher(sealed.DesKey).toString('hex'), privateKey, C1C3C2, { output: 'array' })
  if (key.length !== KEY_BYTES) throw unreadable()
  const cipher = Array.from(Buffer.from(sealed.UserInfo, 'base64'))
  if (cipher.length === 0 || cipher.length % KEY_BYTES !== 0) throw unreadable()
  const plain = Buffer.from(sm4.decrypt(cipher, key, { padding: 'none', output: 'array' })).toString('utf8')
  // SM4 is used without padding, and what fills the last block is not said
  const json = plain.slice(0, plain.lastIndexOf('}') + 1)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), userInfo), json)
  if (!parsed.success) throw unreadable()
  return { name: parsed.output.name, idNumber: parsed.output.idnum.toUpperCase() }
}

/**
 * The ciphertext as the library wants it: C1 C3 C2 without the leading 04. The document does not say which of its forms is sent.
 * The length tells, because the key has sixteen bytes: a point may well begin with 04 by itself.
 */
function bareCipher(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === CIPHER_BYTES) return bytes
  if (bytes.length === CIPHER_BYTES + 1 && bytes[0] === 0x04) return bytes.subarray(1)
  return fromDer(bytes)
}

/** SEQUENCE of two INTEGER and two OCTET STRING (GM/T 0009-2012). */
function fromDer(bytes: Buffer): Buffer {
  const start = bytes[1] === 0x81 ? 3 : 2
  if (bytes[0] !== 0x30 || bytes[start - 1] !== bytes.length - start) throw unreadable()
  const parts = elementsOf(bytes.subarray(start))
  if (parts.map(({ tag }) => tag).join() !== '2,2,4,4') throw unreadable()
  const bare = Buffer.concat(parts.map(({ tag, content }) => (tag === 2 ? coordinate(content) : content)))
  if (bare.length !== CIPHER_BYTES) throw unreadable()
  return bare
}

function elementsOf(bytes: Buffer): { tag: number; content: Buffer }[] {
  const elements = []
  for (let at = 0; at + 1 < bytes.length;) {
    const end = at + 2 + (bytes[at + 1] ?? 0)
    elements.push({ tag: bytes[at] ?? 0, content: bytes.subarray(at + 2, end) })
    at = end
  }
  return elements
}

/** An INTEGER has no leading zeros but one in front of a high bit. */
function coordinate(integer: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(COORDINATE_BYTES), integer]).subarray(-COORDINATE_BYTES)
}

function unreadable(): VendorError {
  return new VendorError(vendor, { code: 'IDENTITY_UNREADABLE', retryable: false })
}
