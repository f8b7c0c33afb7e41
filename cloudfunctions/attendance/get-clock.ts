import type { Context } from '../shared/context'
import * as attendance from '../shared/domain/attendance'
import { getClockShift } from '../shared/store/clock'
import type { ClockReply, GetClockRequest } from './api'

/** The shift as the clock page shows it, and the gate that is closed before a clock-in. */
export async function getClock(request: GetClockRequest, { db, now, principal }: Context<'worker'>): Promise<ClockReply> {
  const at = now()
  const shift = await getClockShift(db, request, { workerId: principal.workerId, now: at })
  const state = attendance.clockState(shift, at)
  const blockedBy = shift.clockIn === undefined ? attendance.blockedBy(shift) : undefined
  return {
    employerId: shift.employerId,
    shiftId: shift.shiftId,
    jobTitle: shift.jobTitle,
    employerName: shift.employerName,
    site: shift.site,
    startsAt: shift.startsAt.toISOString(),
    endsAt: shift.endsAt.toISOString(),
    opensAt: attendance.opensAt(shift.startsAt).toISOString(),
    breakMinutes: shift.breakMinutes,
    state,
    ...(blockedBy && { blockedBy }),
    ...(shift.clockIn && { clockedInAt: shift.clockIn.at.toISOString() }),
    ...(shift.clockOut && { clockedOutAt: shift.clockOut.at.toISOString() }),
    serverTime: at.toISOString(),
  }
}
