import type { Context } from '../shared/context'
import * as ageRules from '../shared/domain/age-rules'
import * as job from '../shared/domain/job'
import { dayOf } from '../shared/domain/calendar'
import { requireValidOn } from '../shared/domain/id-document-validity'
import { nextShift } from '../shared/domain/shift-times'
import { Refusal } from '../shared/refusal'
import { addApplication, findApplication } from '../shared/store/applications'
import type { Database } from '../shared/store/connect'
import { findIdentity } from '../shared/store/identities'
import { isMovingHere } from '../shared/store/identity-moves'
import { findDocument } from '../shared/store/identity-documents'
import { getJob, lockJob } from '../shared/store/jobs'
import { addShift, listShiftsAhead, type NewShift } from '../shared/store/shifts'
import { lockWorker } from '../shared/store/workers'
import type { ApplyForJobRequest, ShiftReply } from './api'
import { shiftView } from './shift-view'

/**
 * Applies for a job, is accepted at once, and takes its next shift. The job's row and the worker's are locked while it is
 * decided, so that the last place goes to one and nobody works twice at a time.
 */
export async function applyForJob(request: ApplyForJobRequest, context: Context<'worker'>): Promise<ShiftReply> {
  const shift = await context.db.transaction().execute((transaction) => decideAndSave(transaction, request, context))
  return shiftView(shift)
}

async function decideAndSave(
  db: Database,
  { employerId, jobId }: ApplyForJobRequest,
  { now, newId, principal }: Context<'worker'>,
): Promise<NewShift> {
  const { workerId, openid } = principal
  await lockWorker(db, workerId)
  if (await isMovingHere(db, workerId)) throw new Refusal('MOVE_ALREADY_ASKED')
  await lockJob(db, employerId, jobId)
  const posted = await getJob(db, employerId, jobId)
  const appliedAt = now()
  const times = nextShift(posted, posted.zone, appliedAt)
  const hasApplied = (await findApplication(db, { employerId, jobId, openid })) !== undefined
  job.apply(posted, { hasApplied, shifts: await listShiftsAhead(db, workerId, appliedAt) }, times)
  const identity = await findIdentity(db, workerId)
  // someone who is not verified yet is asked for the age when the agreement is made
  requireValidOn((await findDocument(db, workerId))?.validUntil, dayOf(times.startsAt))
  if (identity !== undefined) ageRules.requireAllowed(posted, identity.birthDate, dayOf(appliedAt))
  const { siteId, breakMinutes, payFenPerHour } = posted
  const applicationId = newId()
  const shift = { employerId, shiftId: newId(), applicationId, jobId, siteId, workerId, breakMinutes, payFenPerHour, ...times }
  await addApplication(db, { employerId, applicationId, jobId, workerId, appliedAt })
  await addShift(db, shift)
  return shift
}
