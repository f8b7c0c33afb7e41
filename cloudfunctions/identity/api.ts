import * as v from 'valibot'

const verificationId = v.pipe(v.string(), v.uuid())
const version = v.pipe(v.string(), v.regex(/^[0-9-]{4,16}$/))

/** `name` and `idNumber` are checked by the rules of the domain, which name what is wrong with them. */
export const startVerificationRequest = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  idNumber: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  consents: v.strictObject({ idNumber: version, face: version }),
})
export interface StartVerificationReply {
  verificationId: string
  /** For wx.requestFacialVerify; worthless without this worker's openid. */
  verifyId: string
  expiresAt: string
  attemptsLeft: number
}

export const finishVerificationRequest = v.strictObject({ verificationId })
export type VerificationFailure =
  | 'CANCELLED_BY_WORKER'
  | 'CAMERA_NOT_ALLOWED'
  | 'PHONE_NOT_SUPPORTED'
  | 'TOOK_TOO_LONG'
  | 'FACE_DOES_NOT_MATCH'
  | 'NAME_OR_NUMBER_WRONG'
  | 'OTHER_FAILURE'
export type FinishVerificationReply =
  | { status: 'verified'; verifiedAt: string }
  | { status: 'failed'; failure: VerificationFailure; attemptsLeft: number; lockedUntil?: string }

export const getIdentityRequest = v.strictObject({})
export interface IdentityReply {
  status: 'none' | 'started' | 'verified' | 'failed'
  consentVersions: { idNumber: string; face: string }
  maskedName?: string
  maskedIdNumber?: string
  verifiedAt?: string
  failure?: VerificationFailure
  attemptsLeft: number
  lockedUntil?: string
  /** A verification that was started and can be gone on with. */
  open?: { verificationId: string; verifyId: string; expiresAt: string }
}

export type StartVerificationRequest = v.InferOutput<typeof startVerificationRequest>
export type FinishVerificationRequest = v.InferOutput<typeof finishVerificationRequest>
export type GetIdentityRequest = Record<string, never>
