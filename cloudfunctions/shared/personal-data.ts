import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Section } from './settings'

const KEY_BYTES = 32
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
 * Encrypts a field (AES-256-GCM) with a key of its own, which is wrapped by the newest of the configured keys. `row` names
 * table, row and column and is bound to both, so that a value moved to another row does not open. The form is
 * `keyId.base64url(nonce, wrapped key, tag).base64url(nonce, ciphertext, tag)`.
 */
export function seal(section: Section<'personalData'>, { plain, row }: { plain: string; row: string }): string {
  const dataKey = randomBytes(KEY_BYTES)
  const body = encrypt(dataKey, Buffer.from(plain), row)
  return [...wrap(section, dataKey, row), body.toString('base64url')].join('.')
}

/** Decrypts what `seal` made for the same row, with any key that is still configured; throws `SealBroken`. */
export function open(section: Section<'personalData'>, { sealed, row }: { sealed: string; row: string }): string {
  const { dataKey, body } = unwrap(section, sealed, row)
  return decrypt(dataKey, body, row).toString('utf8')
}

/**
 * The same value with its own key wrapped by the newest key: what is encrypted stays as it is, so that an older key can be
 * taken out of the settings. Throws `SealBroken`.
 */
export function rewrap(section: Section<'personalData'>, { sealed, row }: { sealed: string; row: string }): string {
  const { dataKey, body } = unwrap(section, sealed, row)
  decrypt(dataKey, body, row)
  return [...wrap(section, dataKey, row), body.toString('base64url')].join('.')
}

/** The id of the key that new values are sealed with. */
export function newestKeyId({ DATA_KEYS }: Section<'personalData'>): string {
  const [newest] = DATA_KEYS
  if (newest === undefined) throw new SealBroken('there is no key')
  return newest.id
}

function wrap(section: Section<'personalData'>, dataKey: Buffer, row: string): [keyId: string, wrapped: string] {
  const keyId = newestKeyId(section)
  return [keyId, encrypt(keyOf(section, keyId), dataKey, row).toString('base64url')]
}

function unwrap(section: Section<'personalData'>, sealed: string, row: string): { dataKey: Buffer; body: Buffer } {
  const [keyId = '', wrapped = '', body = ''] = sealed.split('.')
  return {
    dataKey: decrypt(keyOf(section, keyId), Buffer.from(wrapped, 'base64url'), row),
    body: Buffer.from(body, 'base64url'),
  }
}

function keyOf({ DATA_KEYS }: Section<'personalData'>, keyId: string): Buffer {
  const known = DATA_KEYS.find(({ id }) => id === keyId)
  if (known === undefined) throw new SealBroken('its key is not configured')
  return Buffer.from(known.key, 'base64')
}

function encrypt(key: Buffer, plain: Buffer, row: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(row))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, bytes: Buffer, row: string): Buffer {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken('it is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
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
