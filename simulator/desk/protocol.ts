/** What the desk's page and its door say to each other. Types only. */

/** The same words in both languages of the desk. */
export interface Words {
  zh: string
  en: string
}

export interface CastMember {
  persona: string
  /** The name to call them by. */
  name: Words
  role: 'worker' | 'employer'
  /** What happens to this person, in a few words. */
  meets: Words
}

/** GET /desk/state */
export interface DeskServerState {
  /** Business time, ISO. */
  now: string
  /** Business time minus real time. */
  offsetMs: number
  instance: string
  version: string
  database: 'ok' | 'down'
  /** Where each mock is and whether it answers. */
  mocks: readonly { name: string; url: string; says: 'ok' | 'down' }[]
  demo: 'empty' | 'filling' | 'filled' | 'unknown'
  cast: readonly CastMember[]
  outcomes: readonly Outcome[]
  /** Rules that wait at a vendor and are none of `outcomes`: a scenario's, or somebody's own. */
  otherRules: readonly { vendor: VendorName; count: number }[]
}

export type VendorName = 'weixin' | 'wechat-pay' | 'insurer' | 'certificate-authority'

/** A vendor's next answer that can be arranged. */
export interface Outcome {
  id: string
  vendor: VendorName
  words: Words
  /** How many such answers wait to be given. */
  waiting: number
}

/** Where something that happened came in. */
export type StoryDoor = 'phone' | 'vendor' | 'timer'

/** One line of the story: what happened, without the raw call. */
export interface StoryLine {
  id: number
  door: StoryDoor
  /** Whose phone it was; empty for vendors and the timer. */
  persona: string
  who: Words
  what: Words
  /** `account/enter` */
  action: string
  /** `ok` or the refusal's code. */
  outcome: string
  /** Business time, ISO. */
  at: string
  milliseconds: number
  requestId: string
}

/** GET /desk/story/:id: the line with the raw call and what the vendors heard meanwhile. */
export interface StoryDetail {
  line: StoryLine
  request: unknown
  reply: unknown
  exchanges: readonly VendorExchange[]
}

/** One request that a mock vendor took between the start and the end of the call; another call may have made it. */
export interface VendorExchange {
  vendor: string
  at: string
  method: string
  path: string
  requestBody: string
  status: number | null
  answerBody: string | null
  fault: string | null
}

/** The codes of the work card, and `WELCOME` for who is no worker yet. */
export type JourneyCode =
  | 'WELCOME'
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

export interface JourneyShift {
  jobTitle: string
  startsAt: string
  endsAt: string
  /** Clocking in opens. */
  opensAt: string
  zone: string
}
export interface Site {
  name: string
  latitude: number
  longitude: number
  radiusMetres: number
}

/** A jump of the clock that matters to this worker now. */
export interface Jump {
  id: 'opens' | 'start' | 'end'
  to: string
}

/** GET /desk/journey?worker=<persona> */
export interface Journey {
  worker: string
  code: JourneyCode
  /** The present one of the seven steps, 0 to 6; 7 when all are behind the worker. */
  step: number
  shift: JourneyShift | undefined
  site: Site | undefined
  /** Jumps that still lie ahead, the soonest first. */
  jumps: readonly Jump[]
  /** Query of the pages of this worker's own record and payout. */
  recordId: string | undefined
  payoutId: string | undefined
  /** Made-up identity that nobody else of the demo has. */
  sample: { name: string; idNumber: string }
}

/** GET /desk/messages?as=<persona>: a subscribe message that arrived on this phone. */
export interface DeskMessage {
  id: number
  text: string
  /** As the message says it: local time of the site. */
  time: string
  page: string
}

/** POST /dev/scenarios/:name */
export interface PreparedScenario {
  persona: string
  code: string
  steps: readonly Words[]
  /** Where the worker's phone opens. */
  page: string
  /** Where the employer's phone opens, if the next tap is there. */
  employerPage: string | undefined
  place: { metresFromGate: number; accuracyMetres: number }
}

/** GET /dev/scenarios */
export interface ScenarioTitle {
  name: string
  title: Words
  rule: string
}
