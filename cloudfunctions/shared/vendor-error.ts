export type VendorName =
  'weixin' | 'wechat-pay' | 'certificate-authority' | 'time-stamp-authority' | 'insurer' | 'tencent-faceid' | 'tencent-tts'

/**
 * A vendor's failure. `retryable` says that the same call may be sent again later; `outcomeUnknown` says that the vendor may
 * already have acted on it, so it has to be asked before anything else is done.
 */
export class VendorError extends Error {
  readonly vendor: VendorName
  readonly code: string
  readonly retryable: boolean
  readonly outcomeUnknown: boolean

  constructor(vendor: VendorName, failure: { code: string; retryable: boolean; outcomeUnknown?: boolean; cause?: unknown }) {
    super(`${vendor}: ${failure.code}`, { cause: failure.cause })
    this.name = 'VendorError'
    this.vendor = vendor
    this.code = failure.code
    this.retryable = failure.retryable
    this.outcomeUnknown = failure.outcomeUnknown ?? false
  }
}
