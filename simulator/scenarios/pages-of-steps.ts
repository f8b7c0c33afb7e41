import { placeOf } from './step-words'
import type { Scene } from './scene'
import type { Scenario } from './schema'

/** Where the phones open so that the next tap is on the screen. */
export interface FirstPages {
  /** Page of the worker's phone, with its query. */
  page: string
  /** Page of the employer's phone, if the next tap is there. */
  employerPage: string | undefined
}

const home = 'pages/home/home'
const identity = 'packages/onboarding/pages/identity/identity'
const withoutFace = 'packages/onboarding/pages/without-face/without-face'
const identityMove = 'packages/onboarding/pages/identity-move/identity-move'
const document = 'packages/onboarding/pages/document/document'
const myData = 'packages/onboarding/pages/my-data/my-data'
const identityReview = 'packages/employer/pages/identity-review/identity-review'
const agreement = 'packages/contract/pages/agreement/agreement'
const agreements = 'packages/contract/pages/agreements/agreements'
const checkFile = 'packages/contract/pages/check-file/check-file'
const sentAgreements = 'packages/employer/pages/agreements/agreements'
const templates = 'packages/employer/pages/templates/templates'
const enrol = 'packages/guarantee/pages/enrol/enrol'
const clock = 'packages/attendance/pages/clock/clock'
const records = 'packages/attendance/pages/records/records'
const confirm = 'packages/payout/pages/confirm/confirm'
const earnings = 'packages/payout/pages/earnings/earnings'
const review = 'packages/employer/pages/review/review'
const countersign = 'packages/employer/pages/countersign/countersign'
const payRun = 'packages/employer/pages/pay-run/pay-run'

type Query = (scene: Scene) => Readonly<Record<string, string | undefined>>

const plain: Query = () => ({})
const ofApplication: Query = ({ shift }) => ({ employerId: shift?.employerId, applicationId: shift?.applicationId })
const ofShift: Query = ({ shift }) => ({ employerId: shift?.employerId, shiftId: shift?.shiftId })
const ofPayout: Query = ({ shift, payoutId }) => ({ employerId: shift?.employerId, payoutId })
const ofRecord: Query = ({ recordId }) => ({ recordId })
const ofJob: Query = ({ job: { employerId, jobId } }) => ({ employerId, jobId })

const reviewDetail = ['packages/employer/pages/review-detail/review-detail', ofRecord] as const

/** The page on which each deed is done, with the ids that it needs. */
const pages: Readonly<Record<string, readonly [page: string, query: Query]>> = {
  'list-jobs': ['pages/jobs/jobs', plain],
  'get-job': ['packages/job/pages/job-detail/job-detail', ofJob],
  'apply-for-job': ['packages/job/pages/job-detail/job-detail', ofJob],
  'get-identity': [identity, plain],
  'read-document': [identity, plain],
  'start-verification': [identity, plain],
  'show-face': [identity, plain],
  'finish-verification': [identity, plain],
  'keep-document': [document, plain],
  'renew-document': [document, plain],
  'ask-for-review': [withoutFace, plain],
  'get-move': [identityMove, plain],
  'ask-for-move': [identityMove, plain],
  'export-my-data': [myData, plain],
  'erase-my-data': [myData, plain],
  'list-data-access': ['packages/onboarding/pages/who-saw/who-saw', plain],
  'open-agreement': [agreement, ofApplication],
  'answer-questions': [agreement, ofApplication],
  'confirm-by-face': [agreement, ofApplication],
  'confirm-by-sms': [agreement, ofApplication],
  'sign-agreement': [agreement, ofApplication],
  'decline-agreement': [agreement, ofApplication],
  'apply-for-another-job': ['pages/jobs/jobs', plain],
  'ask-for-time': [agreement, ofApplication],
  'propose-ending': [agreement, ofApplication],
  'list-agreements': [agreements, plain],
  'open-previous': [agreements, plain],
  'read-agreement-file': [agreement, ofApplication],
  'read-pack': [agreement, ofApplication],
  'verify-stored': [agreement, ofApplication],
  'verify-file': [checkFile, plain],
  'extend-agreement': [sentAgreements, plain],
  'withdraw-agreement': [sentAgreements, plain],
  'offer-ending': [sentAgreements, plain],
  'list-sent-agreements': [sentAgreements, plain],
  'list-templates': [templates, plain],
  'publish-version': [templates, plain],
  'get-cover': [enrol, ofShift],
  enrol: [enrol, ofShift],
  'get-clock': [clock, ofShift],
  'clock-in': [clock, ofShift],
  'clock-out': [clock, ofShift],
  'list-records': [records, plain],
  'list-messages': ['pages/me/me', plain],
  'list-payouts': [earnings, plain],
  'get-confirmation': [confirm, ofPayout],
  'confirm-transfer': [confirm, ofPayout],
  'decline-transfer': [confirm, ofPayout],
  'check-payout': [confirm, ofPayout],
  'get-pay-slip': ['packages/payout/pages/slip/slip', ofPayout],
  'list-reviews': [review, plain],
  'get-review': reviewDetail,
  approve: reviewDetail,
  reject: reviewDetail,
  'list-identity-reviews': [identityReview, plain],
  vouch: [identityReview, plain],
  'vouch-as-owner': [identityReview, plain],
  'refuse-to-vouch': [identityReview, plain],
  'list-to-countersign': [countersign, plain],
  countersign: [countersign, plain],
  'get-employer-today': ['packages/employer/pages/today/today', plain],
  'preview-pay-run': [payRun, plain],
  'start-pay-run': [payRun, plain],
  'retry-payout': [payRun, plain],
}

/**
 * Where the phones open: the worker's at the first step that is the worker's, the employer's if the very next tap is there. What
 * the desk does itself (time, vendors) opens nothing.
 */
export function firstPages(scenario: Scenario, scene: Scene): FirstPages {
  const [first] = scenario.steps.filter((step) => ['worker', 'employer'].includes(placeOf(step)))
  const firstOfWorker = scenario.steps.find((step) => placeOf(step) === 'worker')
  const isEmployers = first !== undefined && placeOf(first) === 'employer'
  return {
    page: pageOf(isEmployers ? undefined : firstOfWorker?.do, scene),
    employerPage: isEmployers ? pageOf(first.do, scene) : undefined,
  }
}

/** A page without all of the ids that it needs would open empty: then the card says what comes next. */
function pageOf(deed: string | undefined, scene: Scene): string {
  const [page, query] = (deed === undefined ? undefined : pages[deed]) ?? [home, plain]
  const members = Object.entries(query(scene))
  if (members.some(([, value]) => value === undefined)) return home
  const text = members.map(([name, value]) => `${name}=${value ?? ''}`).join('&')
  return text === '' ? page : `${page}?${text}`
}
