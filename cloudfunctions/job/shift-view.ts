import type { NewShift } from '../shared/store/shifts'
import type { ShiftReply } from './api'

/** The shift that was taken, as the phone is told. */
export function shiftView({ applicationId, shiftId, startsAt, endsAt }: NewShift): ShiftReply {
  return { applicationId, shiftId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}
