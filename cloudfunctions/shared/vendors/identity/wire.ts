import * as v from 'valibot'
import { VendorError } from '../../vendor-error'
import { readAnswer, type HttpAnswer } from '../http'

/** `verify_ret` of a face that matched. */
export const PASSED = 10000

/** Error codes about a verification: its time is over, or the person has not been through it. */
export const errcodes = { expired: 84002, notFinished: 84003 } as const

const invalidToken = new Set([40001, 40014, 42001])
const busy = new Set([-1, 45009, 45011])

const outcome = v.object({ errcode: v.pipe(v.number(), v.integer()) })

export const verifyIdReply = v.object({
  verify_id: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  expires_in: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export const verifyInfoReply = v.object({ verify_ret: v.pipe(v.number(), v.integer()) })

/** The `errcode` of an answer. Throws `VendorError` when the platform did not answer in its own shape. */
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
