import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Effect } from '../kit/rules'

/** Common error codes of API 3.0 with the texts of this mock; the vendor's own texts may change without notice. */
const common = {
  ActionOffline: 'This API has been deprecated.',
  'AuthFailure.InvalidAuthorization': 'The Authorization in the request header is invalid.',
  'AuthFailure.InvalidSecretId': 'The key is invalid: it is not a key of the cloud API.',
  'AuthFailure.MFAFailure': 'MFA failed.',
  'AuthFailure.SecretIdNotFound': 'The SecretId is not found, please ensure that your SecretId is correct.',
  'AuthFailure.SignatureExpire': 'The signature expired: Timestamp and server time differ by more than five minutes.',
  'AuthFailure.SignatureFailure': 'The provided credentials could not be validated. Please check your signature is correct.',
  'AuthFailure.TokenFailure': 'The token is invalid.',
  'AuthFailure.UnauthorizedOperation': 'You are not authorized to perform this operation.',
  DryRunOperation: 'The request would have succeeded, but the DryRun parameter was used.',
  FailedOperation: 'The operation failed.',
  InternalError: 'An internal error has occurred. Retry your request.',
  InvalidAction: 'The request action is invalid.',
  InvalidParameter: 'A parameter error occurred.',
  InvalidParameterValue: 'The value of a parameter is invalid.',
  InvalidRequest: 'The multipart format of the request body is wrong.',
  IpInBlacklist: 'Your IP is in the blocklist.',
  IpNotInWhitelist: 'Your IP is not in the allowlist.',
  LimitExceeded: 'The quota is exceeded.',
  MissingParameter: 'A parameter is missing.',
  NoSuchProduct: 'The product does not exist.',
  NoSuchVersion: 'The API version does not exist.',
  RequestLimitExceeded: 'The number of requests exceeds the frequency limit.',
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': 'The frequency limit of the account is exceeded.',
  'RequestLimitExceeded.IPLimitExceeded': 'The frequency limit of the IP is exceeded.',
  'RequestLimitExceeded.UinLimitExceeded': 'The frequency limit of the account is exceeded.',
  RequestSizeLimitExceeded: 'The request is too large.',
  ResourceInUse: 'The resource is in use.',
  ResourceInsufficient: 'The resource is insufficient.',
  ResourceNotFound: 'The resource does not exist.',
  ResourceUnavailable: 'The resource is unavailable.',
  ResponseSizeLimitExceeded: 'The response is too large.',
  ServiceUnavailable: 'The service is unavailable. Try again later.',
  UnauthorizedOperation: 'The operation is not authorized.',
  UnknownParameter: 'A parameter is not recognized.',
  UnsupportedOperation: 'The operation is not supported.',
  UnsupportedProtocol: 'The protocol is not supported; use POST.',
  UnsupportedRegion: 'The region is not supported.',
} as const

/** Product codes that an operation of this mock gives by itself. */
const product = {
  'FailedOperation.EmptyImageError': '图片为空。',
  'FailedOperation.IdFormatError': '身份证格式不正确。',
  'FailedOperation.ImageBlur': '图片模糊。',
  'FailedOperation.ImageDecodeFailed': '图片解码失败。',
  'FailedOperation.ImageNoIdCard': '图片中无身份证。',
  'FailedOperation.ImageSizeTooLarge': '图片尺寸过大。',
  'FailedOperation.NameFormatError': '姓名格式不正确。',
  'FailedOperation.OcrFailed': 'OCR识别失败。',
  'InvalidParameter.UnsupportEncryptField': '存在不支持加密的字段。',
  'InvalidParameterValue.Text': 'Text参数非法。',
  'UnsupportedOperation.TextTooLong': '文本过长。',
  'InvalidParameterValue.BizTokenExpired': 'BizToken已过期。',
  'InvalidParameterValue.BizTokenIllegal': 'BizToken不合法。',
} as const

/** Codes that only a rule brings about. */
const productByRule = [
  'FailedOperation.CompareFail',
  'FailedOperation.CompareLowSimilarity',
  'FailedOperation.DecryptSystemError',
  'FailedOperation.IdNameMisMatch',
  'FailedOperation.IdNoExistSystem',
  'FailedOperation.IdPhotoNoExist',
  'FailedOperation.RequestLimitExceeded',
  'FailedOperation.StsUnAuthErrError',
  'FailedOperation.UnKnown',
  'FailedOperation.UnregisteredEid',
  'FailedOperation.VerificationFail',
  'InvalidParameter.RuleId',
  'InvalidParameterValue.RuleIdDisabled',
  'InvalidParameterValue.RuleIdNotExist',
  'UnauthorizedOperation.Arrears',
  'UnauthorizedOperation.NonAuthorize',
  'UnauthorizedOperation.Nonactivated',
] as const

const texts: Readonly<Record<string, string>> = { ...common, ...product }
type Code = keyof typeof common | keyof typeof product

/** Every published code that this mock can answer. */
export const errorCodes: readonly string[] = [...Object.keys(texts), ...productByRule]

/** An answer that says no; it has HTTP 200 like any other. */
export class TencentError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The refusal with that code; `message` says what exactly. */
export function refusal(code: Code, message = texts[code] ?? code): TencentError {
  return new TencentError(code, message)
}

const ruled = v.object({ code: v.optional(v.picklist(errorCodes)), message: v.optional(v.string()) })

/** Throws the refusal that a rule asks for: `{ code, message? }`, where the code is a published one. */
export function refuseByRule(effect: Effect): void {
  const { code, message } = v.parse(ruled, effect)
  if (code !== undefined) throw new TencentError(code, message ?? texts[code] ?? code)
}

/** The envelope of every answer. */
export function enveloped(content: object): Response {
  const body = JSON.stringify({ Response: { ...content, RequestId: randomUUID() } })
  return new Response(body, { status: 200, headers: { 'Content-Type': 'application/json' } })
}
