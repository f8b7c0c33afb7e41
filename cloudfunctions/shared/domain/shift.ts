import { Refusal } from '../refusal'
import type { ShiftTimes } from './shift-times'

export interface WorkedShift extends ShiftTimes {
  /** Cover that is in force, or that the insurer is still deciding about. */
  isCovered: boolean
  clockedInAt?: Date
  clockedOutAt?: Date
}

/**
 * A shift is over when its work is done, or when it can no longer be begun: its end has passed, or it has started without
 * cover, which cannot be had any more.
 */
export function isOver({ startsAt, endsAt, isCovered, clockedInAt, clockedOutAt }: WorkedShift, now: Date): boolean {
  if (clockedInAt !== undefined) return clockedOutAt !== undefined
  return now >= (isCovered ? endsAt : startsAt)
}

/** Refuses with SHIFT_NOT_FINISHED while the shift is ahead, or running. */
export function requireOver(shift: WorkedShift, now: Date): void {
  if (!isOver(shift, now)) throw new Refusal('SHIFT_NOT_FINISHED')
}
