import { constants, createCipheriv, createDecipheriv, privateDecrypt, publicEncrypt } from 'node:crypto'

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
const tagBytes = 16

/** Plain text of a sensitive field (RSAES-OAEP, SHA-1, base64); undefined when it was not encrypted for this key. */
export function decryptField(ciphertext: string, privateKey: string): string | undefined {
  try {
    return privateDecrypt({ key: privateKey, ...oaep }, Buffer.from(ciphertext, 'base64')).toString('utf8')
  } catch {
    return undefined
  }
}

/** A sensitive field, encrypted for the holder of that key. */
export function encryptField(plain: string, publicKey: string): string {
  return publicEncrypt({ key: publicKey, ...oaep }, Buffer.from(plain)).toString('base64')
}

export interface Sealed {
  nonce: string
  associatedData: string
}

/** AEAD_AES_256_GCM of a notification: base64 of ciphertext and tag. The key has 32 ASCII characters, the nonce 12. */
export function seal(plain: string, apiV3Key: string, { nonce, associatedData }: Sealed): string {
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associatedData))
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** The plain text of what `seal` made; throws when it was altered. */
export function unseal(ciphertext: string, apiV3Key: string, { nonce, associatedData }: Sealed): string {
  const bytes = Buffer.from(ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associatedData))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
}
