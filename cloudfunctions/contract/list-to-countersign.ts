import type { Context } from '../shared/context'
import { requireOwner } from '../shared/domain/employer'
import { showNames } from '../shared/process/show-names'
import * as life from '../shared/store/contract-life'
import type { ListToCountersignReply, ListToCountersignRequest } from './api'

/** As many as one call counter-signs. */
const pageSize = 20

/** Whom the employer has yet to sign with, by name: the worker sees afterwards who looked. */
export async function listToCountersign(
  _request: ListToCountersignRequest,
  context: Context<'employer'>,
): Promise<ListToCountersignReply> {
  const { db, principal } = context
  requireOwner(principal.role)
  const { contracts, count } = await life.listToCountersign(db, principal.employerId, pageSize)
  const nameOf = await showNames(context, contracts, 'counter-signing')
  return { contracts: contracts.map((contract) => view(contract, nameOf(contract))), count }
}

function view(
  { contractId, workerNo, jobTitle, signedAt, lastDay }: life.ToCountersign,
  workerName: string,
): ListToCountersignReply['contracts'][number] {
  const words = { contractId, workerNo, workerName, jobTitle, signedAt: signedAt.toISOString() }
  return lastDay === null ? words : { ...words, lastDay }
}
