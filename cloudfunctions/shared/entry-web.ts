import * as v from 'valibot'
import { callAction, type Actions } from './action'
import type { Environment } from './context'
import type { RefusalCode } from './refusal'

/** What a function answers over HTTP (integrated response of the HTTP access service). */
export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

const webEvent = v.object({
  httpMethod: v.picklist(['GET', 'POST']),
  path: v.pipe(v.string(), v.regex(/^(\/[\w-]+)*\/?$/)),
  queryStringParameters: v.optional(v.record(v.string(), v.string()), {}),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

/** The refusals that HTTP has a status for; every other one is an answer. */
const statuses: Readonly<Partial<Record<RefusalCode, number>>> = {
  MALFORMED_REQUEST: 400,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  UNKNOWN_ACTION: 404,
  BODY_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_FAULT: 500,
}

/**
 * A browser that anybody may sit at: the last part of the path names the action, the query is its data, and what is sent is the
 * file. A phone never comes this way, nor does a vendor.
 */
export async function answerBrowser(actions: Actions, event: unknown, environment: Environment): Promise<HttpAnswer> {
  const request = v.safeParse(webEvent, event)
  if (!request.success) return { statusCode: 400, headers: {}, body: '' }
  const { httpMethod, path, queryStringParameters, body, isBase64Encoded } = request.output
  const file = isBase64Encoded ? body : Buffer.from(body, 'utf8').toString('base64')
  const data = { ...queryStringParameters, ...(httpMethod === 'POST' && { file }) }
  const action = path.split('/').filter(Boolean).at(-1) ?? ''
  const answer = await callAction(actions, { caller: { kind: 'web' }, event: { action, data } }, environment)
  const statusCode = answer.ok ? 200 : (statuses[answer.error.code] ?? 200)
  return { statusCode, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(answer) }
}
