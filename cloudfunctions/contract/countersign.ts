import type { Context } from '../shared/context'
import { advance } from '../shared/domain/contract-life'
import { requireOwner } from '../shared/domain/employer'
import { signForEmployer } from '../shared/process/countersign'
import { Refusal } from '../shared/refusal'
import { findCountersigning } from '../shared/store/contract-life'
import { VendorError } from '../shared/vendor-error'
import type { CountersignOutcome, CountersignReply, CountersignRequest } from './api'

/**
 * Signs for the employer what its workers have signed, one contract after another: each is whole or untouched, whatever
 * becomes of the others. One that is completed already is refused, so that the whole may be done again.
 */
export async function countersign({ contractIds }: CountersignRequest, context: Context<'employer'>): Promise<CountersignReply> {
  requireOwner(context.principal.role)
  const outcomes: CountersignOutcome[] = []
  for (const contractId of new Set(contractIds)) outcomes.push(await outcomeOf(contractId, context))
  return { outcomes }
}

async function outcomeOf(contractId: string, context: Context<'employer'>): Promise<CountersignOutcome> {
  try {
    await countersignOne(contractId, context)
    return { contractId, outcome: 'completed' }
  } catch (error) {
    if (error instanceof Refusal) return { contractId, outcome: 'refused', code: error.code }
    if (!(error instanceof VendorError)) throw error
    context.log.warn({ code: error.code, contractId }, 'an agreement was not counter-signed')
    return { contractId, outcome: 'refused', code: 'VENDOR_UNAVAILABLE' }
  }
}

async function countersignOne(contractId: string, context: Context<'employer'>): Promise<void> {
  const { employerId } = context.principal
  const contract = await findCountersigning(context.db, { employerId, contractId })
  if (contract === undefined) throw new Refusal('NOT_FOUND')
  advance(contract.status, 'counter-sign')
  await signForEmployer(context, contract)
}
