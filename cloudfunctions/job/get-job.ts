import type { Context } from '../shared/context'
import { nextShift } from '../shared/domain/shift-times'
import { findApplication } from '../shared/store/applications'
import * as jobs from '../shared/store/jobs'
import type { GetJobRequest, JobDetail } from './api'
import { jobSummary } from './job-view'

/** A job with the shift that an application would take now, and the caller's own application if there is one. */
export async function getJob(
  { employerId, jobId }: GetJobRequest,
  { db, now, principal }: Context<'anyone'>,
): Promise<JobDetail> {
  const posted = await jobs.getJob(db, employerId, jobId)
  const application = await findApplication(db, { employerId, jobId, openid: principal.openid })
  const { startsAt, endsAt } = nextShift(posted, posted.zone, now())
  const { employmentType, description, address, latitude, longitude, zone, breakMinutes, occupationClass, maximumAge } = posted
  return {
    ...jobSummary(posted, undefined),
    employmentType,
    description,
    address,
    latitude,
    longitude,
    zone,
    breakMinutes,
    occupationClass,
    maximumAge,
    nextShift: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...(application && { application: { applicationId: application.applicationId } }),
  }
}
