import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
const version = v.pipe(v.string(), v.regex(/^[0-9-]{4,16}$/))

export const getCoverRequest = v.strictObject({ employerId: id, shiftId: id })
export interface CoverReply {
  employerId: string
  shiftId: string
  status: 'none' | 'pending' | 'in-force' | 'refused'
  planCode: string
  planName: string
  payer: 'employer'
  premiumFen: number
  sumInsuredFen: number
  coverFrom: string
  coverTo: string
  zone: string
  jobTitle: string
  siteName: string
  consentVersion: string
  policyNo?: string
  refusal?: 'COVER_REFUSED_AGE' | 'COVER_REFUSED_CLASS' | 'COVER_REFUSED_OTHER'
}

export const enrolRequest = v.strictObject({ employerId: id, shiftId: id, consentVersion: version })

export type GetCoverRequest = v.InferOutput<typeof getCoverRequest>
export type EnrolRequest = v.InferOutput<typeof enrolRequest>
