import * as agreement from '../domain/agreement'
import { sha256 } from '../sha256'
import type { Database } from '../store/connect'
import { addContractEvent, lockChainHead } from '../store/contract-events'

/** What happened to a contract, before it has a place in the chain. */
export type ContractHappening = Omit<agreement.ContractEvent, 'seq'> & { employerId: string }

/** Adds an event at the end of a contract's chain of evidence: in the caller's transaction, or else in one of its own. */
export async function appendContractEvent(db: Database, happening: ContractHappening): Promise<void> {
  if (db.isTransaction) await append(db, happening)
  else await db.transaction().execute((transaction) => append(transaction, happening))
}

async function append(db: Database, { employerId, ...happening }: ContractHappening): Promise<void> {
  const head = await lockChainHead(db, employerId, happening.contractId)
  const record = { ...happening, seq: head.seq + 1 }
  await addContractEvent(db, employerId, agreement.linkEvent(head.hash, record, sha256))
}
