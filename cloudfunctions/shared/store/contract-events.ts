import type { ContractEvent } from '../domain/agreement'
import { genesis, type Link } from '../domain/evidence-chain'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import { isUniqueViolation } from './unique-violation'

/** The end of a contract's chain: where the next event is linked to. */
export interface ChainHead {
  seq: number
  hash: string
}

export async function getChainHead(db: Database, employerId: string, contractId: string): Promise<ChainHead> {
  const last = await db
    .selectFrom('contract_event')
    .select(['seq', 'hash'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { seq: 0, hash: genesis }
}

/**
 * The end of a contract's chain, while the contract is locked until the transaction ends. Whoever adds to a chain comes this way:
 * with the lock after the event two writers would wait for each other.
 */
export async function lockChainHead(db: Database, employerId: string, contractId: string): Promise<ChainHead> {
  await db
    .selectFrom('contract')
    .select('contract_id')
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .forUpdate()
    .execute()
  return getChainHead(db, employerId, contractId)
}

/**
 * Adds a linked event. Two writers never share a predecessor: the unique key decides, and the second is refused with
 * STILL_WORKING_ON_IT.
 */
export async function addContractEvent(
  db: Database,
  employerId: string,
  { record, previousHash, hash }: Link & { record: ContractEvent },
): Promise<void> {
  const { contractId, seq, event, at, actor, data } = record
  const row = { employer_id: employerId, contract_id: contractId, seq, event, at, actor }
  try {
    await db
      .insertInto('contract_event')
      .values({ ...row, data: JSON.stringify(data), previous_hash: previousHash, hash })
      .execute()
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('STILL_WORKING_ON_IT')
    throw error
  }
}
