import type { ContractStatus } from './contract-life'

/** What the deadlines of a contract hang on. */
export interface WatchedContract {
  status: ContractStatus
  /** The worker's deadline. */
  signBy: Date
  /** The employer's, from the worker's signature on. */
  countersignBy: Date | null
}

/** What is due at a moment, and when to look again; without that there is nothing left to watch. */
export interface Watch {
  due: 'nothing' | 'remind-worker' | 'remind-employer' | 'expire'
  next?: Date
}

const DAY_MS = 86_400_000

/** A deadline is recalled one day before it. */
export function reminderOf(deadline: Date): Date {
  return new Date(deadline.getTime() - DAY_MS)
}

/**
 * What is due. A worker who has not signed is reminded once, and then the contract expires. Once the worker has signed nothing
 * runs out: the employer is reminded the day before its deadline, and at it. Who comes late does only what is due by now.
 */
export function watchOf({ status, signBy, countersignBy }: WatchedContract, now: Date): Watch {
  if (status === 'sent' || status === 'viewed') return now < signBy ? before(signBy, 'remind-worker', now) : { due: 'expire' }
  if (status !== 'signed' || countersignBy === null) return { due: 'nothing' }
  return now < countersignBy ? before(countersignBy, 'remind-employer', now) : { due: 'remind-employer' }
}

function before(deadline: Date, due: Watch['due'], now: Date): Watch {
  const reminder = reminderOf(deadline)
  return now < reminder ? { due: 'nothing', next: reminder } : { due, next: deadline }
}
