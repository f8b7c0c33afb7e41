import { Refusal } from '../refusal'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** So long the account that has the identity may object. */
const COOL_DOWN_MS = 7 * DAY_MS
/** So long nobody may ask again after an objection. */
const LOCK_MS = 30 * DAY_MS
/** A face that passed earlier than this says nothing about who holds the phone now. */
const FACE_COUNTS_MS = HOUR_MS

export type Move = { status: 'waiting'; completesAt: Date } | { status: 'done' | 'cancelled' | 'objected'; endedAt: Date }
export type MoveStatus = Move['status']

/** What is known of somebody who wants an identity moved to this account. */
export interface Asker {
  isVerified: boolean
  /** This account has agreements of its own, which cannot be given to another worker. */
  hasAgreements: boolean
  /** When the face passed with a number that another account has; undefined when it never did. */
  passedAt: Date | undefined
  /** Somebody, perhaps this very account, waits for the identity already. */
  isMoving: boolean
  /** When the account that has the identity objected last. */
  objectedAt: Date | undefined
}

/**
 * Decides when a move that is asked for now is completed. Refuses with ALREADY_VERIFIED, FACE_CHECK_TOO_OLD,
 * MOVE_ALREADY_ASKED, MOVE_LOCKED until an instant, or MOVE_ACCOUNT_IN_USE: all of it only after a face that passed.
 */
export function ask({ isVerified, hasAgreements, passedAt, isMoving, objectedAt }: Asker, now: Date): { completesAt: Date } {
  if (isVerified) throw new Refusal('ALREADY_VERIFIED')
  if (passedAt === undefined || askUntil(passedAt) <= now) throw new Refusal('FACE_CHECK_TOO_OLD')
  if (isMoving) throw new Refusal('MOVE_ALREADY_ASKED')
  requireUnlocked(objectedAt, now)
  if (hasAgreements) throw new Refusal('MOVE_ACCOUNT_IN_USE')
  return { completesAt: new Date(now.getTime() + COOL_DOWN_MS) }
}

function requireUnlocked(objectedAt: Date | undefined, now: Date): void {
  const until = objectedAt && lockedUntil(objectedAt)
  if (until !== undefined && until > now) throw new Refusal('MOVE_LOCKED', { until: until.toISOString() })
}

/** Until when a face that passed may be used to ask. */
export function askUntil(passedAt: Date): Date {
  return new Date(passedAt.getTime() + FACE_COUNTS_MS)
}

/** The end of the lock that an objection brings. */
export function lockedUntil(objectedAt: Date): Date {
  return new Date(objectedAt.getTime() + LOCK_MS)
}

/** Whether no other move can be asked for yet: it waits, or was objected to not long ago. */
export function standsInTheWay(move: Move, now: Date): boolean {
  return move.status === 'waiting' || (move.status === 'objected' && lockedUntil(move.endedAt) > now)
}

/** The objection of the one account or the change of mind of the other; refuses with MOVE_OVER when it has ended already. */
export function end(move: Move, as: 'objected' | 'cancelled', now: Date): Move {
  if (move.status !== 'waiting') throw new Refusal('MOVE_OVER')
  return { status: as, endedAt: now }
}

/** What stands in the way of a move that is due. */
export interface Obstacles {
  /** A transfer to the old account is under way: only that account can confirm it. */
  isMoneyOnItsWay: boolean
  /** The account has been verified otherwise meanwhile, or has agreements of its own. */
  isAccountInUse: boolean
  /** The identity was erased meanwhile. */
  isIdentityGone: boolean
}

/** What a timer makes of a move: one that is not due, or that money stands in the way of, waits. */
export function complete(move: Move, { isMoneyOnItsWay, isAccountInUse, isIdentityGone }: Obstacles, now: Date): Move {
  if (move.status !== 'waiting' || move.completesAt > now) return move
  if (isAccountInUse || isIdentityGone) return { status: 'cancelled', endedAt: now }
  return isMoneyOnItsWay ? move : { status: 'done', endedAt: now }
}
