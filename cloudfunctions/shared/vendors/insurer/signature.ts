import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Headers of a signed message, in lower case. */
export const signatureHeaders = {
  key: 'x-insurer-key',
  timestamp: 'x-insurer-timestamp',
  nonce: 'x-insurer-nonce',
  signature: 'x-insurer-signature',
} as const

/** How far a timestamp may be from the wire clock, both ways. */
export const WINDOW_SECONDS = 300

export interface SignedPart {
  /** Unix seconds in decimal digits. */
  timestamp: string
  /** 16 to 64 of `0-9A-Za-z_-`, used once. */
  nonce: string
  body: string | Uint8Array
}

/** Signature of a request or a notification; `path` has the query. Lower-case hexadecimal. */
export function signRequest(secret: string, { method, path }: { method: string; path: string }, part: SignedPart): string {
  return sign(secret, [method, path], part)
}

/** Signature of an answer. Its nonce is the request's, which binds the one to the other. */
export function signAnswer(secret: string, status: number, part: SignedPart): string {
  return sign(secret, [String(status)], part)
}

/** Compares in constant time. */
export function isSameSignature(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** True when unix seconds in text lie within the window around an instant. */
export function isFresh(timestamp: string, at: Date): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) - at.getTime() / 1000) <= WINDOW_SECONDS
}

function sign(secret: string, subject: string[], { timestamp, nonce, body }: SignedPart): string {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret)
    .update([...subject, timestamp, nonce, bodyHash].join('\n'))
    .digest('hex')
}
