import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
const cursor = v.optional(v.pipe(v.string(), v.maxLength(80)))
/** A calendar day in China, today or up to thirty days ahead. */
const lastDay = v.pipe(v.string(), v.isoDate())

/** The worker asks the employer for more time to sign; once per deadline, and the second time changes nothing. */
export const askForTimeRequest = v.strictObject({ employerId: id, contractId: id })
export interface AskForTimeReply {
  contractId: string
  askedAt: string
}

/** Gives the worker seven more days from now, also after the deadline. */
export const extendAgreementRequest = v.strictObject({ contractId: id })
export interface ExtendAgreementReply {
  contractId: string
  signBy: string
}

/** Takes back what was sent; the application goes with the first agreement of it. */
export const withdrawAgreementRequest = v.strictObject({
  contractId: id,
  reason: v.picklist(['job-filled', 'terms-changed', 'mistake', 'other']),
})
export interface WithdrawAgreementReply {
  contractId: string
  withdrawnAt: string
}

/** The worker proposes to end an agreement; what comes of it is an agreement to sign, by the worker first. */
export const proposeEndingRequest = v.strictObject({ employerId: id, contractId: id, lastDay })
/** The employer proposes it. */
export const offerEndingRequest = v.strictObject({ contractId: id, lastDay })
/** The ending, which both have yet to sign. */
export interface EndingReply {
  employerId: string
  applicationId: string
  contractId: string
}

/** The first of an application, a newer version of one, or its end. */
export type AgreementPurpose = 'start' | 'renew' | 'end'
export type AgreementStatus =
  'sent' | 'viewed' | 'signed' | 'completed' | 'declined' | 'withdrawn' | 'expired' | 'terminated' | 'superseded'

/** All agreements of the worker, newest first. */
export const listAgreementsRequest = v.strictObject({ cursor })
export interface OwnAgreement {
  employerId: string
  employerName: string
  applicationId: string
  contractId: string
  title: string
  /** The application may have been taken back since. */
  jobTitle?: string
  purpose: AgreementPurpose
  status: AgreementStatus
  version: number
  sentAt: string
  signBy: string
  signedAt?: string
  lastDay?: string
}
export interface ListAgreementsReply {
  agreements: OwnAgreement[]
  nextCursor?: string
}

/** Where the agreements of an employer stand: what it has to decide first. */
export type Standing = 'to-decide' | 'waiting' | 'to-seal' | 'in-force' | 'ended'
export const listSentAgreementsRequest = v.strictObject({
  standing: v.picklist(['to-decide', 'waiting', 'to-seal', 'in-force', 'ended']),
  cursor,
})
export interface SentAgreement {
  contractId: string
  workerNo: string
  workerName: string
  jobTitle: string
  purpose: AgreementPurpose
  status: AgreementStatus
  sentAt: string
  /** Until when the worker may sign. */
  signBy: string
  timeAskedAt?: string
  signedAt?: string
  /** Until when the employer is to sign. */
  countersignBy?: string
  /** That moment has passed. */
  isOverdue: boolean
  lastDay?: string
  /** A signed file is kept of it. */
  hasFile: boolean
}
export interface ListSentAgreementsReply {
  employerId: string
  agreements: SentAgreement[]
  /** All of each, however many are on this page. */
  counts: Record<Standing, number>
  nextCursor?: string
}

export type AskForTimeRequest = v.InferOutput<typeof askForTimeRequest>
export type ExtendAgreementRequest = v.InferOutput<typeof extendAgreementRequest>
export type WithdrawAgreementRequest = v.InferOutput<typeof withdrawAgreementRequest>
export type ProposeEndingRequest = v.InferOutput<typeof proposeEndingRequest>
export type OfferEndingRequest = v.InferOutput<typeof offerEndingRequest>
export type ListAgreementsRequest = v.InferOutput<typeof listAgreementsRequest>
export type ListSentAgreementsRequest = v.InferOutput<typeof listSentAgreementsRequest>
