import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { sm2Encrypt, type Sm2Cipher } from './sm2'

/** Who was in front of the camera, for the merchant alone. */
export interface UserInfo {
  name: string
  idtype: string
  idnum: string
}

/** How the ciphertext of the session key is written: the document does not say, so a client has to read each. */
export const encodings = ['prefixed', 'bare', 'der'] as const
export type Encoding = (typeof encodings)[number]

/** What fills the last block: SM4-ECB is used without padding. */
export const fillings = ['spaces', 'zeros', 'pkcs7'] as const
export type Filling = (typeof fillings)[number]

export interface EidInfo {
  EidCode: string
  EidSign: string
  DesKey: string
  UserInfo: string
}

const keyBytes = 16

/** EidInfo (document 1007/63370): the identity under SM4, its key under the merchant's SM2 key in the order C1 C3 C2; `k` is given in tests only. */
export function sealEidInfo(
  user: UserInfo,
  publicKey: string,
  { encoding, filling, k }: { encoding: Encoding; filling: Filling; k?: bigint },
): EidInfo {
  const key = randomBytes(keyBytes)
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  const sealed = Buffer.concat([cipher.update(filled(JSON.stringify(user), filling)), cipher.final()])
  return {
    EidCode: createHash('sm3').update(user.idnum).digest('base64'),
    EidSign: randomBytes(64).toString('base64'),
    DesKey: encoded(sm2Encrypt(key, publicKey, k), encoding).toString('base64'),
    UserInfo: sealed.toString('base64'),
  }
}

function filled(text: string, filling: Filling): Buffer {
  const bytes = Buffer.from(text)
  const missing = keyBytes - (bytes.length % keyBytes)
  const byte = { spaces: 0x20, zeros: 0, pkcs7: missing }[filling]
  return Buffer.concat([bytes, Buffer.alloc(missing, byte)])
}

function encoded({ c1, c3, c2 }: Sm2Cipher, encoding: Encoding): Buffer {
  if (encoding === 'bare') return Buffer.concat([c1, c3, c2])
  if (encoding === 'prefixed') return Buffer.concat([Buffer.of(4), c1, c3, c2])
  const content = [integer(c1.subarray(0, 32)), integer(c1.subarray(32)), element(4, c3), element(4, c2)]
  return element(0x30, Buffer.concat(content))
}

/** An INTEGER: no needless zeros in front, and one when the first bit would make it negative. */
function integer(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = bytes.subarray(start)
  return element(2, (digits[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), digits]) : digits)
}

function element(tag: number, content: Buffer): Buffer {
  const length = content.length < 0x80 ? [content.length] : [0x81, content.length]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}
