import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Section } from './settings'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A sealed value that does not open: another row, another key, or bytes that were changed. */
export class SealBroken extends Error {
  constructor(reason: string) {
    super(`a sealed value does not open: ${reason}`)
    this.name = 'SealBroken'
  }
}

/**
 * Encrypts a field with the newest key (AES-256-GCM). `row` names table, row and column and is bound to the value, so that a
 * value moved to another row does not open. The form is `keyId.base64url(nonce, ciphertext, tag)`.
 */
export function seal({ DATA_KEYS }: Section<'personalData'>, { plain, row }: { plain: string; row: string }): string {
  const [newest] = DATA_KEYS
  if (newest === undefined) throw new SealBroken('there is no key')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(newest.key, 'base64'), nonce).setAAD(Buffer.from(row))
  const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${newest.id}.${body.toString('base64url')}`
}

/** Decrypts what `seal` made for the same row, with any key that is still configured; throws `SealBroken`. */
export function open({ DATA_KEYS }: Section<'personalData'>, { sealed, row }: { sealed: string; row: string }): string {
  const [keyId, body = ''] = sealed.split('.')
  const known = DATA_KEYS.find(({ id }) => id === keyId)
  if (known === undefined) throw new SealBroken('its key is not configured')
  const bytes = Buffer.from(body, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken('it is too short')
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(known.key, 'base64'), bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    throw new SealBroken('its bytes or its row are not those it was sealed with')
  }
}

/**
 * A keyed hash for looking up equal values. Each column has a key of its own, derived from the index key; a bare hash of an
 * ID number could be reversed by counting through all numbers.
 */
export function blindIndex({ INDEX_KEY }: Section<'personalData'>, { column, value }: { column: string; value: string }): string {
  const columnKey = createHmac('sha256', Buffer.from(INDEX_KEY, 'base64')).update(column).digest()
  return createHmac('sha256', columnKey).update(value).digest('hex')
}
