import * as v from 'valibot'
import { readAnswer, type HttpAnswer } from '../http'
import { VendorError } from '../../vendor-error'

/** Error codes of the platform that a client acts on. */
export const errcodes = { messageRefused: 43101, codeInvalid: 40029 } as const

const invalidToken = new Set([40001, 40014, 42001])
const busy = new Set([-1, 45009, 45011])

const outcome = v.object({ errcode: v.optional(v.pipe(v.number(), v.integer()), 0) })

export const accessTokenReply = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export const phoneReply = v.object({
  phone_info: v.object({ purePhoneNumber: v.pipe(v.string(), v.regex(/^\d{5,15}$/)), countryCode: v.string() }),
})

/** The `errcode` of an answer, 0 when it has none. Throws `VendorError` when the platform did not answer in its own shape. */
export function readErrcode({ status, text }: HttpAnswer): number {
  if (status !== 200)
    throw new VendorError('weixin', { code: `HTTP_${String(status)}`, retryable: status >= 500, outcomeUnknown: status >= 500 })
  return readAnswer('weixin', outcome, text).errcode
}

/** What another errcode than 0 means. `ACCESS_TOKEN_INVALID` is the one that a new token repairs. */
export function platformError(errcode: number): VendorError {
  if (invalidToken.has(errcode)) return new VendorError('weixin', { code: 'ACCESS_TOKEN_INVALID', retryable: true })
  return new VendorError('weixin', { code: `ERRCODE_${String(errcode)}`, retryable: busy.has(errcode) })
}
