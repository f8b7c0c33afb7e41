import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Headers of a signed message, as they go over the wire. */
export const signatureHeaders = {
  key: 'X-Insurer-Key',
  timestamp: 'X-Insurer-Timestamp',
  nonce: 'X-Insurer-Nonce',
  signature: 'X-Insurer-Signature',
} as const

/** How far a timestamp may be from the wire clock, in seconds. */
export const TIMESTAMP_TOLERANCE_SECONDS = 300

/** What is signed: unix seconds, a nonce and the exact bytes of the body. */
export interface SignedPart {
  timestamp: string
  nonce: string
  body: string | Uint8Array
}

/** Signature of a request or a notification: lower-case hexadecimal HMAC-SHA256 over method, path with query, timestamp, nonce and body hash. */
export function signRequest(secret: string, { method, path }: { method: string; path: string }, part: SignedPart): string {
  return hmac(secret, [method, path, part.timestamp, part.nonce, sha256Hex(part.body)])
}

/** Signature of an answer: over status, timestamp, nonce and body hash. The nonce is the request's, which binds the two. */
export function signAnswer(secret: string, status: number, part: SignedPart): string {
  return hmac(secret, [String(status), part.timestamp, part.nonce, sha256Hex(part.body)])
}

/** Compares two signatures in constant time. */
export function sameSignature(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Hex(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

function hmac(secret: string, lines: string[]): string {
  return createHmac('sha256', secret).update(lines.join('\n'), 'utf8').digest('hex')
}
