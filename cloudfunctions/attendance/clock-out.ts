import type { Context } from '../shared/context'
import * as attendance from '../shared/domain/attendance'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import { getClockShift, type ClockShift } from '../shared/store/clock'
import { saveJudgedPunch } from '../shared/store/punches'
import type { ClockOutRequest, PunchReceipt, RecordSummary } from './api'

/** Ends the work of a shift, and judges it in the same commit. */
export async function clockOut(
  request: ClockOutRequest,
  { db, now, newId, principal, crashPoint }: Context<'worker'>,
): Promise<PunchReceipt> {
  const at = now()
  const shift = await getClockShift(db, request, { workerId: principal.workerId, now: at })
  const last = attendance.clockOut(shift, attendance.attemptOf(request, { punchId: newId(), at }), sha256)
  if (shift.clockIn === undefined) throw new Refusal('NOT_CLOCKED_IN')
  const judgement = attendance.judge(shift, shift.clockIn, last)
  const recordId = newId()
  crashPoint('attendance.before-save')
  await saveJudgedPunch(db, last, { recordId, judgement })
  crashPoint('attendance.after-save')
  const record = summaryOf(shift, { recordId, judgement, from: shift.clockIn.at, to: last.at })
  return { punchId: last.punchId, at: last.at.toISOString(), distanceMetres: last.distanceMetres, hash: last.hash, record }
}

function summaryOf(
  shift: ClockShift,
  { recordId, judgement, from, to }: { recordId: string; judgement: attendance.Judgement; from: Date; to: Date },
): RecordSummary {
  return {
    employerId: shift.employerId,
    employerName: shift.employerName,
    recordId,
    shiftId: shift.shiftId,
    jobTitle: shift.jobTitle,
    siteName: shift.site.name,
    zone: shift.site.zone,
    plannedStart: shift.startsAt.toISOString(),
    plannedEnd: shift.endsAt.toISOString(),
    clockedInAt: from.toISOString(),
    clockedOutAt: to.toISOString(),
    breakMinutes: shift.breakMinutes,
    paidMinutes: judgement.paidMinutes,
    payFenPerHour: shift.payFenPerHour,
    grossFen: judgement.grossFen,
    status: 'pending',
  }
}
