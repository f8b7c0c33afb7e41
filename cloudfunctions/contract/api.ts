import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
/** A point of the drawn line, in hundredths of the pad's width and height. */
const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

/** Makes the agreement from its template when it is first opened, and records that it was opened. */
export const openAgreementRequest = v.strictObject({ employerId: id, applicationId: id })
export interface AgreementReply {
  employerId: string
  contractId: string
  status: 'offered' | 'signed'
  /** Which agreement it is: the usual one, the one for people under eighteen, or the one past the retirement age. */
  kind: 'ordinary' | 'protected' | 'labour-service'
  title: string
  templateVersion: number
  keyTerms: { term: 'pay' | 'hours' | 'place' | 'insurance' | 'quit'; text: string }[]
  sections: { heading: string; text: string }[]
  textSha256: string
  signature?: SignatureEvidence
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

export type OpenAgreementRequest = v.InferOutput<typeof openAgreementRequest>
export type SignAgreementRequest = v.InferOutput<typeof signAgreementRequest>
