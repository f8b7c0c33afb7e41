import type { Context } from '../shared/context'
import { requirePostable } from '../shared/domain/age-rules'
import { requireOwner } from '../shared/domain/employer'
import { usualEmploymentType } from '../shared/domain/employment'
import { requirePossible } from '../shared/domain/shift-times'
import { Refusal } from '../shared/refusal'
import { addJob } from '../shared/store/jobs'
import { hasSite } from '../shared/store/sites'
import type { PostJobReply, PostJobRequest } from './api'

/** Opens a job at one of the employer's sites. */
export async function postJob(
  request: PostJobRequest,
  { db, now, newId, principal }: Context<'employer'>,
): Promise<PostJobReply> {
  requireOwner(principal.role)
  const job = { ...request, employmentType: request.employmentType ?? usualEmploymentType }
  requirePossible(job)
  requirePostable(job)
  const { employerId } = principal
  if (!(await hasSite(db, employerId, request.siteId))) throw new Refusal('NOT_FOUND')
  const jobId = newId()
  await addJob(db, { ...job, employerId, jobId, status: 'open', postedAt: now() })
  return { jobId }
}
