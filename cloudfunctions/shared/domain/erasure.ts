import { Refusal } from '../refusal'

/** What still needs the person whom a worker wants erased. */
export interface Ties {
  isShiftAhead: boolean
  isRecordUndecided: boolean
  /** Approved and not paid: on its way, failed, or not yet in a run. */
  isMoneyOwed: boolean
  /** The identity is about to move to another account, or to this one. */
  isMoving: boolean
}

/** Refuses with ERASE_SHIFT_AHEAD, ERASE_RECORD_OPEN, ERASE_MONEY_OPEN or MOVE_ALREADY_ASKED: what the worker has to see to first. */
export function requireErasable({ isShiftAhead, isRecordUndecided, isMoneyOwed, isMoving }: Ties): void {
  if (isShiftAhead) throw new Refusal('ERASE_SHIFT_AHEAD')
  if (isRecordUndecided) throw new Refusal('ERASE_RECORD_OPEN')
  if (isMoneyOwed) throw new Refusal('ERASE_MONEY_OPEN')
  if (isMoving) throw new Refusal('MOVE_ALREADY_ASKED')
}
