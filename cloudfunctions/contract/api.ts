import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
/** A point of the drawn line, in hundredths of the pad's width and height. */
const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

/** Makes the agreement from its template when it is first opened, and records that it was opened. */
export const openAgreementRequest = v.strictObject({ employerId: id, applicationId: id })
export interface AgreementReply {
  employerId: string
  contractId: string
  /** `completed`: the employer has signed too. */
  status: 'offered' | 'signed' | 'completed' | 'declined'
  /** Which agreement it is: the usual one, the one for people under eighteen, or the one past the retirement age. */
  kind: 'ordinary' | 'protected' | 'labour-service'
  title: string
  templateVersion: number
  keyTerms: { term: 'pay' | 'hours' | 'place' | 'insurance' | 'quit'; text: string }[]
  sections: { heading: string; text: string }[]
  textSha256: string
  signature?: SignatureEvidence
  /** The signed file; an agreement that was signed before there were files has none. */
  document?: { sha256: string; bytes: number }
}
/** What proves the signature: the event certificate, and the authority's time. */
export interface SignatureEvidence {
  signedAt: string
  certificateSerial: string
  timestampedAt: string
}

export const signAgreementRequest = v.strictObject({
  employerId: id,
  contractId: id,
  /** The text that the worker has read, as it was hashed when it was shown. */
  textSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  readMilliseconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000)),
  strokes: v.pipe(
    v.array(v.pipe(v.array(v.tuple([coordinate, coordinate])), v.minLength(1), v.maxLength(600))),
    v.minLength(1),
    v.maxLength(60),
  ),
})
export interface SignAgreementReply extends SignatureEvidence {
  contractId: string
}

/** One part of the newest file of an agreement, counted from 1. */
export const readDocumentRequest = v.strictObject({
  employerId: id,
  contractId: id,
  part: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
})
export interface ReadDocumentReply {
  /** What the file is called on the phone. */
  name: string
  /** Hash and size of the whole file: parts of which these differ belong to different revisions. */
  sha256: string
  bytes: number
  part: number
  parts: number
  /** Every part but the last is a multiple of three bytes long, so these can be joined as they are. */
  base64: string
}

/** Checks the newest signed file of an agreement. */
export const verifyDocumentRequest = v.strictObject({ employerId: id, contractId: id })
export interface VerifyDocumentReply {
  /** Every check does. */
  holds: boolean
  /** In this order; the employer's signature is among them once the employer has signed. */
  checks: {
    check: 'whole-file' | 'worker-signature' | 'employer-signature' | 'timestamps' | 'same-file' | 'evidence-chain'
    holds: boolean
  }[]
  /** Whose signatures could be read in the file, in the order of signing; a worker's name is masked. */
  signers: { side: 'worker' | 'employer'; name: string; signedAt: string; timestampedAt: string; certificateSerial: string }[]
}

/** Says no to an agreement, and takes the application back with it. */
export const declineAgreementRequest = v.strictObject({
  employerId: id,
  contractId: id,
  reason: v.picklist(['pay', 'hours', 'place', 'unclear', 'other-job', 'other']),
})
export interface DeclineAgreementReply {
  contractId: string
  declinedAt: string
}

export const listToCountersignRequest = v.strictObject({})
export interface ListToCountersignReply {
  /** Those that wait longest, as many as are sealed at once. */
  contracts: { contractId: string; workerNo: string; workerName: string; jobTitle: string; signedAt: string }[]
  /** All that wait. */
  count: number
}

/** Signs for the employer, after the worker, what it was shown. */
export const countersignRequest = v.strictObject({
  contractIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(20)),
})
/** What became of one contract; one that is refused stops none of the others. */
export type CountersignOutcome =
  { contractId: string; outcome: 'completed' } | { contractId: string; outcome: 'refused'; code: RefusalCode }
export interface CountersignReply {
  outcomes: CountersignOutcome[]
}

export type OpenAgreementRequest = v.InferOutput<typeof openAgreementRequest>
export type SignAgreementRequest = v.InferOutput<typeof signAgreementRequest>
export type ListToCountersignRequest = Record<string, never>
export type CountersignRequest = v.InferOutput<typeof countersignRequest>
export type DeclineAgreementRequest = v.InferOutput<typeof declineAgreementRequest>
export type ReadDocumentRequest = v.InferOutput<typeof readDocumentRequest>
export type VerifyDocumentRequest = v.InferOutput<typeof verifyDocumentRequest>
