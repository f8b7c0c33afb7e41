import type { Context } from '../shared/context'
import { notifyPerson } from '../shared/process/notify-person'
import { proposeEnding } from '../shared/process/propose-ending'
import { valuesOf } from '../shared/process/watch-agreement'
import type { EndingReply, OfferEndingRequest } from './api'
import { getSentAgreement } from './sent-agreement'

/**
 * The employer proposes to end an agreement; the worker may sign that or say no, and then all stays as it is. Refuses with
 * NOT_ALLOWED, NOT_FOUND and as `shared/process/propose-ending` does.
 */
export async function offerEnding(
  { contractId, lastDay }: OfferEndingRequest,
  context: Context<'employer'>,
): Promise<EndingReply> {
  const { principal, crashPoint } = context
  const { employerId, workerId, openid, jobTitle } = await getSentAgreement(context, contractId)
  crashPoint('ending.before-save')
  const proposal = { employerId, contractId, workerId, lastDay }
  const ending = await proposeEnding(context, proposal, principal.memberId)
  crashPoint('ending.after-save')
  await notifyPerson(context, { openid, kind: 'AGREEMENT_ENDING', values: valuesOf({ ...ending, jobTitle }) })
  return { employerId, applicationId: ending.applicationId, contractId: ending.contractId }
}
