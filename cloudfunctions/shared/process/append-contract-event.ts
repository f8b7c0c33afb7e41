import * as agreement from '../domain/agreement'
import { sha256 } from '../sha256'
import type { Database } from '../store/connect'
import { addContractEvent, getChainHead } from '../store/contract-events'

/** What happened to a contract, before it has a place in the chain. */
export type ContractHappening = Omit<agreement.ContractEvent, 'seq'> & { employerId: string }

/**
 * Adds an event at the end of a contract's chain of evidence. Refuses with STILL_WORKING_ON_IT when another one was added at the
 * same moment.
 */
export async function appendContractEvent(db: Database, { employerId, ...happening }: ContractHappening): Promise<void> {
  const head = await getChainHead(db, employerId, happening.contractId)
  const record = { ...happening, seq: head.seq + 1 }
  await addContractEvent(db, employerId, agreement.linkEvent(head.hash, record, sha256))
}
