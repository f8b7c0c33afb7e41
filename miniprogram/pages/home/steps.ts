import { homeWords as words } from '../../i18n/home'
import type { Entry } from '../../i18n/index'
import { stepWords, type StepWords } from '../../i18n/work-card'
import type { WorkCard } from '../../services/account'

type Code = WorkCard['nextStep']['code']
type Engagement = NonNullable<WorkCard['engagement']>

/** Where the button of a step leads. */
export type Way = { kind: 'page'; url: string } | { kind: 'refresh' } | { kind: 'take-next-shift' }
/** What the end of a step's time means. */
type Until = typeof words.deadline | typeof words.opens | typeof words.ends
export interface Step {
  words: StepWords
  way: (engagement: Engagement | undefined) => Way
  until?: Until
  /** Who is meant where someone else must act and it isn't the employer. */
  vendor?: Entry
}

const jobs = '/pages/jobs/jobs'
const identity = '/packages/onboarding/pages/identity/identity'
const document = '/packages/onboarding/pages/document/document'
const agreement = '/packages/contract/pages/agreement/agreement'
const enrol = '/packages/guarantee/pages/enrol/enrol'
const clock = '/packages/attendance/pages/clock/clock'
const records = '/packages/attendance/pages/records/records'
const confirm = '/packages/payout/pages/confirm/confirm'
const earnings = '/packages/payout/pages/earnings/earnings'

const clockPage = at(clock, ofShift)
const confirmPage = at(confirm, ofPayout)

/** Each step of the card: its words, and the page on which it is done. */
export const steps: Readonly<Record<Code, Step>> = {
  FIND_JOB: { words: stepWords.FIND_JOB, way: at(jobs) },
  VERIFY_IDENTITY: { words: stepWords.VERIFY_IDENTITY, way: at(identity), until: words.deadline },
  RENEW_DOCUMENT: { words: stepWords.RENEW_DOCUMENT, way: at(document), until: words.deadline },
  SIGN_AGREEMENT: { words: stepWords.SIGN_AGREEMENT, way: at(agreement, ofApplication), until: words.deadline },
  ENROL_GUARANTEE: { words: stepWords.ENROL_GUARANTEE, way: at(enrol, ofShift), until: words.deadline },
  COVER_REFUSED: { words: stepWords.COVER_REFUSED, way: at(enrol, ofShift) },
  WAIT_FOR_COVER: { words: stepWords.WAIT_FOR_COVER, way: () => ({ kind: 'refresh' }), vendor: words.insurer },
  WAIT_FOR_SHIFT: { words: stepWords.WAIT_FOR_SHIFT, way: clockPage, until: words.opens },
  CLOCK_IN: { words: stepWords.CLOCK_IN, way: clockPage },
  CLOCK_OUT: { words: stepWords.CLOCK_OUT, way: clockPage, until: words.ends },
  WAIT_FOR_REVIEW: { words: stepWords.WAIT_FOR_REVIEW, way: at(records) },
  RECORD_REJECTED: { words: stepWords.RECORD_REJECTED, way: at(records) },
  WAIT_FOR_PAY_RUN: { words: stepWords.WAIT_FOR_PAY_RUN, way: at(records) },
  CONFIRM_PAYOUT: { words: stepWords.CONFIRM_PAYOUT, way: confirmPage, until: words.deadline },
  WAIT_FOR_PAYMENT: { words: stepWords.WAIT_FOR_PAYMENT, way: at(earnings), vendor: words.weChatPay },
  PAYOUT_FAILED: { words: stepWords.PAYOUT_FAILED, way: confirmPage },
  TAKE_NEXT_SHIFT: { words: stepWords.TAKE_NEXT_SHIFT, way: () => ({ kind: 'take-next-shift' }) },
}

/** A page, with the ids it needs of what the worker is engaged in. Without an engagement there are none to give. */
function at(url: string, ids?: (engagement: Engagement) => string): Step['way'] {
  return (engagement) => ({ kind: 'page', url: ids && engagement ? `${url}?${ids(engagement)}` : url })
}

function ofApplication({ employerId, applicationId }: Engagement): string {
  return `employerId=${employerId}&applicationId=${applicationId}`
}

function ofShift({ employerId, shift }: Engagement): string {
  return `employerId=${employerId}&shiftId=${shift?.shiftId ?? ''}`
}

function ofPayout({ employerId, payout }: Engagement): string {
  return `employerId=${employerId}&payoutId=${payout?.payoutId ?? ''}`
}
