import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
const cursor = v.optional(v.pipe(v.string(), v.maxLength(200)))
const instant = v.pipe(v.string(), v.isoTimestamp())

/** GCJ-02 degrees as the phone reported them; `fixedAt` and `deviceAt` are kept as evidence and decide nothing. */
const place = v.strictObject({
  latitude: v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180)),
  accuracyMetres: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000)),
  fixedAt: instant,
})

export const getClockRequest = v.strictObject({ employerId: id, shiftId: id })
/** What the clock page shows: the shift, its site and what stands between the worker and the punch. */
export interface ClockReply {
  employerId: string
  shiftId: string
  jobTitle: string
  employerName: string
  site: { name: string; address: string; latitude: number; longitude: number; radiusMetres: number; zone: string }
  startsAt: string
  endsAt: string
  opensAt: string
  breakMinutes: number
  state: 'not-open-yet' | 'can-clock-in' | 'working' | 'done' | 'missed'
  blockedBy?: 'DOCUMENT_ENDED' | 'AGREEMENT_NOT_SIGNED' | 'AGREEMENT_ENDED' | 'COVER_NOT_IN_FORCE'
  clockedInAt?: string
  clockedOutAt?: string
  serverTime: string
}

export const clockInRequest = v.strictObject({ employerId: id, shiftId: id, place, deviceAt: instant })
export const clockOutRequest = clockInRequest
/** The worker's receipt: the hash links this punch to the one before it. */
export interface PunchReceipt {
  punchId: string
  at: string
  distanceMetres: number
  hash: string
  record?: RecordSummary
}

export const listRecordsRequest = v.strictObject({ cursor })
export type RecordStatus = 'pending' | 'approved' | 'rejected' | 'in-payout' | 'paid'
export interface RecordSummary {
  employerId: string
  employerName: string
  recordId: string
  shiftId: string
  jobTitle: string
  siteName: string
  zone: string
  plannedStart: string
  plannedEnd: string
  clockedInAt: string
  clockedOutAt: string
  breakMinutes: number
  paidMinutes: number
  payFenPerHour: number
  grossFen: number
  status: RecordStatus
  reason?: string
  payoutId?: string
}
export interface ListRecordsReply {
  records: RecordSummary[]
  nextCursor?: string
}

export const listReviewsRequest = v.strictObject({ cursor, status: v.optional(v.picklist(['pending', 'approved', 'rejected'])) })
/** Why a row deserves a look before it is approved. */
export type ReviewFlag = 'LATE' | 'LEFT_EARLY' | 'OVERTIME' | 'FAR_FROM_GATE' | 'POOR_ACCURACY'
export interface ReviewItem extends RecordSummary {
  workerName: string
  flags: ReviewFlag[]
}
export interface ListReviewsReply {
  items: ReviewItem[]
  pendingCount: number
  nextCursor?: string
}

export const getReviewRequest = v.strictObject({ recordId: id })
export interface ReviewDetail extends ReviewItem {
  punches: { kind: 'in' | 'out'; at: string; distanceMetres: number; accuracyMetres: number; deviceAt: string; hash: string }[]
  chainIntact: boolean
  decision?: { decidedAt: string; byName: string; reason?: string }
}

export const decideRecordRequest = v.strictObject({
  recordId: id,
  decision: v.picklist(['approve', 'reject']),
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
})
export interface DecideRecordReply {
  recordId: string
  status: RecordStatus
  pendingCount: number
}

export const getEmployerTodayRequest = v.strictObject({})
export interface EmployerToday {
  employerName: string
  /** `agreements`: that have expired, or whose worker asks for more time; owners alone decide about them, and see how many. */
  counts: { needsDecision: number; runningLate: number; notCovered: number; unpaid: number; agreements?: number }
  unpaidFen: number
  escrowFen: number
  shifts: {
    shiftId: string
    workerName: string
    jobTitle: string
    siteName: string
    zone: string
    startsAt: string
    endsAt: string
    state: 'planned' | 'late' | 'working' | 'done'
    covered: boolean
  }[]
}

export type GetClockRequest = v.InferOutput<typeof getClockRequest>
export type ClockInRequest = v.InferOutput<typeof clockInRequest>
export type ClockOutRequest = v.InferOutput<typeof clockOutRequest>
export type ListRecordsRequest = v.InferOutput<typeof listRecordsRequest>
export type ListReviewsRequest = v.InferOutput<typeof listReviewsRequest>
export type GetReviewRequest = v.InferOutput<typeof getReviewRequest>
export type DecideRecordRequest = v.InferOutput<typeof decideRecordRequest>
export type GetEmployerTodayRequest = Record<string, never>
