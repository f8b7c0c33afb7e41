import * as v from 'valibot'

const verificationId = v.pipe(v.string(), v.uuid())
const reviewId = v.pipe(v.string(), v.uuid())
const version = v.pipe(v.string(), v.regex(/^[0-9-]{4,16}$/))

/** The photo is read and forgotten: neither it nor what it says is stored. */
export const readDocumentRequest = v.strictObject({
  /** A JPEG or PNG. */
  photo: v.pipe(v.string(), v.minLength(1), v.maxLength(200_000), v.base64()),
  consents: v.strictObject({ idNumber: version }),
})
export interface ReadDocumentReply {
  name: string
  idNumber: string
  /** Something may have been misread: the worker has to compare it with the card. */
  isDoubtful: boolean
}

/** `name` and `idNumber` are checked by the rules of the domain, which name what is wrong with them. */
export const startVerificationRequest = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  idNumber: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  consents: v.strictObject({ idNumber: version, face: version }),
})
export interface StartVerificationReply {
  verificationId: string
  screen: FaceScreen
  /** For that screen: the id of wx.requestFacialVerify, worthless without this worker's openid, or the token of startEid. */
  verifyId: string
  expiresAt: string
  attemptsLeft: number
}
/** What the phone shows the face to: WeChat's own check, or the E证通 of Tencent Cloud. */
export type FaceScreen = 'weixin-face' | 'eid'

export const finishVerificationRequest = v.strictObject({ verificationId })
export type VerificationFailure =
  | 'CANCELLED_BY_WORKER'
  | 'CAMERA_NOT_ALLOWED'
  | 'PHONE_NOT_SUPPORTED'
  | 'TOOK_TOO_LONG'
  | 'FACE_DOES_NOT_MATCH'
  | 'NAME_OR_NUMBER_WRONG'
  | 'FACE_NOT_LIVE'
  | 'FACE_UNCLEAR'
  | 'NO_RECORD_OF_PERSON'
  | 'NO_PHOTO_ON_RECORD'
  | 'DOCUMENT_EXPIRED'
  | 'DOCUMENT_UNREADABLE'
  | 'ATTEMPTS_USED_UP'
  | 'DAILY_LIMIT'
  | 'CHECK_UNAVAILABLE'
  | 'CHECK_NOT_SET_UP'
  | 'OTHER_FAILURE'
export type FinishVerificationReply =
  | { status: 'verified'; verifiedAt: string }
  | { status: 'failed'; failure: VerificationFailure; attemptsLeft: number; lockedUntil?: string }

export const getIdentityRequest = v.strictObject({})
export interface IdentityReply {
  status: 'none' | 'started' | 'verified' | 'failed'
  consentVersions: { idNumber: string; face: string }
  /** Where the next check leads: whom the face is shown to is part of what is consented to. */
  screen: FaceScreen
  maskedName?: string
  maskedIdNumber?: string
  verifiedAt?: string
  failure?: VerificationFailure
  attemptsLeft: number
  lockedUntil?: string
  /** The version of the consent to comparing the phone number, for the way without a face. */
  phoneConsentVersion: string
  /** The review that was asked for last, as long as it has not been approved. */
  review?: {
    status: 'open' | 'rejected'
    employerName: string
    askedAt: string
    approvals: number
    approvalsNeeded: number
    reason?: string
  }
  /** Of somebody who is verified. */
  document?: DocumentView
  /** The identity may be asked to move to this account, or is about to move to it or away. */
  move?: 'offered' | 'waiting'
  /** A verification that was started and can be gone on with. */
  open?: { verificationId: string; screen: FaceScreen; verifyId: string; expiresAt: string }
}

/** The way without a face: register and carrier confirm name, number and phone, then two people of the employer vouch. */
export const askForReviewRequest = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  idNumber: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  consents: v.strictObject({ idNumber: version, phone: version }),
  /** Of a tap on WeChat's own button for the phone number. */
  phoneCode: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  /** An employer that the worker has applied to. */
  employerId: v.pipe(v.string(), v.uuid()),
})
export interface AskForReviewReply {
  reviewId: string
}

export const listReviewsRequest = v.strictObject({})
export interface ListReviewsReply {
  reviews: {
    reviewId: string
    workerNo: string
    workerName: string
    maskedIdNumber: string
    maskedPhone: string
    askedAt: string
    approvals: number
    approvalsNeeded: number
    /** This member has voted; another one is needed. */
    hasVoted: boolean
  }[]
}

export const voteReviewRequest = v.strictObject({
  reviewId,
  vote: v.picklist(['approve', 'reject']),
  /** Told to the worker; needed to reject. */
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
})
export interface VoteReviewReply {
  status: 'open' | 'approved' | 'rejected'
  approvals: number
}

/** Until when the document is valid, as the worker has told: a day in Shanghai. */
export interface DocumentView {
  status: 'unknown' | 'long-term' | 'valid' | 'ends-soon' | 'ended'
  validUntil?: string
}
/** The last day that is printed on the document; null for one without end (长期). */
export const keepDocumentRequest = v.strictObject({
  validUntil: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
})
/** Name and number are known: a new document has those of the old one. */
export const renewDocumentRequest = v.strictObject({ consents: v.strictObject({ idNumber: version, face: version }) })

export const getMoveRequest = v.strictObject({})
/** `old`: this account has, or had, the identity. `new`: it asks, or has asked, for it. */
export type MoveSide = 'old' | 'new'
export type MoveReply =
  | { status: 'none' }
  /** The face has passed, and the number belongs to another account: it may be asked to move here. */
  | { status: 'offered'; maskedName: string; maskedIdNumber: string; askUntil: string }
  | { status: 'waiting'; side: MoveSide; moveId: string; maskedName: string; completesAt: string }
  | { status: 'done' | 'cancelled'; side: MoveSide; endedAt: string }
  | { status: 'objected'; side: MoveSide; endedAt: string; lockedUntil: string }

export const askForMoveRequest = v.strictObject({})
export interface AskForMoveReply {
  moveId: string
  completesAt: string
}

export const endMoveRequest = v.strictObject({ moveId: v.pipe(v.string(), v.uuid()) })
export interface EndMoveReply {
  endedAt: string
}

export type KeepDocumentRequest = v.InferOutput<typeof keepDocumentRequest>
export type RenewDocumentRequest = v.InferOutput<typeof renewDocumentRequest>
export type GetMoveRequest = Record<string, never>
export type AskForMoveRequest = Record<string, never>
export type EndMoveRequest = v.InferOutput<typeof endMoveRequest>
export type AskForReviewRequest = v.InferOutput<typeof askForReviewRequest>
export type ListReviewsRequest = Record<string, never>
export type VoteReviewRequest = v.InferOutput<typeof voteReviewRequest>
export type ReadDocumentRequest = v.InferOutput<typeof readDocumentRequest>
export type StartVerificationRequest = v.InferOutput<typeof startVerificationRequest>
export type FinishVerificationRequest = v.InferOutput<typeof finishVerificationRequest>
export type GetIdentityRequest = Record<string, never>
