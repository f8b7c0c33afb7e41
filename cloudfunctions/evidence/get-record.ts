import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import type { ContractRecordReply, GetRecordRequest } from './api'
import { findNamedContract, recordReply } from './named-contract'

/** What is stored of the contract that a QR code names, for whoever holds the paper. Refuses with NOT_FOUND. */
export async function getRecord({ d }: GetRecordRequest, { db }: Context<'web'>): Promise<ContractRecordReply> {
  const record = await findNamedContract(db, d)
  if (record === undefined) throw new Refusal('NOT_FOUND')
  return recordReply(record)
}
