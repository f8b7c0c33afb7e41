import * as v from 'valibot'
import type { Effect } from '../kit/rules'

/** Status and text of each error code this mock can answer (reference: error table of "create transfer"; texts as merchants posted them). */
const table = {
  PARAM_ERROR: [400, '参数错误'],
  INVALID_REQUEST: [400, '请求不符合业务规则'],
  SIGN_ERROR: [401, '签名错误，请检查后再试'],
  APPID_MCHID_NOT_MATCH: [401, '商户号与appid不匹配'],
  NO_AUTH: [403, '商户号未开通该产品或转账场景'],
  NOT_ENOUGH: [403, '商户运营账户资金不足，请充值后原单重试'],
  ACCOUNTERROR: [403, '商户账户受限'],
  USER_ERROR: [403, '当前商户存在异常'],
  NOT_FOUND: [404, '记录不存在'],
  FREQUENCY_LIMITED: [429, '频率超限，请降低频率后原单重试'],
  QUOTA_EXCEED: [429, '额度超限'],
  SYSTEM_ERROR: [500, '系统异常，请使用原单原参数重试'],
} as const

type Code = keyof typeof table

export interface ErrorDetail {
  field: string
  location: string
  value?: unknown
  issue?: string
}

interface ErrorBody {
  code: string
  message: string
  detail?: object
}

/** An answer that says no, in WeChat Pay's shape. */
export class PayError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(`${body.code}: ${body.message}`)
  }
}

/** The refusal with that code; its usual text unless another is given. */
export function refusal(code: Code, message?: string, detail?: object): PayError {
  const [status, usual] = table[code]
  return new PayError(status, { code, message: message ?? usual, ...(detail && { detail }) })
}

/** A field of the request body that does not pass, reported as the real host reports it. */
export function fieldError(detail: ErrorDetail, message: string): PayError {
  return refusal('PARAM_ERROR', `输入源“${detail.field}”${message}`, detail)
}

const ruledAnswer = v.object({
  http: v.optional(v.number()),
  code: v.optional(v.string(), 'SYSTEM_ERROR'),
  message: v.optional(v.string()),
})

/** Throws the refusal that a rule asks for: `{ http?, code?, message? }`. */
export function refuseByRule(effect: Effect): void {
  if (effect['http'] === undefined && effect['code'] === undefined) return
  const { http, code, message } = v.parse(ruledAnswer, effect)
  const [status, usual] = Object.entries(table).find(([name]) => name === code)?.[1] ?? [400, '由规则指定的错误']
  throw new PayError(http ?? status, { code, message: message ?? usual })
}
