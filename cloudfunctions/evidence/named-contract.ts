import { readContractCode } from '../shared/domain/contract-code'
import type { Database } from '../shared/store/connect'
import { findContractRecord, type ContractRecord } from '../shared/store/contract-proof'
import type { ContractRecordReply } from './api'

/** The contract that a code names; undefined for what is no code, for no contract, and for one with another text: all alike. */
export async function findNamedContract(db: Database, code: string | undefined): Promise<ContractRecord | undefined> {
  const named = code === undefined ? undefined : readContractCode(code)
  const record = named && (await findContractRecord(db, named))
  return record?.textSha256.startsWith(named?.textSha256Start ?? ' ') === true ? record : undefined
}

/** What whoever holds the paper, or the file, may know of a contract. */
export function recordReply({ worker, employer, ...record }: ContractRecord): ContractRecordReply {
  const { title, status, employerName, workerName, sentAt } = record
  return {
    ...{ title, status, employerName, sentAt: sentAt.toISOString() },
    ...(workerName !== null && { workerName }),
    ...(worker && { signedAt: worker.signedAt.toISOString() }),
    ...(employer && { completedAt: employer.signedAt.toISOString() }),
  }
}
