import { sql } from 'kysely'
import type { ContractStatus } from '../domain/contract-life'
import type { Database } from './connect'
import type { ContractKey } from './contract-life'

/** The deadlines of a contract, and whether the worker has asked for more time before this one. */
export interface Deadlines {
  signBy: Date
  countersignBy: Date | null
  timeAskedAt: Date | null
}

/** The deadlines of a contract that was locked in the same transaction. */
export async function getDeadlines(db: Database, { employerId, contractId }: ContractKey): Promise<Deadlines> {
  return db
    .selectFrom('contract')
    .select(['sign_by as signBy', 'countersign_by as countersignBy', 'time_asked_at as timeAskedAt'])
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .executeTakeFirstOrThrow()
}

/** Keeps that the worker has asked for more time, of a contract that was locked in the same transaction. */
export async function markTimeAsked(db: Database, { employerId, contractId }: ContractKey, at: Date): Promise<void> {
  await db
    .updateTable('contract')
    .set({ time_asked_at: at })
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .execute()
}

/** Gives a contract that was locked in the same transaction a new deadline, for which nobody has asked for more time yet. */
export async function extendContract(
  db: Database,
  { employerId, contractId }: ContractKey,
  { status, signBy }: { status: ContractStatus; signBy: Date },
): Promise<void> {
  await db
    .updateTable('contract')
    .set({ status, sign_by: signBy, time_asked_at: null, closed_at: null })
    .where('employer_id', '=', employerId)
    .where('contract_id', '=', contractId)
    .execute()
}

/** Whether anything hangs on an application but one contract: cover, a punch, or another contract that lives. */
export async function isInUse(
  db: Database,
  { employerId, applicationId, contractId }: ContractKey & { applicationId: string },
): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from shift join cover using (employer_id, shift_id)
        where shift.employer_id = ${employerId} and shift.application_id = ${applicationId})
      or exists (select from shift join punch using (employer_id, shift_id)
        where shift.employer_id = ${employerId} and shift.application_id = ${applicationId})
      or exists (select from contract where employer_id = ${employerId} and live_application_id = ${applicationId}
        and contract_id <> ${contractId}) as used`.execute(db)
  return rows[0]?.used === true
}

/**
 * Lets an application end with a day, and gives up its shifts after that day which have not begun by `at`; one that cover or a
 * punch hangs on stays. Run it in a transaction.
 */
export async function endApplication(
  db: Database,
  { employerId, applicationId }: { employerId: string; applicationId: string },
  { lastDay, at }: { lastDay: string; at: Date },
): Promise<void> {
  await db
    .updateTable('application')
    .set({ ends_on: lastDay })
    .where('employer_id', '=', employerId)
    .where('application_id', '=', applicationId)
    .execute()
  await sql`
    delete from shift where employer_id = ${employerId} and application_id = ${applicationId} and starts_at > ${at}
      and (starts_at at time zone 'Asia/Shanghai')::date > ${lastDay}::date
      and not exists (select from cover where cover.employer_id = shift.employer_id and cover.shift_id = shift.shift_id)
      and not exists (select from punch where punch.employer_id = shift.employer_id and punch.shift_id = shift.shift_id)
  `.execute(db)
}
