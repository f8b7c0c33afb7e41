import type { Context } from '../shared/context'
import * as process from '../shared/process/propose-ending'
import type { EndingReply, ProposeEndingRequest } from './api'

/**
 * The worker proposes to end an agreement, and signs that first; nothing ends before the employer has signed too. Refuses as
 * `shared/process/propose-ending` does.
 */
export async function proposeEnding(request: ProposeEndingRequest, context: Context<'worker'>): Promise<EndingReply> {
  const { principal, crashPoint } = context
  crashPoint('ending.before-save')
  const ending = await process.proposeEnding(context, { ...request, workerId: principal.workerId })
  crashPoint('ending.after-save')
  const { employerId, applicationId, contractId } = ending
  return { employerId, applicationId, contractId }
}
