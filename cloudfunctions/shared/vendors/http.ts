import * as v from 'valibot'
import { VendorError, type VendorName } from '../vendor-error'

const TIMEOUT_MILLISECONDS = 8_000
const MAXIMUM_ANSWER_BYTES = 1_048_576

export interface HttpCall {
  vendor: VendorName
  method: 'GET' | 'POST'
  url: string
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array<ArrayBuffer>
}

export interface HttpAnswer {
  status: number
  headers: Headers
  bytes: Uint8Array<ArrayBuffer>
  /** The same bytes as UTF-8. */
  text: string
}

/**
 * One call to a vendor: eight seconds, no redirects, at most 1 MB of answer, no repetition. Every status is an answer; no
 * answer is a `VendorError`, and its outcome is unknown unless the connection was never made.
 */
export async function callVendor(call: HttpCall): Promise<HttpAnswer> {
  try {
    const answer = await send(call)
    const bytes = await readBytes(call.vendor, answer)
    return { status: answer.status, headers: answer.headers, bytes, text: Buffer.from(bytes).toString('utf8') }
  } catch (error) {
    if (error instanceof VendorError) throw error
    throw new VendorError(call.vendor, { ...failureOf(error), retryable: true, cause: error })
  }
}

/** Reads an answer in JSON; one that does not have the shape says nothing about what the vendor did. */
export function readAnswer<Schema extends v.GenericSchema>(
  vendor: VendorName,
  schema: Schema,
  text: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  if (result.success) return result.output
  throw new VendorError(vendor, { code: 'UNREADABLE_ANSWER', retryable: true, outcomeUnknown: true })
}

/** The path below a base address that may have a path and a slash of its own. */
export function below(baseUrl: string, path: string): string {
  return baseUrl.replace(/\/+$/, '') + path
}

/** The wire clock of signed requests: always real, because the vendor compares it with its own. */
export function wireClock(): Date {
  // eslint-disable-next-line no-restricted-syntax -- a moved business clock must never reach a signature
  return new Date()
}

function send({ method, url, headers, body }: HttpCall): Promise<Response> {
  return fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    ...(headers && { headers }),
    ...(body !== undefined && { body }),
  })
}

async function readBytes(vendor: VendorName, answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = answer.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > MAXIMUM_ANSWER_BYTES) {
      await reader?.cancel()
      throw new VendorError(vendor, { code: 'ANSWER_TOO_LARGE', retryable: false, outcomeUnknown: true })
    }
  }
  return Uint8Array.from(Buffer.concat(parts))
}

/** Failures that come before the first byte is sent. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])
const timeout = v.object({ name: v.literal('TimeoutError') })
/** `fetch` hides the reason of a failure in its cause. */
const withReason = v.object({ cause: v.object({ code: v.string() }) })

function failureOf(error: unknown): { code: string; outcomeUnknown: boolean } {
  if (v.is(timeout, error)) return { code: 'TIMEOUT', outcomeUnknown: true }
  const code = v.is(withReason, error) ? error.cause.code : 'CONNECTION_LOST'
  return { code, outcomeUnknown: !neverSent.has(code) }
}
