import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
/** A point of the drawn line, in hundredths of the pad's width and height. */
const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

/**
 * Makes the agreement from its template when it is first opened, and records that it was opened. Without the id of a contract it
 * is what waits to be signed, else what governs, else the newest of the application.
 */
export const openAgreementRequest = v.strictObject({ employerId: id, applicationId: id, contractId: v.optional(id) })
export type ContractStatus =
  'sent' | 'viewed' | 'signed' | 'completed' | 'declined' | 'withdrawn' | 'expired' | 'terminated' | 'superseded'
export interface AgreementReply {
  employerId: string
  contractId: string
  applicationId: string
  /** `completed`: the employer has signed too. */
  status: ContractStatus
  /** The first of an application, a newer version of one, or its end. */
  purpose: 'start' | 'renew' | 'end'
  /** Until when the worker may sign. */
  signBy: string
  /** When the worker has asked for more time than that. */
  timeAskedAt?: string
  /** The last day of work, of an ending. */
  lastDay?: string
  /** That of the job, or the one past the retirement age. */
  kind: 'part-time' | 'labour-service' | 'cooperation' | 'past-retirement'
  /** What the law adds for people under eighteen. */
  addendum?: 'minors'
  title: string
  templateVersion: number
  keyTerms: { term: 'pay' | 'hours' | 'place' | 'insurance' | 'quit'; text: string }[]
  sections: { heading: string; text: string }[]
  textSha256: string
  /** Of a newer version: what is other than in the one before, section by section. */
  changes?: SectionChange[]
  signature?: SignatureEvidence
  /** The signed file; an agreement that was signed before there were files has none. */
  document?: { sha256: string; bytes: number }
}
/** A section that changed, in pieces: without the removed ones it is the new text, without the added ones the old. */
export interface SectionChange {
  change: 'same' | 'changed' | 'added' | 'removed'
  heading: string
  /** Of one that was renamed. */
  formerHeading?: string
  pieces: { kind: 'same' | 'added' | 'removed'; text: string }[]
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
  /** The whole text was on the screen, which nobody has to do. */
  readToEnd: v.boolean(),
  strokes: v.pipe(
    v.array(v.pipe(v.array(v.strictTuple([coordinate, coordinate])), v.minLength(1), v.maxLength(600))),
    v.minLength(1),
    v.maxLength(60),
  ),
})
export interface SignAgreementReply extends SignatureEvidence {
  contractId: string
}

/** What is left to do before an agreement may be signed. */
export const getSigningRequest = v.strictObject({ employerId: id, contractId: id })
export interface SigningReply {
  status: ContractStatus
  textSha256: string
  /** Three, in the order in which they are asked; an ending has none. */
  questions: ComprehensionQuestion[]
  /** Which of them were answered right. */
  answered: KeyTerm[]
  /** Until when the intent that was confirmed last is good for signing. */
  confirmedUntil?: string
  /** A face check that was begun and can be gone on with. */
  open?: FaceIntentOpen
  /** Face checks that are left today; with none left there is the way by SMS. */
  attemptsLeft: number
}
export type KeyTerm = AgreementReply['keyTerms'][number]['term']
export interface ComprehensionQuestion {
  term: KeyTerm
  /** An answer is the place of one of them, from 0. */
  options: ComprehensionOption[]
}
/** A value of the agreement, or a code that the phone has words for. */
export type ComprehensionOption =
  | { fenPerHour: number }
  | { startsAtLocal: string; endsAtLocal: string }
  | { siteName: string }
  | {
      code: 'employer' | 'worker' | 'nobody' | 'any-time' | 'penalty' | 'not-allowed' | 'told-each-day' | 'own-choice'
    }

/** Answers any of the questions, as often as it takes. */
export const answerQuestionsRequest = v.strictObject({
  employerId: id,
  contractId: id,
  answers: v.pipe(
    v.array(
      v.strictObject({
        term: v.picklist(['pay', 'hours', 'place', 'insurance', 'quit']),
        option: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)),
      }),
    ),
    v.minLength(1),
    v.maxLength(3),
  ),
})
export interface AnswerQuestionsReply {
  results: { term: KeyTerm; isRight: boolean }[]
  /** All of the questions were answered right. */
  isDone: boolean
}

/** Shows that it is the worker who wants to sign: by a face check, or by the number behind WeChat's own button with an SMS. */
export const startIntentRequest = v.variant('method', [
  v.strictObject({ method: v.literal('face'), employerId: id, contractId: id }),
  v.strictObject({
    method: v.literal('sms'),
    employerId: id,
    contractId: id,
    phoneCode: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  }),
])
export interface FaceIntentOpen {
  intentId: string
  screen: 'weixin-face' | 'eid'
  verifyId: string
  expiresAt: string
}
export type IntentConfirmed = { status: 'confirmed'; confirmedUntil: string }
export type StartIntentReply = IntentConfirmed | ({ status: 'open'; attemptsLeft: number } & FaceIntentOpen)

export const finishIntentRequest = v.strictObject({ employerId: id, contractId: id, intentId: id })
/** `failure` is one of those of a verification. */
export type FinishIntentReply = IntentConfirmed | { status: 'failed'; failure: string; attemptsLeft: number }

/** One piece of what is read aloud, counted from 1: a key term, or a section by its place from 0. */
export const readAloudRequest = v.strictObject({
  employerId: id,
  contractId: id,
  part: v.pipe(v.string(), v.regex(/^(pay|hours|place|insurance|quit|\d{1,3})$/)),
  piece: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
})
export interface ReadAloudReply {
  piece: number
  pieces: number
  /** A WAV of a few seconds. */
  wavBase64: string
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
  contracts: { contractId: string; workerNo: string; workerName: string; jobTitle: string; signedAt: string; lastDay?: string }[]
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
export type ReadAloudRequest = v.InferOutput<typeof readAloudRequest>
export type GetSigningRequest = v.InferOutput<typeof getSigningRequest>
export type AnswerQuestionsRequest = v.InferOutput<typeof answerQuestionsRequest>
export type StartIntentRequest = v.InferOutput<typeof startIntentRequest>
export type FinishIntentRequest = v.InferOutput<typeof finishIntentRequest>
export type SignAgreementRequest = v.InferOutput<typeof signAgreementRequest>
export type ListToCountersignRequest = Record<string, never>
export type CountersignRequest = v.InferOutput<typeof countersignRequest>
export type DeclineAgreementRequest = v.InferOutput<typeof declineAgreementRequest>
