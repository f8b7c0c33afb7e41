import { sql } from 'kysely'
import type { ContractPurpose, ContractStatus, DeclineReason } from '../domain/contract-life'
import { Refusal } from '../refusal'
import type { Database } from './connect'

export interface ContractKey {
  employerId: string
  contractId: string
}

/** A contract while its row is locked. */
export interface LockedContract extends ContractKey {
  status: ContractStatus
  purpose: ContractPurpose
  previousContractId: string | null
  applicationId: string
  workerNo: string
  signBy: Date
  /** Of an ending. */
  lastDay: string | null
}

/** Where a contract stands, while its row is locked until the transaction ends; refuses with NOT_FOUND. */
export async function lockContract(db: Database, { employerId, contractId }: ContractKey): Promise<LockedContract> {
  const row = await db
    .selectFrom('contract')
    .innerJoin('worker', 'worker.worker_id', 'contract.worker_id')
    .select([
      'contract.employer_id as employerId',
      'contract.contract_id as contractId',
      'contract.status',
      'contract.purpose',
      'contract.previous_contract_id as previousContractId',
      'contract.application_id as applicationId',
      'contract.sign_by as signBy',
      'contract.last_day as lastDay',
      'worker.worker_no as workerNo',
    ])
    .where('contract.employer_id', '=', employerId)
    .where('contract.contract_id', '=', contractId)
    .forUpdate('contract')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** Moves a contract that was locked in the same transaction to a status that no signature or reason belongs to. */
export async function moveContract(
  db: Database,
  { employerId, contractId }: ContractKey,
  { status, at }: { status: 'viewed' | 'withdrawn' | 'expired' | 'superseded' | 'terminated'; at: Date },
): Promise<void> {
  await db
    .updateTable('contract')
    .set({ status, ...(status === 'viewed' ? { viewed_at: at } : { closed_at: at }) })
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .execute()
}

/** Declines a contract that was locked in the same transaction. From here on it refers to no application. */
export async function markDeclined(
  db: Database,
  { employerId, contractId }: ContractKey,
  { at, reason }: { at: Date; reason: DeclineReason },
): Promise<void> {
  await db
    .updateTable('contract')
    .set({ status: 'declined', declined_at: at, decline_reason: reason, closed_at: null })
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .execute()
}

/** An agreement that the worker has signed and the employer has not. */
export interface ToCountersign {
  contractId: string
  workerId: string
  workerNo: string
  nameSealed: string | null
  jobTitle: string
  signedAt: Date
  /** Of an ending. */
  lastDay: string | null
}

/** What waits for the employer's counter-signature, longest first, and how much that is in all. Without its file nothing can be. */
export async function listToCountersign(
  db: Database,
  employerId: string,
  limit: number,
): Promise<{ contracts: ToCountersign[]; count: number }> {
  const waiting = waitingQuery(db, employerId)
  const { count } = await waiting.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const rows = await waiting
    .leftJoin('identity', 'identity.worker_id', 'contract.worker_id')
    .select([
      'contract.contract_id as contractId',
      'contract.worker_id as workerId',
      'worker.worker_no as workerNo',
      'identity.name_sealed as nameSealed',
      'job.title as jobTitle',
      sql<Date>`contract.signed_at`.as('signedAt'),
      'contract.last_day as lastDay',
    ])
    .orderBy('contract.signed_at')
    .orderBy('contract.contract_id')
    .limit(limit)
    .execute()
  return { contracts: rows, count }
}

function waitingQuery(db: Database, employerId: string) {
  return jobOf(db)
    .innerJoin('contract_document as document', (join) =>
      join
        .onRef('document.employer_id', '=', 'contract.employer_id')
        .onRef('document.contract_id', '=', 'contract.contract_id')
        .on('document.revision', '=', 2),
    )
    .where('contract.employer_id', '=', employerId)
    .where('contract.status', '=', 'signed')
}

/** Contracts with their worker and the job that they are for. */
function jobOf(db: Database) {
  return db
    .selectFrom('contract')
    .innerJoin('worker', 'worker.worker_id', 'contract.worker_id')
    .innerJoin('application', (join) =>
      join
        .onRef('application.employer_id', '=', 'contract.employer_id')
        .onRef('application.application_id', '=', 'contract.application_id'),
    )
    .innerJoin('job', (join) =>
      join.onRef('job.employer_id', '=', 'contract.employer_id').onRef('job.job_id', '=', 'application.job_id'),
    )
}

/** What is needed to sign for the employer and to tell the worker. */
export interface Countersigning extends ContractKey {
  status: ContractStatus
  purpose: ContractPurpose
  applicationId: string
  workerId: string
  employerName: string
  creditCode: string
  openid: string
  jobTitle: string
}

/** A contract of the employer's that is not declined; undefined when there is none of this id. */
export async function findCountersigning(
  db: Database,
  { employerId, contractId }: ContractKey,
): Promise<Countersigning | undefined> {
  return jobOf(db)
    .innerJoin('employer', 'employer.employer_id', 'contract.employer_id')
    .select([
      'contract.employer_id as employerId',
      'contract.contract_id as contractId',
      'contract.status',
      'contract.purpose',
      'contract.application_id as applicationId',
      'contract.worker_id as workerId',
      'employer.name as employerName',
      'employer.credit_code as creditCode',
      'worker.openid',
      'job.title as jobTitle',
    ])
    .where('contract.employer_id', '=', employerId)
    .where('contract.contract_id', '=', contractId)
    .executeTakeFirst()
}

/** What proves the counter-signature: the file's third revision holds all of it. */
export interface CounterSignature {
  certificatePem: string
  certificateSerial: string
  timestampToken: string
  timestampedAt: string
  documentSha256: string
  /** Who of the employer has tapped. */
  memberId: string
}

/** Completes a contract that was locked in the same transaction. */
export async function markCompleted(
  db: Database,
  { employerId, contractId }: ContractKey,
  { at, counterSignature }: { at: Date; counterSignature: CounterSignature },
): Promise<void> {
  await db
    .updateTable('contract')
    .set({ status: 'completed', completed_at: at, counter_signature: JSON.stringify(counterSignature) })
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .execute()
}
