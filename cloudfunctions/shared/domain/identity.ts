import { Refusal } from '../refusal'
import { dayOf, nextMidnight } from './calendar'
import { ageOn } from './day'

/** A work contract below this age is void (Labour Law art. 15). */
const YOUNGEST = 16
const ATTEMPTS_A_DAY = 5

export const verificationFailures = [
  'CANCELLED_BY_WORKER',
  'CAMERA_NOT_ALLOWED',
  'PHONE_NOT_SUPPORTED',
  'TOOK_TOO_LONG',
  'FACE_DOES_NOT_MATCH',
  'NAME_OR_NUMBER_WRONG',
  'OTHER_FAILURE',
] as const
export type VerificationFailure = (typeof verificationFailures)[number]

/** A verification that has no outcome yet; only a started one has been handed to the phone. */
export type OpenVerification =
  | { status: 'requested'; verificationId: string; idNumberIndex: string }
  | { status: 'started'; verificationId: string; idNumberIndex: string; verifyId: string; expiresAt: Date }

/** What is known of a worker before a face check is started. */
export interface Candidate {
  isVerified: boolean
  isNumberTaken: boolean
  /** Face checks that were handed out and failed on this Shanghai day. */
  failedToday: number
  open?: OpenVerification
}

/** Refuses with UNDER_SIXTEEN until the sixteenth birthday has begun in Shanghai. */
export function requireOldEnough(birthDate: string, now: Date): void {
  if (ageOn(birthDate, dayOf(now)) < YOUNGEST) throw new Refusal('UNDER_SIXTEEN')
}

/**
 * Decides how a face check begins: by handing out the open one of the same person again, or by a new one in its place.
 * Refuses with ALREADY_VERIFIED, ID_USED_BY_ANOTHER_ACCOUNT or FACE_ATTEMPTS_USED_UP.
 */
export function start(
  candidate: Candidate,
  idNumberIndex: string,
  now: Date,
): { kind: 'again'; open: OpenVerification & { status: 'started' } } | { kind: 'new' } {
  if (candidate.isVerified) throw new Refusal('ALREADY_VERIFIED')
  if (candidate.isNumberTaken) throw new Refusal('ID_USED_BY_ANOTHER_ACCOUNT')
  if (attemptsLeft(candidate.failedToday) === 0)
    throw new Refusal('FACE_ATTEMPTS_USED_UP', { until: nextMidnight(now).toISOString() })
  const { open } = candidate
  const isSame = open?.status === 'started' && open.idNumberIndex === idNumberIndex && open.expiresAt > now
  return isSame ? { kind: 'again', open } : { kind: 'new' }
}

/** Face checks that are left today, the one that is open included. */
export function attemptsLeft(failedToday: number): number {
  return Math.max(0, ATTEMPTS_A_DAY - failedToday)
}

/** The end of the lock-out: the next midnight in Shanghai, once all attempts of the day are used up. */
export function lockedUntil(failedToday: number, now: Date): Date | undefined {
  return attemptsLeft(failedToday) === 0 ? nextMidnight(now) : undefined
}
