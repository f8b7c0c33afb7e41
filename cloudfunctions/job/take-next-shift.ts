import type { Context } from '../shared/context'
import * as job from '../shared/domain/job'
import * as workedShift from '../shared/domain/shift'
import { nextShift } from '../shared/domain/shift-times'
import { Refusal } from '../shared/refusal'
import { getApplication } from '../shared/store/applications'
import type { Database } from '../shared/store/connect'
import { getJob } from '../shared/store/jobs'
import { addShift, getNewestShift, listShiftsAhead, type NewShift } from '../shared/store/shifts'
import { lockWorker } from '../shared/store/workers'
import type { ShiftReply, TakeNextShiftRequest } from './api'
import { shiftView } from './shift-view'

/** Takes the next shift of a job that the worker has; the terms are the job's of now, which the signed agreement names. */
export async function takeNextShift(request: TakeNextShiftRequest, context: Context<'worker'>): Promise<ShiftReply> {
  const shift = await context.db.transaction().execute((transaction) => decideAndSave(transaction, request, context))
  return shiftView(shift)
}

async function decideAndSave(
  db: Database,
  { employerId, applicationId }: TakeNextShiftRequest,
  { now, newId, principal }: Context<'worker'>,
): Promise<NewShift> {
  const { workerId } = principal
  await lockWorker(db, workerId)
  const { jobId } = await getApplication(db, { employerId, applicationId, workerId })
  const at = now()
  workedShift.requireOver(await getNewestShift(db, employerId, applicationId), at)
  const posted = await getJob(db, employerId, jobId)
  if (posted.status === 'closed') throw new Refusal('JOB_CLOSED')
  const times = nextShift(posted, posted.zone, at)
  job.requireFree(times, await listShiftsAhead(db, workerId, at))
  const { siteId, breakMinutes, payFenPerHour } = posted
  const shift = { employerId, shiftId: newId(), applicationId, jobId, siteId, workerId, breakMinutes, payFenPerHour, ...times }
  await addShift(db, shift)
  return shift
}
