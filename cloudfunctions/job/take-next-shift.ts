import type { Context } from '../shared/context'
import * as ageRules from '../shared/domain/age-rules'
import { dayOf } from '../shared/domain/calendar'
import { isAfterEnd } from '../shared/domain/ending'
import * as job from '../shared/domain/job'
import { requireValidOn } from '../shared/domain/id-document-validity'
import * as workedShift from '../shared/domain/shift'
import { nextShift } from '../shared/domain/shift-times'
import { Refusal } from '../shared/refusal'
import { getApplication } from '../shared/store/applications'
import type { Database } from '../shared/store/connect'
import { findIdentity } from '../shared/store/identities'
import { findDocument } from '../shared/store/identity-documents'
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
  const { jobId, endsOn } = await getApplication(db, { employerId, applicationId, workerId })
  const at = now()
  workedShift.requireOver(await getNewestShift(db, employerId, applicationId), at)
  const posted = await getJob(db, employerId, jobId)
  if (posted.status === 'closed') throw new Refusal('JOB_CLOSED')
  const identity = await findIdentity(db, workerId)
  if (identity !== undefined) ageRules.requireAllowed(posted, identity.birthDate, dayOf(at))
  const times = nextShift(posted, posted.zone, at)
  if (isAfterEnd(dayOf(times.startsAt), endsOn)) throw new Refusal('AGREEMENT_ENDED')
  requireValidOn((await findDocument(db, workerId))?.validUntil, dayOf(times.startsAt))
  job.requireFree(times, await listShiftsAhead(db, workerId, at))
  const { siteId, breakMinutes, payFenPerHour } = posted
  const shift = { employerId, shiftId: newId(), applicationId, jobId, siteId, workerId, breakMinutes, payFenPerHour, ...times }
  await addShift(db, shift)
  return shift
}
