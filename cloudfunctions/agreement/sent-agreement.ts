import type { Context } from '../shared/context'
import { requireOwner } from '../shared/domain/employer'
import { Refusal } from '../shared/refusal'
import { findCountersigning, type Countersigning } from '../shared/store/contract-life'

/** An agreement of the caller's employer, for an owner; refuses with NOT_ALLOWED or NOT_FOUND. */
export async function getSentAgreement({ db, principal }: Context<'employer'>, contractId: string): Promise<Countersigning> {
  requireOwner(principal.role)
  const contract = await findCountersigning(db, { employerId: principal.employerId, contractId })
  if (contract === undefined) throw new Refusal('NOT_FOUND')
  return contract
}
