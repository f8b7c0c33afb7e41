import type { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import * as v from 'valibot'
import { VendorError } from '../../../vendor-error'

/** What a deployment knows of FaceID. */
export interface FaceIdSection {
  /** `https://faceid.tencentcloudapi.com` */
  FACEID_ENDPOINT: string
  FACEID_SECRET_ID: string
  FACEID_SECRET_KEY: string
  FACEID_MERCHANT_ID: string
  /** SM2, 64 hexadecimal digits; the public half was handed in at the console. Without it no identity comes back. */
  FACEID_PRIVATE_KEY?: string | undefined
}

const VERSION = '2018-03-01'
const TIMEOUT_SECONDS = 8
export const vendor = 'tencent-faceid'

/** One action through the vendor's own SDK, parsed. Throws `VendorError` with the vendor's code. */
export async function ask<Schema extends v.GenericSchema>(
  section: FaceIdSection,
  { action, parameters }: { action: string; parameters: object },
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const client = await clientOf(section)
  const answer: unknown = await client.request(action, parameters).catch((error: unknown) => {
    throw vendorErrorOf(error)
  })
  const parsed = v.safeParse(schema, answer)
  if (parsed.success) return parsed.output
  throw new VendorError(vendor, { code: 'UNREADABLE_ANSWER', retryable: true, outcomeUnknown: true })
}

/** FaceID needs no region. The SDK takes protocol and host apart; it is loaded by who needs it, for a cold start that doesn't. */
async function clientOf(section: FaceIdSection): Promise<CommonClient> {
  const sdk = await import('tencentcloud-sdk-nodejs-common')
  const { protocol, host } = new URL(section.FACEID_ENDPOINT)
  return new sdk.CommonClient(host, VERSION, {
    credential: { secretId: section.FACEID_SECRET_ID, secretKey: section.FACEID_SECRET_KEY },
    region: '',
    profile: { httpProfile: { protocol: `${protocol}//`, endpoint: host, reqTimeout: TIMEOUT_SECONDS } },
  })
}

/** The connection's own errors have codes too, but those are capitals and no words. */
const refusal = v.object({ code: v.pipe(v.string(), v.regex(/[a-z]/)) })
const httpFailure = v.object({ httpCode: v.number() })
/** What the SDK throws when the answer is no JSON, or has no envelope. */
const unreadable = v.union([v.object({ type: v.literal('invalid-json') }), v.instance(TypeError)])
const withMessage = v.object({ message: v.string() })

/** Codes that may go away by themselves; behind a point they have a reason. */
const passing = /^(InternalError|RequestLimitExceeded|ServiceUnavailable|ResourceUnavailable|ResourceInsufficient)(\.|$)/
const passingFailures = new Set([
  'FailedOperation.RequestLimitExceeded',
  'FailedOperation.UnKnown',
  'FailedOperation.DecryptSystemError',
])
/** Failures that come before the first byte is sent; the SDK keeps their codes in its message only. */
const neverSent = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/

function vendorErrorOf(cause: unknown): VendorError {
  if (v.is(httpFailure, cause)) return httpError(cause.httpCode)
  if (v.is(refusal, cause)) return refusalError(cause.code)
  if (v.is(unreadable, cause))
    return new VendorError(vendor, { code: 'UNREADABLE_ANSWER', retryable: true, outcomeUnknown: true })
  return connectionError(cause)
}

function refusalError(code: string): VendorError {
  return new VendorError(vendor, { code, retryable: passing.test(code) || passingFailures.has(code) })
}

function connectionError(cause: unknown): VendorError {
  const message = v.is(withMessage, cause) ? cause.message : ''
  const [, unsent] = neverSent.exec(message) ?? []
  if (unsent !== undefined) return new VendorError(vendor, { code: unsent, retryable: true, cause })
  const code = /timeout/i.test(message) ? 'TIMEOUT' : 'CONNECTION_LOST'
  return new VendorError(vendor, { code, retryable: true, outcomeUnknown: true, cause })
}

/** The vendor answers with 200 even when it says no: anything else comes from something in between. */
function httpError(status: number): VendorError {
  return new VendorError(vendor, { code: `HTTP_${String(status)}`, retryable: status >= 500, outcomeUnknown: status >= 500 })
}
