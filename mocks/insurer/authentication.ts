import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { rawPath, type MockContext, type MockEnv } from '../kit/exchange'
import { after } from '../kit/clock'
import type { MockTools } from '../kit/mock'
import type { Fault } from '../kit/rules'
import { InsurerError } from './errors'
import {
  sameSignature,
  signAnswer,
  signatureHeaders,
  signRequest,
  TIMESTAMP_TOLERANCE_SECONDS,
  type SignedPart,
} from './signature'

/** A client's key and secret, made at the first start ever. */
export interface ClientKey {
  id: string
  secret: string
}

/** The one client of this insurer. */
export async function clientKey({ kept }: Pick<MockTools, 'kept'>): Promise<ClientKey> {
  return { id: 'workcard-test', secret: await kept.getOrMake('client-secret', () => randomBytes(32).toString('hex')) }
}

/** Lets only signed, fresh and unrepeated requests in, and signs every answer to them; refusals to let in are not signed. */
export function authenticate(tools: MockTools): MiddlewareHandler<MockEnv> {
  return async (c, next) => {
    const key = await clientKey(tools)
    const { nonce } = await requireSignature(c, tools, key)
    await next()
    const body = Buffer.from(await c.res.clone().arrayBuffer())
    for (const [name, value] of answerHeaders(tools, key, { nonce, body, status: c.res.status, fault: c.get('effect').fault }))
      c.header(name, value)
  }
}

async function requireSignature(c: MockContext, tools: MockTools, key: ClientKey): Promise<SignedPart> {
  const [id, timestamp, nonce, signature] = [
    c.req.header(signatureHeaders.key),
    c.req.header(signatureHeaders.timestamp),
    c.req.header(signatureHeaders.nonce),
    c.req.header(signatureHeaders.signature),
  ]
  if (!id || !timestamp || !nonce || !signature)
    throw new InsurerError('SIGNATURE_MISSING', 'The four X-Insurer headers are required.')
  const part = { timestamp, nonce, body: c.get('rawBody') }
  const expected = signRequest(key.secret, { method: c.req.method, path: rawPath(c) }, part)
  if (id !== key.id || !sameSignature(expected, signature))
    throw new InsurerError('SIGNATURE_INVALID', 'The signature does not match.')
  requireFresh(timestamp, tools.clock.wireNow())
  await requireUnusedNonce(tools, nonce)
  return part
}

function requireFresh(timestamp: string, wireNow: Date): void {
  const isFresh = /^\d{10}$/.test(timestamp) && Math.abs(Number(timestamp) - unixSeconds(wireNow)) <= TIMESTAMP_TOLERANCE_SECONDS
  if (!isFresh)
    throw new InsurerError('TIMESTAMP_OUT_OF_RANGE', "The timestamp is more than 300 seconds from the insurer's clock.")
}

/** Nonces are kept for as long as their timestamps could pass. */
async function requireUnusedNonce({ pool, clock }: MockTools, nonce: string): Promise<void> {
  if (!/^[0-9A-Za-z_-]{16,64}$/.test(nonce))
    throw new InsurerError('SIGNATURE_INVALID', 'A nonce has 16 to 64 letters and digits.')
  const now = clock.wireNow()
  await pool.query('delete from nonce where used_at < $1', [after(now, -3 * TIMESTAMP_TOLERANCE_SECONDS * 1000)])
  const { rowCount } = await pool.query('insert into nonce values ($1, $2) on conflict do nothing', [nonce, now])
  if (rowCount === 0) throw new InsurerError('NONCE_REPLAYED', 'This nonce has been used before.')
}

interface Answered {
  nonce: string
  body: Buffer
  status: number
  fault: Fault | undefined
}

/** A rule may ask for a missing, old or wrong signature. */
function answerHeaders(
  { clock }: MockTools,
  key: ClientKey,
  { nonce, body, status, fault }: Answered,
): [name: string, value: string][] {
  if (fault === 'unsigned') return []
  const timestamp = String(unixSeconds(clock.wireNow()) - (fault === 'stale' ? 2 * TIMESTAMP_TOLERANCE_SECONDS : 0))
  const secret = fault === 'bad-signature' ? 'another secret' : key.secret
  return signedHeaders(key.id, { timestamp, nonce }, signAnswer(secret, status, { timestamp, nonce, body }))
}

/** Headers of a notification to the client's address, signed like a request. */
export async function notificationHeaders(
  { kept, clock }: Pick<MockTools, 'kept' | 'clock'>,
  { url, body, fault }: { url: string; body: string; fault: Fault | undefined },
): Promise<Record<string, string>> {
  const key = await clientKey({ kept })
  const timestamp = String(unixSeconds(clock.wireNow()) - (fault === 'stale' ? 2 * TIMESTAMP_TOLERANCE_SECONDS : 0))
  const nonce = randomBytes(16).toString('hex')
  const secret = fault === 'bad-signature' ? 'another secret' : key.secret
  const { pathname, search } = new URL(url)
  const signature = signRequest(secret, { method: 'POST', path: pathname + search }, { timestamp, nonce, body })
  const headers = fault === 'unsigned' ? [] : signedHeaders(key.id, { timestamp, nonce }, signature)
  return { 'Content-Type': 'application/json', ...Object.fromEntries(headers) }
}

function signedHeaders(
  keyId: string,
  { timestamp, nonce }: { timestamp: string; nonce: string },
  signature: string,
): [string, string][] {
  return [
    [signatureHeaders.key, keyId],
    [signatureHeaders.timestamp, timestamp],
    [signatureHeaders.nonce, nonce],
    [signatureHeaders.signature, signature],
  ]
}

function unixSeconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
