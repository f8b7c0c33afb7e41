import { Refusal } from '../refusal'
import { dayOf, nextMidnight } from './calendar'
import { ageOn } from './day'
import type { DocumentKind } from './id-document'

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
  'FACE_NOT_LIVE',
  'FACE_UNCLEAR',
  'NO_RECORD_OF_PERSON',
  'NO_PHOTO_ON_RECORD',
  'DOCUMENT_EXPIRED',
  'DOCUMENT_UNREADABLE',
  'ATTEMPTS_USED_UP',
  'DAILY_LIMIT',
  'CHECK_UNAVAILABLE',
  'CHECK_NOT_SET_UP',
  'OTHER_FAILURE',
] as const
export type VerificationFailure = (typeof verificationFailures)[number]

/** Failures that are no fault of the worker: they cost no attempt. */
export const freeFailures = ['CHECK_UNAVAILABLE', 'CHECK_NOT_SET_UP'] as const satisfies readonly VerificationFailure[]

/** Whoever can be chosen to check faces, and what the phone opens for it. */
export type FaceProvider = 'weixin' | 'tencent-faceid'
export type FaceScreen = 'weixin-face' | 'eid'

/** A verification that has no outcome yet; only a started one has been handed to the phone. */
export type OpenVerification =
  | { status: 'requested'; verificationId: string; idNumberIndex: string }
  | {
      status: 'started'
      verificationId: string
      idNumberIndex: string
      provider: FaceProvider
      verifyId: string
      expiresAt: Date
    }

/** What a worker has used up on this Shanghai day. */
export interface Tries {
  /** Face checks that were handed out and failed through the worker. */
  failedToday: number
  /** The vendor checks this person no more until its midnight, which is Shanghai's. */
  isLimitReached: boolean
}

/** What is known of a worker before a face check is started. */
export interface Candidate extends Tries {
  isVerified: boolean
  /** Verified with the same number, and the document has ended or ends soon. */
  mayRenew: boolean
  /** This account waits for an identity that another account has. */
  isMoving: boolean
  open?: OpenVerification
}

/** Refuses with UNDER_SIXTEEN until the sixteenth birthday has begun in Shanghai. */
export function requireOldEnough(birthDate: string, now: Date): void {
  if (ageOn(birthDate, dayOf(now)) < YOUNGEST) throw new Refusal('UNDER_SIXTEEN')
}

/**
 * Decides how a face check begins: by handing out the open one of the same person again, or by a new one in its place.
 * Refuses with ALREADY_VERIFIED, MOVE_ALREADY_ASKED or FACE_ATTEMPTS_USED_UP. Whether the number belongs to another account is
 * told only to a face that has passed: anybody can type a number.
 */
export function start(
  candidate: Candidate,
  idNumberIndex: string,
  now: Date,
): { kind: 'again'; open: OpenVerification & { status: 'started' } } | { kind: 'new' } {
  requireMayStart(candidate, now)
  const { open } = candidate
  const isSame = open?.status === 'started' && open.idNumberIndex === idNumberIndex && open.expiresAt > now
  return isSame ? { kind: 'again', open } : { kind: 'new' }
}

function requireMayStart(candidate: Candidate, now: Date): void {
  if (candidate.isVerified && !candidate.mayRenew) throw new Refusal('ALREADY_VERIFIED')
  if (candidate.isMoving) throw new Refusal('MOVE_ALREADY_ASKED')
  if (attemptsLeft(candidate) === 0) throw new Refusal('FACE_ATTEMPTS_USED_UP', { until: nextMidnight(now).toISOString() })
}

/** Face checks that are left today, the one that is open included. */
export function attemptsLeft({ failedToday, isLimitReached }: Tries): number {
  return isLimitReached ? 0 : Math.max(0, ATTEMPTS_A_DAY - failedToday)
}

/** The end of the lock-out: the next midnight in Shanghai, once all attempts of the day are used up. */
export function lockedUntil(tries: Tries, now: Date): Date | undefined {
  return attemptsLeft(tries) === 0 ? nextMidnight(now) : undefined
}

/** The tries with one more check that failed; one that was begun before midnight is counted on the day of its begin. */
export function afterFailure(tries: Tries, failure: VerificationFailure, isOfToday: boolean): Tries {
  const isFree = freeFailures.some((free) => free === failure)
  return {
    failedToday: tries.failedToday + (isOfToday && !isFree ? 1 : 0),
    isLimitReached: tries.isLimitReached || failure === 'DAILY_LIMIT',
  }
}

/** What the phone opens for a provider. */
export function screenOf(provider: FaceProvider): FaceScreen {
  return provider === 'weixin' ? 'weixin-face' : 'eid'
}

/** Refuses a document that the provider cannot check: DOCUMENT_NOT_SUPPORTED with its kind. */
export function requireSupported(kind: DocumentKind, documents: readonly DocumentKind[]): void {
  if (!documents.includes(kind)) throw new Refusal('DOCUMENT_NOT_SUPPORTED', { kind })
}
