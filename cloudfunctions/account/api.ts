import * as v from 'valibot'

export const enterRequest = v.strictObject({})
/** What the app needs at its start: which roles this person has, and whether the privacy notice was accepted. */
export interface EnterReply {
  privacyVersion: string
  privacyAccepted: boolean
  isWorker: boolean
  employer?: { employerId: string; employerName: string; memberName: string; role: MemberRole }
  serverTime: string
}
export type MemberRole = 'owner' | 'reviewer' | 'finance'

export const acceptPrivacyRequest = v.strictObject({ version: v.pipe(v.string(), v.regex(/^[0-9-]{4,16}$/)) })
export interface AcceptPrivacyReply {
  acceptedAt: string
}

export const becomeWorkerRequest = v.strictObject({})
export interface BecomeWorkerReply {
  workerId: string
}

export const getWorkCardRequest = v.strictObject({})
export type Gate = 'identity' | 'agreement' | 'guarantee' | 'attendance' | 'payout'
export type LightState = 'done' | 'now' | 'waiting' | 'closed'
export type StepCode =
  | 'FIND_JOB'
  | 'VERIFY_IDENTITY'
  | 'RENEW_DOCUMENT'
  | 'SIGN_AGREEMENT'
  | 'ENROL_GUARANTEE'
  | 'COVER_REFUSED'
  | 'WAIT_FOR_COVER'
  | 'WAIT_FOR_SHIFT'
  | 'CLOCK_IN'
  | 'CLOCK_OUT'
  | 'WAIT_FOR_REVIEW'
  | 'RECORD_REJECTED'
  | 'WAIT_FOR_PAY_RUN'
  | 'CONFIRM_PAYOUT'
  | 'WAIT_FOR_PAYMENT'
  | 'PAYOUT_FAILED'
  | 'TAKE_NEXT_SHIFT'
/** The card: five lights and exactly one next step. `actor` says who must act. */
export interface WorkCard {
  workerNo: string
  maskedName?: string
  verified: boolean
  lights: { gate: Gate; state: LightState }[]
  nextStep: { code: StepCode; actor: 'worker' | 'employer' | 'vendor'; since?: string; until?: string }
  engagement?: Engagement
  /** A newer version of a signed agreement, or the end of one, that waits to be signed. */
  renewal?: { employerId: string; applicationId: string; contractId: string; purpose?: 'start' | 'renew' | 'end' }
}
/** The job that the card is about, with the shift and the payout that come next in it. */
export interface Engagement {
  employerId: string
  employerName: string
  applicationId: string
  jobTitle: string
  siteName: string
  zone: string
  shift?: { shiftId: string; startsAt: string; endsAt: string; coverFrom?: string; coverTo?: string; policyNo?: string }
  recordId?: string
  payout?: { payoutId: string; netFen: number; confirmBy?: string; failure?: string }
}

export const listDataAccessRequest = v.strictObject({
  cursor: v.optional(v.pipe(v.string(), v.maxLength(80))),
})
/** What a member of an employer saw a worker's name for; with `own-copy` it was the worker, who took everything. */
export type AccessPurpose =
  | 'shifts-of-the-day'
  | 'review-of-hours'
  | 'pay-run'
  | 'identity-review'
  | 'own-copy'
  | 'counter-signing'
  | 'agreements'
  | 'agreement-file'
export interface ListDataAccessReply {
  accesses: { accessId: string; employerName?: string; memberName?: string; purpose: AccessPurpose; at: string }[]
  nextCursor?: string
}

export const exportMyDataRequest = v.strictObject({
  /** Where the page before this one said to go on; without it the copy begins. */
  next: v.optional(
    v.strictObject({
      part: v.pipe(v.string(), v.regex(/^[a-z_]{1,40}$/)),
      after: v.pipe(v.string(), v.maxLength(80)),
    }),
  ),
})
/** Rows of one part of what is held about the worker, in full; a copy is all pages from the first on. */
export interface ExportMyDataReply {
  part: string
  rows: object[]
  next?: { part: string; after: string }
}

export const eraseMyDataRequest = v.strictObject({})
export interface EraseMyDataReply {
  erasedAt: string
}

export const registerEmployerRequest = v.strictObject({
  name: v.pipe(v.string(), v.minLength(2), v.maxLength(60)),
  creditCode: v.pipe(v.string(), v.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)),
  members: v.pipe(
    v.array(
      v.strictObject({
        openid: v.pipe(v.string(), v.minLength(6), v.maxLength(64)),
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(25)),
        role: v.picklist(['owner', 'reviewer', 'finance']),
      }),
    ),
    v.minLength(1),
    v.maxLength(20),
  ),
})
export interface RegisterEmployerReply {
  employerId: string
}

export type EnterRequest = Record<string, never>
export type AcceptPrivacyRequest = v.InferOutput<typeof acceptPrivacyRequest>
export type BecomeWorkerRequest = Record<string, never>
export type GetWorkCardRequest = Record<string, never>
export type ExportMyDataRequest = v.InferOutput<typeof exportMyDataRequest>
export type EraseMyDataRequest = Record<string, never>
export type RegisterEmployerRequest = v.InferOutput<typeof registerEmployerRequest>
export type ListDataAccessRequest = v.InferOutput<typeof listDataAccessRequest>
