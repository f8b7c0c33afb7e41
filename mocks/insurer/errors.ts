/** Every answer of the insurer that isn't the one asked for, with its HTTP status. The OpenAPI file says when each is given. */
const statuses = {
  INVALID_REQUEST: 400,
  IDEMPOTENCY_KEY_REQUIRED: 400,
  SIGNATURE_MISSING: 401,
  SIGNATURE_INVALID: 401,
  TIMESTAMP_OUT_OF_RANGE: 401,
  NONCE_REPLAYED: 401,
  POLICY_NOT_FOUND: 404,
  OPERATION_NOT_FOUND: 404,
  IDEMPOTENCY_KEY_CONFLICT: 409,
  ORDER_NO_CONFLICT: 409,
  DUPLICATE_COVER: 409,
  QUOTE_ALREADY_BOUND: 409,
  PLAN_NOT_FOUND: 422,
  AGE_OUT_OF_RANGE: 422,
  OCCUPATION_CLASS_NOT_COVERED: 422,
  TRADE_NOT_COVERED: 422,
  INVALID_WINDOW: 422,
  WINDOW_TOO_LONG: 422,
  BACKDATED: 422,
  QUOTE_NOT_FOUND: 422,
  QUOTE_EXPIRED: 422,
  QUOTE_MISMATCH: 422,
  INVALID_ID_NUMBER: 422,
  BENEFICIARY_NOT_ALLOWED: 422,
  UNDERWRITING_REFUSED: 422,
  INSURER_BUSY: 503,
} as const

export type InsurerErrorCode = keyof typeof statuses
export type InsurerErrorStatus = (typeof statuses)[InsurerErrorCode]

/** A refusal in the insurer's words. */
export class InsurerError extends Error {
  override name = 'InsurerError'

  constructor(
    readonly code: InsurerErrorCode,
    message: string,
  ) {
    super(message)
  }

  get status(): InsurerErrorStatus {
    return statuses[this.code]
  }

  /** The answer's body. */
  get body(): { error: { code: InsurerErrorCode; message: string } } {
    return { error: { code: this.code, message: this.message } }
  }
}

/** True for one of the insurer's codes, as a rule of the desk may give it. */
function isInsurerErrorCode(code: string): code is InsurerErrorCode {
  return Object.hasOwn(statuses, code)
}

/** Refuses when a rule's effect names one of the codes as `code`. */
export function refuseByRule({ code }: Readonly<Record<string, unknown>>): void {
  if (typeof code === 'string' && isInsurerErrorCode(code)) throw new InsurerError(code, 'Refused by a rule.')
}
