import { failureWords, identityWords as words } from '../../../../i18n/identity'
import { t, type Entry } from '../../../../i18n/index'
import type { WorkCard } from '../../../../services/account'
import type { IdentityReply, VerificationFailure } from '../../../../services/identity'
import { dayAndTime } from '../../../../utils/format'

/** `open`: a check was begun and can be gone on with. `locked`: no attempts are left today. */
export type Mode = 'form' | 'open' | 'locked' | 'verified'
/** What the last check came to, as a notice-strip shows it. */
export interface Setback {
  sentence: string
  next: { kind: 'again' | 'fix' | 'later'; label: string }
}
export interface StandingView {
  mode: Mode
  maskedName: string
  maskedIdNumber: string
  verifiedAt: string
  setback: Setback | null
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

const again = { kind: 'again', label: words.again } as const
const setbacks: Readonly<
  Record<VerificationFailure, { sentence: Entry; next: { kind: Setback['next']['kind']; label: Entry } }>
> = {
  CANCELLED_BY_WORKER: { sentence: failureWords.cancelled, next: again },
  CAMERA_NOT_ALLOWED: { sentence: failureWords.camera, next: again },
  PHONE_NOT_SUPPORTED: { sentence: failureWords.phone, next: { kind: 'later', label: words.seeJobs } },
  TOOK_TOO_LONG: { sentence: failureWords.tooLong, next: again },
  FACE_DOES_NOT_MATCH: { sentence: failureWords.noMatch, next: again },
  NAME_OR_NUMBER_WRONG: { sentence: failureWords.wrongPerson, next: { kind: 'fix', label: words.fix } },
  OTHER_FAILURE: { sentence: failureWords.other, next: again },
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
  const { sentence, next } = setbacks[failure]
  return { sentence: t(sentence), next: { kind: next.kind, label: t(next.label) } }
}

function lockOf({ lockedUntil }: IdentityReply): Pick<StandingView, 'lockedUntil' | 'lockedWhy'> {
  if (lockedUntil === undefined) return { lockedUntil: '', lockedWhy: '' }
  return { lockedUntil, lockedWhy: t(words.lockedUntil, { time: dayAndTime(lockedUntil, zone) }) }
}
