import { sql } from 'kysely'
import * as v from 'valibot'
import type { ReviewFlag } from '../domain/attendance'
import type { Decision } from '../domain/review'
import type { Database } from './connect'
import { decodeCursor, toPage } from './cursor'

/** A judged shift: punches, minutes and money, with the decision and the payout if there are any. */
export interface WorkRecord {
  employerId: string
  employerName: string
  recordId: string
  shiftId: string
  workerId: string
  openid: string
  workerNo: string
  /** The worker's name, sealed; null before the real-name check. */
  nameSealed: string | null
  jobTitle: string
  siteName: string
  zone: string
  plannedStart: Date
  plannedEnd: Date
  clockedInAt: Date
  clockedOutAt: Date
  breakMinutes: number
  paidMinutes: number
  payFenPerHour: number
  grossFen: number
  flags: ReviewFlag[]
  judgedAt: Date
  decision: Decision | null
  reason: string | null
  decidedAt: Date | null
  decidedBy: string | null
  payoutId: string | null
  payoutStatus: 'sending' | 'confirming' | 'paying' | 'paid' | 'failed' | null
}

const flags = v.array(v.picklist(['LATE', 'LEFT_EARLY', 'OVERTIME', 'FAR_FROM_GATE', 'POOR_ACCURACY']))

/** A worker's records at every employer, newest first. */
export async function listWorkerRecords(
  db: Database,
  workerId: string,
  { cursor, size }: { cursor: string | undefined; size: number },
): Promise<{ records: WorkRecord[]; nextCursor?: string }> {
  const after = decodeCursor(cursor)
  const rows = await recordQuery(db)
    .where('judgement.worker_id', '=', workerId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(judgement.judged_at, judgement.record_id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('judgement.judged_at', 'desc')
    .orderBy('judgement.record_id', 'desc')
    .limit(size + 1)
    .execute()
  const { rows: page, ...next } = toPage(rows, size, (row) => ({ at: row.judgedAt, id: row.recordId }))
  return { records: page.map(fromRow), ...next }
}

/** One record of an employer. */
export async function findRecord(db: Database, employerId: string, recordId: string): Promise<WorkRecord | undefined> {
  const row = await recordQuery(db)
    .where('judgement.employer_id', '=', employerId)
    .where('judgement.record_id', '=', recordId)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** Those records of an employer that are among the ids, in the order in which they were judged. */
export async function listRecordsById(db: Database, employerId: string, recordIds: readonly string[]): Promise<WorkRecord[]> {
  const rows = await recordQuery(db)
    .where('judgement.employer_id', '=', employerId)
    .where('judgement.record_id', 'in', recordIds)
    .orderBy('judgement.judged_at')
    .orderBy('judgement.record_id')
    .execute()
  return rows.map(fromRow)
}

/** Approved records of an employer that are in no payout yet, oldest first. */
export async function listUnpaidRecords(db: Database, employerId: string, limit: number): Promise<WorkRecord[]> {
  const rows = await recordQuery(db)
    .where('judgement.employer_id', '=', employerId)
    .where('decision.decision', '=', 'approve')
    .where('payout.payout_id', 'is', null)
    .orderBy('judgement.judged_at')
    .orderBy('judgement.record_id')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** A row of `recordQuery` with its JSON parsed. */
export function fromRow({ flags: stored, ...row }: Omit<WorkRecord, 'flags'> & { flags: object }): WorkRecord {
  return { ...row, flags: v.parse(flags, stored) }
}

export type RecordQuery = ReturnType<typeof withColumns>

/** A record with everything that is joined to it; the caller adds the tenant or the worker, and the order. */
export function recordQuery(db: Database): RecordQuery {
  return withColumns(db)
}

function withColumns(db: Database) {
  return withOutcome(db).select([
    'judgement.employer_id as employerId',
    'employer.name as employerName',
    'judgement.record_id as recordId',
    'judgement.shift_id as shiftId',
    'judgement.worker_id as workerId',
    'worker.openid',
    'worker.worker_no as workerNo',
    'identity.name_sealed as nameSealed',
    'job.title as jobTitle',
    'site.name as siteName',
    'site.zone',
    'shift.starts_at as plannedStart',
    'shift.ends_at as plannedEnd',
    'first.at as clockedInAt',
    'last.at as clockedOutAt',
    'shift.break_minutes as breakMinutes',
    'judgement.paid_minutes as paidMinutes',
    'shift.pay_fen_per_hour as payFenPerHour',
    'judgement.gross_fen as grossFen',
    'judgement.flags',
    'judgement.judged_at as judgedAt',
    'decision.decision',
    'decision.reason',
    'decision.decided_at as decidedAt',
    'member.name as decidedBy',
    'payout.payout_id as payoutId',
    'payout.status as payoutStatus',
  ])
}

function withOutcome(db: Database) {
  return withPunches(db)
    .leftJoin('decision', (join) =>
      join.onRef('decision.employer_id', '=', 'judgement.employer_id').onRef('decision.record_id', '=', 'judgement.record_id'),
    )
    .leftJoin('member', (join) =>
      join.onRef('member.employer_id', '=', 'decision.employer_id').onRef('member.member_id', '=', 'decision.member_id'),
    )
    .leftJoin('payout', (join) =>
      join.onRef('payout.employer_id', '=', 'judgement.employer_id').onRef('payout.record_id', '=', 'judgement.record_id'),
    )
}

function withPunches(db: Database) {
  return shiftOf(db)
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
}

function shiftOf(db: Database) {
  return db
    .selectFrom('judgement')
    .innerJoin('shift', (join) =>
      join.onRef('shift.employer_id', '=', 'judgement.employer_id').onRef('shift.shift_id', '=', 'judgement.shift_id'),
    )
    .innerJoin('site', (join) =>
      join.onRef('site.employer_id', '=', 'shift.employer_id').onRef('site.site_id', '=', 'shift.site_id'),
    )
    .innerJoin('job', (join) => join.onRef('job.employer_id', '=', 'shift.employer_id').onRef('job.job_id', '=', 'shift.job_id'))
    .innerJoin('employer', 'employer.employer_id', 'judgement.employer_id')
    .innerJoin('worker', 'worker.worker_id', 'judgement.worker_id')
    .leftJoin('identity', 'identity.worker_id', 'judgement.worker_id')
}
