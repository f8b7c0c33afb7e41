import type { Context } from '../shared/context'
import * as attendance from '../shared/domain/attendance'
import { sha256 } from '../shared/sha256'
import { getClockShift } from '../shared/store/clock'
import { savePunch } from '../shared/store/punches'
import type { ClockInRequest, PunchReceipt } from './api'

/** Begins the work of a shift. One query to load, one statement to save. */
export async function clockIn(
  request: ClockInRequest,
  { db, now, newId, principal, crashPoint }: Context<'worker'>,
): Promise<PunchReceipt> {
  const at = now()
  const shift = await getClockShift(db, request, { workerId: principal.workerId, now: at })
  const punch = attendance.clockIn(shift, attendance.attemptOf(request, { punchId: newId(), at }), sha256)
  crashPoint('attendance.before-save')
  await savePunch(db, punch)
  crashPoint('attendance.after-save')
  return { punchId: punch.punchId, at: punch.at.toISOString(), distanceMetres: punch.distanceMetres, hash: punch.hash }
}
