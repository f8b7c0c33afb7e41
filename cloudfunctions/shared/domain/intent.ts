import { Refusal } from '../refusal'
import { nextMidnight } from './calendar'
import { attemptsLeft, type Tries } from './identity'

/** How somebody shows that it is they who want to sign: with the face, or with a code sent to their phone. */
export const intentMethods = ['face', 'sms'] as const
export type IntentMethod = (typeof intentMethods)[number]

/** A confirmed intent is for one text, and for these minutes. */
const VALID_MILLISECONDS = 10 * 60_000
/** The vendor answers in eight seconds or not at all; a request that is older than this was lost. */
const ASKING_MILLISECONDS = 30_000

/** A face check of an intent that has no outcome; only a started one has been handed to the phone. */
export type OpenIntent =
  { status: 'requested'; startedAt: Date } | { status: 'started'; startedAt: Date; verifyId: string; expiresAt: Date }

/** Until when somebody may sign who confirmed their intent then. */
export function intentEndsAt(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + VALID_MILLISECONDS)
}

/** Refuses with INTENT_NOT_CONFIRMED, or with INTENT_TOO_OLD after ten minutes. */
export function requireIntent(confirmedAt: Date | undefined, now: Date): void {
  if (confirmedAt === undefined) throw new Refusal('INTENT_NOT_CONFIRMED')
  if (intentEndsAt(confirmedAt) < now) throw new Refusal('INTENT_TOO_OLD')
}

/**
 * How a face check begins: by handing out the open one again, or by a new one in its place. Refuses with STILL_WORKING_ON_IT
 * while the vendor is being asked for another tap, so that no check is paid for twice, and with FACE_ATTEMPTS_USED_UP.
 */
export function startFace(open: OpenIntent | undefined, tries: Tries, now: Date): 'again' | 'new' {
  if (open?.status === 'started' && open.expiresAt > now) return 'again'
  if (open?.status === 'requested' && now.getTime() - open.startedAt.getTime() < ASKING_MILLISECONDS)
    throw new Refusal('STILL_WORKING_ON_IT')
  if (attemptsLeft(tries) === 0) throw new Refusal('FACE_ATTEMPTS_USED_UP', { until: nextMidnight(now).toISOString() })
  return 'new'
}
