import { randomUUID } from 'node:crypto'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Answer } from '../../../cloudfunctions/shared/action'
import { Refusal, type RefusalCode, type RefusalDetail } from '../../../cloudfunctions/shared/refusal'
import type { DoorContext } from './tools'

/** The answers that HTTP has a status for; every other refusal is an answer of a rule, and 200. */
const statuses: Readonly<Partial<Record<RefusalCode, ContentfulStatusCode>>> = {
  MALFORMED_REQUEST: 400,
  NO_SESSION: 401,
  LOGIN_CODE_UNKNOWN: 401,
  NOT_ALLOWED: 403,
  UNKNOWN_ACTION: 404,
  BODY_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_FAULT: 500,
}

/** The answer of an action over HTTP. */
export function answered(c: DoorContext, answer: Answer): Response {
  return c.json(answer, answer.ok ? 200 : (statuses[answer.error.code] ?? 200))
}

/** A refusal of the door itself. */
export function refused(c: DoorContext, code: RefusalCode, detail: RefusalDetail = {}): Response {
  return answered(c, { ok: false, error: { code, detail, requestId: randomUUID() } })
}

/** What is thrown on the way: a refusal is an answer, anything else a fault without a word of its cause. */
export function failed(c: DoorContext, error: Error): Response {
  return error instanceof Refusal ? refused(c, error.code, error.detail) : refused(c, 'INTERNAL_FAULT')
}
