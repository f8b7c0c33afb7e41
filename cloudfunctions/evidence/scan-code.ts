import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import type { ContractRecordReply, ScanCodeRequest } from './api'
import { findNamedContract, recordReply } from './named-contract'

/** What is stored of the contract whose code a phone has scanned. Refuses with NOT_FOUND, whatever is wrong with the code. */
export async function scanCode({ d }: ScanCodeRequest, { db }: Context<'party'>): Promise<ContractRecordReply> {
  const record = await findNamedContract(db, d)
  if (record === undefined) throw new Refusal('NOT_FOUND')
  return recordReply(record)
}
