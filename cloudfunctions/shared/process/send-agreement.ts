import type { Environment } from '../context'
import { signingDeadline } from '../domain/contract-life'
import { addContract, type NewContract } from '../store/contracts'
import { appendContractEvent } from './append-contract-event'
import { watchAgreement } from './watch-agreement'

/** Who sends an agreement, and what else its first event says. */
export interface Sender {
  actor: string
  data?: Record<string, string>
}

/**
 * Sends an agreement to its worker, for seven days, with the events that say so and the timer that watches the deadline; one that
 * the worker has asked for is viewed at once. False when its application has one that waits already. Run it in a transaction.
 */
export async function sendAgreement(
  context: Pick<Environment, 'db' | 'newId'>,
  contract: Omit<NewContract, 'signBy'>,
  { actor, data = {} }: Sender,
): Promise<boolean> {
  const { db } = context
  const { employerId, contractId, status, textSha256, sentAt: at } = contract
  const signBy = signingDeadline(at)
  if (!(await addContract(db, { ...contract, signBy }))) return false
  const happening = { employerId, contractId, at, actor }
  await appendContractEvent(db, { ...happening, event: 'sent', data: { textSha256, ...data } })
  if (status === 'viewed') await appendContractEvent(db, { ...happening, event: 'opened', data: { textSha256 } })
  await watchAgreement(context, { employerId, contractId, signBy })
  return true
}
