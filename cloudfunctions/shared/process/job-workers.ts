import type { Environment } from '../context'
import { completeMove } from './complete-move'
import { renewAgreements } from './renew-agreements'
import { watchDocument } from './watch-document'
import { sendQueuedMessage } from './send-message'
import { pursuePayout } from './send-payout'
import { pursueCover } from './settle-cover'
import { pursueAgreement } from './watch-agreement'
import type { DueJob, JobKind } from '../store/due-jobs'

/** Works on one job; gives whether its subject is settled, so that the job may go. */
type Worker = (context: Environment, job: DueJob) => Promise<boolean>

/** Who works on which kind of job. */
export const workers: Record<JobKind, Worker> = {
  'settle-payout': (context, { employerId, subjectId }) => pursuePayout(context, tenant(employerId), subjectId),
  'settle-cover': (context, { employerId, subjectId }) => pursueCover(context, tenant(employerId), subjectId),
  'send-message': (context, { subjectId, attempts }) => sendQueuedMessage(context, subjectId, attempts),
  'watch-agreement': (context, { jobId, employerId, subjectId }) =>
    pursueAgreement(context, { jobId, employerId: tenant(employerId), subjectId }),
  'watch-document': watchDocument,
  'renew-agreements': (context, { employerId, subjectId }) => renewAgreements(context, tenant(employerId), subjectId),
  'complete-move': (context, { subjectId }) => completeMove(context, subjectId),
}

export function isJobKind(kind: string): kind is JobKind {
  return Object.hasOwn(workers, kind)
}

function tenant(employerId: string | null): string {
  if (employerId === null) throw new Error('the job has no employer')
  return employerId
}
