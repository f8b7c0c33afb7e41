import type { PartyPrincipal } from '../shared/principal'
import type { ContractRecord } from '../shared/store/contract-proof'

/** How the chain names who has taken a copy: the worker by number, somebody of the employer by their id. */
export function actorOf({ workerId, workerNo }: ContractRecord, principal: PartyPrincipal): string {
  return principal.workerId === workerId ? workerNo : (principal.member?.memberId ?? workerNo)
}
