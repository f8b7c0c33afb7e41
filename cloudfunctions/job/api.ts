import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
const latitude = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90))
const longitude = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180))
const wallClock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const text = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest))

export const listJobsRequest = v.strictObject({
  cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
  place: v.optional(v.strictObject({ latitude, longitude })),
})
export interface JobSummary {
  employerId: string
  employerName: string
  jobId: string
  title: string
  siteName: string
  district: string
  payFenPerHour: number
  startsAtLocal: string
  endsAtLocal: string
  placesLeft: number
  minimumAge: number
  coverIncluded: boolean
  distanceMetres?: number
}
export interface ListJobsReply {
  jobs: JobSummary[]
  nextCursor?: string
}

export const getJobRequest = v.strictObject({ employerId: id, jobId: id })
export interface JobDetail extends JobSummary {
  /** What agreement is signed; past the retirement age it is another. */
  employmentType: 'part-time' | 'labour-service' | 'cooperation'
  description: string
  address: string
  latitude: number
  longitude: number
  zone: string
  breakMinutes: number
  occupationClass: number
  maximumAge: number
  /** The shift that an application would take. */
  nextShift: { startsAt: string; endsAt: string }
  application?: { applicationId: string }
}

export const applyForJobRequest = v.strictObject({ employerId: id, jobId: id })
export interface ShiftReply {
  applicationId: string
  shiftId: string
  startsAt: string
  endsAt: string
}

export const takeNextShiftRequest = v.strictObject({ employerId: id, applicationId: id })

export const createSiteRequest = v.strictObject({
  name: text(40),
  district: text(20),
  address: text(80),
  latitude,
  longitude,
  radiusMetres: v.pipe(v.number(), v.integer()),
  zone: v.pipe(v.string(), v.regex(/^[A-Za-z]+\/[A-Za-z_]+$/), v.maxLength(40)),
})
export interface CreateSiteReply {
  siteId: string
}

export const postJobRequest = v.strictObject({
  siteId: id,
  /** Without one it is a labour service. */
  employmentType: v.optional(v.picklist(['part-time', 'labour-service', 'cooperation'])),
  title: text(30),
  description: text(400),
  payFenPerHour: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(100_000)),
  startsAtLocal: wallClock,
  endsAtLocal: wallClock,
  breakMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240)),
  occupationClass: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  minimumAge: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(65)),
  maximumAge: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(80)),
})
export interface PostJobReply {
  jobId: string
}

export type ListJobsRequest = v.InferOutput<typeof listJobsRequest>
export type GetJobRequest = v.InferOutput<typeof getJobRequest>
export type ApplyForJobRequest = v.InferOutput<typeof applyForJobRequest>
export type TakeNextShiftRequest = v.InferOutput<typeof takeNextShiftRequest>
export type CreateSiteRequest = v.InferOutput<typeof createSiteRequest>
export type PostJobRequest = v.InferOutput<typeof postJobRequest>
