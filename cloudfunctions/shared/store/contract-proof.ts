import { sql } from 'kysely'
import * as v from 'valibot'
import type { ContractStatus } from '../domain/contract-life'
import type { Link } from '../domain/evidence-chain'
import { Refusal } from '../refusal'
import type { Database } from './connect'

const partSchema = v.object({
  certificatePem: v.string(),
  certificateSerial: v.string(),
  timestampToken: v.string(),
  timestampedAt: v.string(),
})

/** What is stored of one signature, apart from the file that has it inside. */
export interface KeptSignature {
  certificatePem: string
  certificateSerial: string
  /** RFC 3161 token over the signature value, base64 DER. */
  timestampToken: string
  timestampedAt: Date
  signedAt: Date
}

/** What is stored of a contract's signatures; a side that has not signed is undefined. */
export interface ContractProof {
  worker: KeptSignature | undefined
  employer: KeptSignature | undefined
}

export interface ContractKey {
  employerId: string
  contractId: string
}

/** A contract as its evidence tells of it: the worker is named by a mask, or not at all once they are erased. */
export interface ContractRecord extends ContractKey, ContractProof {
  status: ContractStatus
  title: string
  textSha256: string
  employerName: string
  workerName: string | null
  workerId: string
  workerNo: string
  sentAt: Date
}

/** Who asks: as the worker of a contract, as somebody of its employer, or as both. */
export interface Party {
  workerId: string | undefined
  member: { employerId: string } | undefined
}

export interface ChainedEvent extends Link {
  record: { contractId: string; seq: number; event: string; at: Date; actor: string; data: object }
}

/** The contract of that id, for nobody in particular; undefined when there is none. */
export async function findContractRecord(db: Database, key: ContractKey): Promise<ContractRecord | undefined> {
  const row = await recordQuery(db, key).executeTakeFirst()
  return row && fromRow(key, row)
}

/** The contract of that id as one of its sides sees it; refuses with NOT_FOUND. */
export async function getPartyContract(db: Database, key: ContractKey, { workerId, member }: Party): Promise<ContractRecord> {
  const row = await recordQuery(db, key).executeTakeFirst()
  const isOfEmployer = member?.employerId === key.employerId
  if (row === undefined || !(isOfEmployer || row.workerId === workerId)) throw new Refusal('NOT_FOUND')
  return fromRow(key, row)
}

function recordQuery(db: Database, { employerId, contractId }: ContractKey) {
  return db
    .selectFrom('contract')
    .innerJoin('employer', 'employer.employer_id', 'contract.employer_id')
    .innerJoin('worker', 'worker.worker_id', 'contract.worker_id')
    .leftJoin('identity', 'identity.worker_id', 'contract.worker_id')
    .select([
      'contract.worker_id as workerId',
      'worker.worker_no as workerNo',
      'contract.status',
      sql<string>`contract.content ->> 'title'`.as('title'),
      'contract.text_sha256 as textSha256',
      'employer.name as employerName',
      'identity.masked_name as workerName',
      'contract.sent_at as sentAt',
      'contract.signed_at as signedAt',
      'contract.signature',
      'contract.completed_at as completedAt',
      'contract.counter_signature as counterSignature',
    ])
    .where('contract.employer_id', '=', employerId)
    .where('contract.contract_id', '=', contractId)
}

type RecordRow = Omit<ContractRecord, 'employerId' | 'contractId' | 'worker' | 'employer'> & {
  signedAt: Date | null
  signature: object | null
  completedAt: Date | null
  counterSignature: object | null
}

function fromRow({ employerId, contractId }: ContractKey, row: RecordRow): ContractRecord {
  const { status, title, textSha256, employerName, workerName, workerId, workerNo, sentAt } = row
  return {
    ...{ employerId, contractId, status, title, textSha256, employerName, workerName },
    ...{ workerId, workerNo, sentAt },
    worker: kept(row.signedAt, row.signature),
    employer: kept(row.completedAt, row.counterSignature),
  }
}

function kept(signedAt: Date | null, signature: object | null): KeptSignature | undefined {
  if (signedAt === null || signature === null) return undefined
  const { timestampedAt, ...part } = v.parse(partSchema, signature)
  return { ...part, timestampedAt: new Date(timestampedAt), signedAt }
}

/** Everything that happened to a contract, oldest first, as it was linked. */
export async function listContractEvents(db: Database, { employerId, contractId }: ContractKey): Promise<ChainedEvent[]> {
  const rows = await db
    .selectFrom('contract_event')
    .select(['seq', 'event', 'at', 'actor', 'data', 'previous_hash', 'hash'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .orderBy('seq')
    .execute()
  return rows.map(({ previous_hash: previousHash, hash, ...record }) => ({
    record: { contractId, ...record },
    previousHash,
    hash,
  }))
}
