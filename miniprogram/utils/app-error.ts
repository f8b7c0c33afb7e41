/** What only the phone can know; the cloud's own reasons are `RefusalCode`. */
export type PhoneCode =
  | 'OFFLINE'
  | 'TIMEOUT'
  | 'LOCATION_NOT_ALLOWED'
  | 'LOCATION_UNAVAILABLE'
  | 'NOT_ON_THIS_PHONE'
  | 'CAMERA_NOT_ALLOWED'
  | 'CAMERA_FAILED'
  | 'WECHAT_GUIDE_NOT_AGREED'
  | 'COPY_FAILED'
  | 'FILE_NOT_OPENED'
  | 'PHONE_FULL'
export type ErrorCode = RefusalCode | PhoneCode

/** Anything that has a sentence and a next tap in i18n/refusals.ts. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: RefusalDetail = {},
  ) {
    super(code)
    this.name = 'AppError'
  }
}

/** The cloud said no, or could not be reached (`OFFLINE`, `TIMEOUT`). `requestId` finds the call in the cloud's log. */
export class CloudError extends AppError {
  constructor(
    code: RefusalCode | 'OFFLINE' | 'TIMEOUT',
    detail: RefusalDetail = {},
    readonly requestId = '',
  ) {
    super(code, detail)
    this.name = 'CloudError'
  }
}

/** WeChat's side of the phone said no: a permission, a sensor, a screen that this phone hasn't got. */
export class PlatformError extends AppError {
  constructor(code: Exclude<PhoneCode, 'OFFLINE' | 'TIMEOUT'>) {
    super(code)
    this.name = 'PlatformError'
  }
}

const unknownOutcome: readonly ErrorCode[] = ['OFFLINE', 'TIMEOUT', 'INTERNAL_FAULT', 'STILL_WORKING_ON_IT', 'VENDOR_UNAVAILABLE']

/** The cloud may or may not have done it: trying again must carry the same idempotency key. */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof AppError && unknownOutcome.includes(error.code)
}
