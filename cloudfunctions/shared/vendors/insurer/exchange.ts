import { randomBytes } from 'node:crypto'
import type { Section } from '../../settings'
import { VendorError } from '../../vendor-error'
import { below, callVendor, wireClock, type HttpAnswer, type HttpCall } from '../http'
import { isFresh, isSameSignature, signAnswer, signatureHeaders, signRequest, type SignedPart } from './signature'

export interface InsurerRequest {
  method: HttpCall['method']
  /** Below the base address. */
  path: string
  body?: object
  /** The same key with the same body gives the same answer; needed by every POST. */
  idempotencyKey?: string
}

/** One signed call. Only an answer with a signature for this very request is given back, whatever its status. */
export async function exchange(section: Section<'insurer'>, request: InsurerRequest): Promise<HttpAnswer> {
  const url = new URL(below(section.INSURER_BASE_URL, request.path))
  const body = request.body === undefined ? '' : JSON.stringify(request.body)
  const part = { timestamp: unixSeconds(wireClock()), nonce: randomBytes(16).toString('hex'), body }
  const { method } = request
  const signature = signRequest(section.INSURER_SECRET, { method, path: url.pathname + url.search }, part)
  const headers = { ...signed(section, part, signature), ...contentHeaders(request) }
  const answer = await callVendor({ vendor: 'insurer', method, url: url.href, headers, ...(body !== '' && { body }) })
  requireGenuine(section, part, answer)
  return answer
}

function signed(section: Section<'insurer'>, { timestamp, nonce }: SignedPart, signature: string): Record<string, string> {
  return {
    [signatureHeaders.key]: section.INSURER_KEY_ID,
    [signatureHeaders.timestamp]: timestamp,
    [signatureHeaders.nonce]: nonce,
    [signatureHeaders.signature]: signature,
  }
}

function contentHeaders({ body, idempotencyKey }: InsurerRequest): Record<string, string> {
  return {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  }
}

/** A refusal to let the request in (401) is not signed either: it is a fault of our settings or a forgery. */
function requireGenuine(section: Section<'insurer'>, sent: SignedPart, { status, headers, bytes }: HttpAnswer): void {
  const timestamp = headers.get(signatureHeaders.timestamp) ?? ''
  const given = headers.get(signatureHeaders.signature) ?? ''
  const expected = signAnswer(section.INSURER_SECRET, status, { timestamp, nonce: sent.nonce, body: bytes })
  if (isFresh(timestamp, wireClock()) && isSameSignature(expected, given)) return
  throw new VendorError('insurer', { code: `UNVERIFIED_ANSWER_${String(status)}`, retryable: true, outcomeUnknown: true })
}

function unixSeconds(instant: Date): string {
  return String(Math.floor(instant.getTime() / 1000))
}
