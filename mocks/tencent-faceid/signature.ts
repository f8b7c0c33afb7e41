import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** The parts of an Authorization header of TC3-HMAC-SHA256. */
export interface Authorization {
  secretId: string
  /** UTC day of the credential's scope, `YYYY-MM-DD`. */
  date: string
  service: string
  /** Lower case, in the order of the header. */
  signedHeaders: readonly string[]
  signature: string
}

const form =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{4}-\d{2}-\d{2})\/([^/\s,]+)\/tc3_request, ?SignedHeaders=([a-z0-9-]+(?:;[a-z0-9-]+)*), ?Signature=([0-9a-f]{64})$/

/** Undefined when the header is anything else. */
export function parseAuthorization(header: string): Authorization | undefined {
  const [, secretId = '', date = '', service = '', names = '', signature = ''] = form.exec(header) ?? []
  return signature === '' ? undefined : { secretId, date, service, signedHeaders: names.split(';'), signature }
}

/** A POST request in the form that is hashed: header names and values as they are to be signed. */
export interface CanonicalRequest {
  headers: readonly (readonly [name: string, value: string])[]
  body: Buffer | string
}

/** The text whose hash is signed: path and query of a POST are always `/` and empty. */
export function canonicalRequest({ headers, body }: CanonicalRequest): string {
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('')
  return ['POST', '/', '', lines, headers.map(([name]) => name).join(';'), sha256(body)].join('\n')
}

/** Signature of TC3-HMAC-SHA256 in hexadecimal; `timestamp` in seconds as it was sent. */
export function signatureOf(
  secretKey: string,
  { date, service }: Pick<Authorization, 'date' | 'service'>,
  { timestamp, request }: { timestamp: string; request: CanonicalRequest },
): string {
  const scope = `${date}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonicalRequest(request))].join('\n')
  const key = [service, 'tc3_request'].reduce(hmac, hmac(`TC3${secretKey}`, date))
  return hmac(key, toSign).toString('hex')
}

/** Compares two signatures in hexadecimal without telling where they differ. */
export function sameSignature(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
}

export function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: Buffer | string, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}
