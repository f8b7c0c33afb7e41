import { actorWords, failureWords, identityWords as words } from '../../../../i18n/identity'
import { t, type Entry } from '../../../../i18n/index'
import type { WorkCard } from '../../../../services/account'
import type { IdentityReply, VerificationFailure } from '../../../../services/identity'
import { dayAndTime } from '../../../../utils/format'

/** `open`: a check was begun and can be gone on with. `locked`: no attempts are left today. */
export type Mode = 'form' | 'open' | 'locked' | 'verified'
/** What the last check came to, as a notice-strip shows it. */
export interface Setback {
  sentence: string
  /** Who must act. */
  who: string
  next: { kind: 'again' | 'fix' | 'later' | 'without-face'; label: string }
}
export interface StandingView {
  mode: Mode
  maskedName: string
  maskedIdNumber: string
  verifiedAt: string
  setback: Setback | null
  /** The way to a move of the identity; empty when there is none. */
  move: string
  /** Who compares the face, under the consent to it. */
  faceNote: string
  left: string
  /** An ISO instant, and the sentence before the time that is left until then. */
  lockedUntil: string
  lockedWhy: string
  /** The words of the page's one action. */
  action: string
}

/** A lock-out ends at midnight in Shanghai, wherever the worker is. */
const zone = 'Asia/Shanghai'
const home = '/pages/home/home'
const agreement = '/packages/contract/pages/agreement/agreement'

const taps: Readonly<Record<Setback['next']['kind'], Entry>> = {
  again: words.again,
  fix: words.fix,
  later: words.seeJobs,
  'without-face': words.withoutFace,
}
interface Cause {
  sentence: Entry
  who: keyof typeof actorWords
  next: Setback['next']['kind']
}
/** Every failure must be here: leaving one out doesn't compile. */
const causes: Readonly<Record<VerificationFailure, Cause>> = {
  CANCELLED_BY_WORKER: { sentence: failureWords.cancelled, who: 'worker', next: 'again' },
  CAMERA_NOT_ALLOWED: { sentence: failureWords.camera, who: 'worker', next: 'again' },
  PHONE_NOT_SUPPORTED: { sentence: failureWords.phone, who: 'worker', next: 'without-face' },
  TOOK_TOO_LONG: { sentence: failureWords.tooLong, who: 'worker', next: 'again' },
  FACE_DOES_NOT_MATCH: { sentence: failureWords.noMatch, who: 'worker', next: 'again' },
  NAME_OR_NUMBER_WRONG: { sentence: failureWords.wrongPerson, who: 'worker', next: 'fix' },
  FACE_NOT_LIVE: { sentence: failureWords.notLive, who: 'worker', next: 'again' },
  FACE_UNCLEAR: { sentence: failureWords.unclear, who: 'worker', next: 'again' },
  NO_RECORD_OF_PERSON: { sentence: failureWords.noRecord, who: 'police', next: 'fix' },
  NO_PHOTO_ON_RECORD: { sentence: failureWords.noPhoto, who: 'police', next: 'without-face' },
  DOCUMENT_EXPIRED: { sentence: failureWords.expired, who: 'police', next: 'later' },
  DOCUMENT_UNREADABLE: { sentence: failureWords.unreadable, who: 'worker', next: 'fix' },
  ATTEMPTS_USED_UP: { sentence: failureWords.usedUp, who: 'worker', next: 'again' },
  DAILY_LIMIT: { sentence: failureWords.dailyLimit, who: 'vendor', next: 'without-face' },
  CHECK_UNAVAILABLE: { sentence: failureWords.unavailable, who: 'vendor', next: 'again' },
  CHECK_NOT_SET_UP: { sentence: failureWords.notSetUp, who: 'us', next: 'without-face' },
  OTHER_FAILURE: { sentence: failureWords.other, who: 'worker', next: 'again' },
}
const faceNotes: Readonly<Record<IdentityReply['screen'], Entry>> = {
  'weixin-face': words.consentFaceNote,
  eid: words.consentFaceNoteOfEid,
}
const actions: Readonly<Record<Mode, Entry>> = {
  form: words.start,
  open: words.goOn,
  locked: words.seeJobs,
  verified: words.toHome,
}

/** What the page shows of a standing. Who has begun to type keeps the form, even while a check is open. */
export function standingView(identity: IdentityReply, isTyping: boolean): StandingView {
  const { maskedName = '', maskedIdNumber = '', verifiedAt, attemptsLeft } = identity
  const mode = modeOf(identity, isTyping)
  const setback = setbackOf(identity)
  return {
    mode,
    maskedName,
    maskedIdNumber,
    verifiedAt: verifiedAt === undefined ? '' : dayAndTime(verifiedAt, zone),
    setback,
    move: identity.move === undefined ? '' : t(words.move),
    faceNote: t(faceNotes[identity.screen]),
    left: t(words.beforeLeft, { count: attemptsLeft }),
    ...lockOf(identity),
    action: t(mode === 'form' && setback ? words.again : actions[mode]),
  }
}

/** Where a verified worker goes on: the agreement if it waits, else the card. */
export function nextOf({ nextStep, engagement }: WorkCard): { url: string; label: string } {
  if (nextStep.code !== 'SIGN_AGREEMENT' || !engagement) return { url: home, label: t(words.toHome) }
  const { employerId, applicationId } = engagement
  return { url: `${agreement}?employerId=${employerId}&applicationId=${applicationId}`, label: t(words.toAgreement) }
}

function modeOf({ status, lockedUntil, open }: IdentityReply, isTyping: boolean): Mode {
  if (status === 'verified') return 'verified'
  if (lockedUntil !== undefined) return 'locked'
  return open && !isTyping ? 'open' : 'form'
}

function setbackOf({ failure }: IdentityReply): Setback | null {
  if (failure === undefined) return null
  const { sentence, who, next } = causes[failure]
  return { sentence: t(sentence), who: t(actorWords[who]), next: { kind: next, label: t(taps[next]) } }
}

function lockOf({ lockedUntil }: IdentityReply): Pick<StandingView, 'lockedUntil' | 'lockedWhy'> {
  if (lockedUntil === undefined) return { lockedUntil: '', lockedWhy: '' }
  return { lockedUntil, lockedWhy: t(words.lockedUntil, { time: dayAndTime(lockedUntil, zone) }) }
}
