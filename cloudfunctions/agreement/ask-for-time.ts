import type { Context } from '../shared/context'
import { advance } from '../shared/domain/contract-life'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { tellOwners } from '../shared/process/tell-owners'
import { valuesOf } from '../shared/process/watch-agreement'
import { Refusal } from '../shared/refusal'
import { findCountersigning, lockContract, type Countersigning } from '../shared/store/contract-life'
import { getDeadlines, markTimeAsked } from '../shared/store/contract-standing'
import { getContract } from '../shared/store/contracts'
import type { AskForTimeReply, AskForTimeRequest } from './api'

/**
 * Asks the employer for more time, before a deadline or after it. The owners are told in the same transaction; who asks again
 * for the same deadline is answered as before. Refuses with NOT_FOUND and with what the life of the agreement says.
 */
export async function askForTime(request: AskForTimeRequest, context: Context<'worker'>): Promise<AskForTimeReply> {
  const { db, principal, crashPoint } = context
  const { contractId } = await getContract(db, { ...request, workerId: principal.workerId })
  crashPoint('ask-time.before-save')
  const askedAt = await db.transaction().execute((transaction) => ask({ ...context, db: transaction }, request))
  crashPoint('ask-time.after-save')
  return { contractId, askedAt: askedAt.toISOString() }
}

async function ask(context: Context<'worker'>, key: AskForTimeRequest): Promise<Date> {
  const { db, now } = context
  const locked = await lockContract(db, key)
  advance(locked.status, 'ask-time')
  const { timeAskedAt } = await getDeadlines(db, locked)
  if (timeAskedAt !== null) return timeAskedAt
  const at = now()
  await markTimeAsked(db, locked, at)
  const { employerId, contractId, workerNo: actor, signBy } = locked
  const data = { signBy: signBy.toISOString() }
  await appendContractEvent(db, { employerId, contractId, event: 'extension-asked', at, actor, data })
  const values = valuesOf(await getAsked(context, key))
  await tellOwners(context, employerId, { kind: 'AGREEMENT_TIME_ASKED', values })
  return at
}

async function getAsked({ db }: Context<'worker'>, key: AskForTimeRequest): Promise<Countersigning> {
  const contract = await findCountersigning(db, key)
  if (contract === undefined) throw new Refusal('NOT_FOUND')
  return contract
}
