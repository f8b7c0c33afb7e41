import { sql } from 'kysely'
import * as v from 'valibot'
import type { PayoutStatus } from '../domain/payout'
import type { TaxBasis } from '../domain/tax'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import { decodeCursor, toPage } from './cursor'

/** A payout as the worker sees it, with the record that it pays for. */
export interface WorkerPayout {
  employerId: string
  employerName: string
  payoutId: string
  jobTitle: string
  siteName: string
  zone: string
  plannedStart: Date
  grossFen: number
  netFen: number
  status: PayoutStatus
  createdAt: Date
  confirmBy: Date | null
  paidAt: Date | null
  failure: string | null
}
export interface Slip extends WorkerPayout {
  shiftId: string
  taxFen: number
  basis: TaxBasis
  paidMinutes: number
  payFenPerHour: number
  breakMinutes: number
  clockedInAt: Date
  clockedOutAt: Date
  outBillNo: string
  transferBillNo: string | null
}

const fen = v.pipe(v.number(), v.integer())
const basis: v.GenericSchema<TaxBasis> = v.strictObject({
  rule: v.string(),
  effectiveFrom: v.string(),
  gapPolicy: v.picklist(['restart-months', 'count-all-months']),
  cumulativeGrossFen: fen,
  cumulativeExpensesFen: fen,
  cumulativeDeductionFen: fen,
  months: v.number(),
  taxableFen: fen,
  ratePercent: v.number(),
  quickDeductionFen: fen,
  cumulativeTaxFen: fen,
  alreadyWithheldFen: fen,
  withheldFen: fen,
})

/** A worker's payouts at every employer, newest first. */
export async function listWorkerPayouts(
  db: Database,
  workerId: string,
  { cursor, size }: { cursor: string | undefined; size: number },
): Promise<{ rows: WorkerPayout[]; nextCursor?: string }> {
  const after = decodeCursor(cursor)
  const rows = await payoutQuery(db)
    .where('payout.worker_id', '=', workerId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(payout.created_at, payout.payout_id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('payout.created_at', 'desc')
    .orderBy('payout.payout_id', 'desc')
    .limit(size + 1)
    .execute()
  return toPage(rows, size, (row) => ({ at: row.createdAt, id: row.payoutId }))
}

/** What was paid to a worker since an instant, at every employer, in fen. */
export async function sumPaidSince(db: Database, workerId: string, since: Date): Promise<number> {
  const { paidFen } = await db
    .selectFrom('payout')
    .select(sql<number>`coalesce(sum(net_fen), 0)::bigint`.as('paidFen'))
    .where('worker_id', '=', workerId)
    .where('paid_at', '>=', since)
    .executeTakeFirstOrThrow()
  return paidFen
}

/** Whose payout is asked for: it is not found for anyone but its worker. */
export interface PayoutKey {
  employerId: string
  payoutId: string
  workerId: string
}

export async function getWorkerPayout(db: Database, { employerId, payoutId, workerId }: PayoutKey): Promise<WorkerPayout> {
  const row = await payoutQuery(db)
    .where('payout.employer_id', '=', employerId)
    .where('payout.payout_id', '=', payoutId)
    .where('payout.worker_id', '=', workerId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** A payout with every number that led to it. */
export async function getSlip(db: Database, { employerId, payoutId, workerId }: PayoutKey): Promise<Slip> {
  const row = await payoutQuery(db)
    .innerJoin('punch as first', (join) =>
      join
        .onRef('first.employer_id', '=', 'judgement.employer_id')
        .onRef('first.shift_id', '=', 'judgement.shift_id')
        .on('first.kind', '=', 'in'),
    )
    .innerJoin('punch as last', (join) =>
      join
        .onRef('last.employer_id', '=', 'judgement.employer_id')
        .onRef('last.shift_id', '=', 'judgement.shift_id')
        .on('last.kind', '=', 'out'),
    )
    .select([
      'payout.tax_fen as taxFen',
      'payout.tax_basis as storedBasis',
      'payout.out_bill_no as outBillNo',
      'payout.transfer_bill_no as transferBillNo',
      'shift.shift_id as shiftId',
      'judgement.paid_minutes as paidMinutes',
      'shift.pay_fen_per_hour as payFenPerHour',
      'shift.break_minutes as breakMinutes',
      'first.at as clockedInAt',
      'last.at as clockedOutAt',
    ])
    .where('payout.employer_id', '=', employerId)
    .where('payout.payout_id', '=', payoutId)
    .where('payout.worker_id', '=', workerId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  const { storedBasis, ...slip } = row
  return { ...slip, basis: v.parse(basis, storedBasis) }
}

function payoutQuery(db: Database) {
  return db
    .selectFrom('payout')
    .innerJoin('employer', 'employer.employer_id', 'payout.employer_id')
    .innerJoin('judgement', (join) =>
      join.onRef('judgement.employer_id', '=', 'payout.employer_id').onRef('judgement.record_id', '=', 'payout.record_id'),
    )
    .innerJoin('shift', (join) =>
      join.onRef('shift.employer_id', '=', 'judgement.employer_id').onRef('shift.shift_id', '=', 'judgement.shift_id'),
    )
    .innerJoin('site', (join) =>
      join.onRef('site.employer_id', '=', 'shift.employer_id').onRef('site.site_id', '=', 'shift.site_id'),
    )
    .innerJoin('job', (join) => join.onRef('job.employer_id', '=', 'shift.employer_id').onRef('job.job_id', '=', 'shift.job_id'))
    .select([
      'payout.employer_id as employerId',
      'employer.name as employerName',
      'payout.payout_id as payoutId',
      'job.title as jobTitle',
      'site.name as siteName',
      'site.zone',
      'shift.starts_at as plannedStart',
      'payout.gross_fen as grossFen',
      'payout.net_fen as netFen',
      'payout.status',
      'payout.created_at as createdAt',
      'payout.confirm_by as confirmBy',
      'payout.paid_at as paidAt',
      'payout.failure',
    ])
}
