import { sql } from 'kysely'
import type { MonthIncome } from '../domain/tax'
import { Refusal } from '../refusal'
import type { PayoutStatus } from '../domain/payout'
import type { Database } from './connect'
import { decodeCursor, toPage } from './cursor'

/** Holds an employer's money still until the transaction ends, so that runs follow one another; false without such an employer. */
export async function lockEscrow(db: Database, employerId: string): Promise<boolean> {
  const employer = await db
    .selectFrom('employer')
    .select('employer_id')
    .where('employer_id', '=', employerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return employer !== undefined
}

/** What pay needs of a worker beside the record: where the money goes and, sealed, to whom. */
export async function listReceivers(
  db: Database,
  workerIds: readonly string[],
): Promise<{ workerId: string; openid: string; nameSealed: string | null }[]> {
  return db
    .selectFrom('worker')
    .leftJoin('identity', 'identity.worker_id', 'worker.worker_id')
    .select(['worker.worker_id as workerId', 'worker.openid', 'identity.name_sealed as nameSealed'])
    .where('worker.worker_id', 'in', workerIds)
    .execute()
}

/**
 * What workers got through this platform since the start of the tax year, by month, at every employer: the cumulative
 * method asks for the platform's total. A failed payout stays in it, since its pay is still owed and its tax withheld.
 */
export async function listYears(db: Database, workerIds: readonly string[], since: Date): Promise<Map<string, MonthIncome[]>> {
  const month = sql<number>`extract(month from created_at at time zone 'Asia/Shanghai')::integer`
  const rows = await db
    .selectFrom('payout')
    .select([
      'worker_id as workerId',
      month.as('month'),
      sql<number>`sum(gross_fen)::bigint`.as('grossFen'),
      sql<number>`sum(tax_fen)::bigint`.as('withheldFen'),
    ])
    .where('worker_id', 'in', workerIds)
    .where('created_at', '>=', since)
    .groupBy(['worker_id', month])
    .execute()
  const years = new Map<string, MonthIncome[]>()
  for (const { workerId, ...income } of rows) years.set(workerId, [...(years.get(workerId) ?? []), income])
  return years
}

export async function insertPayRun(
  db: Database,
  run: { employerId: string; runId: string; memberId: string; startedAt: Date },
): Promise<void> {
  await db
    .insertInto('pay_run')
    .values({ employer_id: run.employerId, run_id: run.runId, member_id: run.memberId, started_at: run.startedAt })
    .execute()
}

export interface RunPayout {
  payoutId: string
  workerId: string
  workerNo: string
  nameSealed: string | null
  netFen: number
  status: PayoutStatus
  failure: string | null
}
export interface RunView {
  runId: string
  startedAt: Date
  startedBy: string
  payouts: RunPayout[]
}

/** A run with its payouts; refuses with NOT_FOUND. */
export async function getPayRun(db: Database, employerId: string, runId: string): Promise<RunView> {
  const run = await db
    .selectFrom('pay_run')
    .innerJoin('member', (join) =>
      join.onRef('member.employer_id', '=', 'pay_run.employer_id').onRef('member.member_id', '=', 'pay_run.member_id'),
    )
    .select(['pay_run.run_id as runId', 'pay_run.started_at as startedAt', 'member.name as startedBy'])
    .where('pay_run.employer_id', '=', employerId)
    .where('pay_run.run_id', '=', runId)
    .executeTakeFirst()
  if (run === undefined) throw new Refusal('NOT_FOUND')
  const payouts = await db
    .selectFrom('payout')
    .innerJoin('worker', 'worker.worker_id', 'payout.worker_id')
    .leftJoin('identity', 'identity.worker_id', 'payout.worker_id')
    .select([
      'payout.payout_id as payoutId',
      'payout.worker_id as workerId',
      'worker.worker_no as workerNo',
      'identity.name_sealed as nameSealed',
      'payout.net_fen as netFen',
      'payout.status',
      'payout.failure',
    ])
    .where('payout.employer_id', '=', employerId)
    .where('payout.run_id', '=', runId)
    .orderBy('payout.payout_id')
    .execute()
  return { ...run, payouts }
}

export interface RunSummary {
  runId: string
  startedAt: Date
  count: number
  totalNetFen: number
  paidCount: number
  failedCount: number
}

/** An employer's runs, newest first. */
export async function listPayRuns(
  db: Database,
  employerId: string,
  { cursor, size }: { cursor: string | undefined; size: number },
): Promise<{ rows: RunSummary[]; nextCursor?: string }> {
  const after = decodeCursor(cursor)
  const rows = await db
    .selectFrom('pay_run')
    .innerJoin('payout', (join) =>
      join.onRef('payout.employer_id', '=', 'pay_run.employer_id').onRef('payout.run_id', '=', 'pay_run.run_id'),
    )
    .select([
      'pay_run.run_id as runId',
      'pay_run.started_at as startedAt',
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(payout.net_fen)::bigint`.as('totalNetFen'),
      sql<number>`count(*) filter (where payout.status = 'paid')`.as('paidCount'),
      sql<number>`count(*) filter (where payout.status = 'failed')`.as('failedCount'),
    ])
    .where('pay_run.employer_id', '=', employerId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(pay_run.started_at, pay_run.run_id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .groupBy(['pay_run.run_id', 'pay_run.started_at'])
    .orderBy('pay_run.started_at', 'desc')
    .orderBy('pay_run.run_id', 'desc')
    .limit(size + 1)
    .execute()
  return toPage(rows, size, (row) => ({ at: row.startedAt, id: row.runId }))
}
