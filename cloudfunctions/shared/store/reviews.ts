import { sql } from 'kysely'
import type { Decision } from '../domain/review'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import { decodeCursor, encodeCursor } from './cursor'
import { fromRow, recordQuery, type RecordQuery, type WorkRecord } from './records'

export type ReviewStatus = 'pending' | 'approved' | 'rejected'
interface Page {
  status: ReviewStatus | undefined
  cursor: string | undefined
  size: number
}

const decisionOf: Record<ReviewStatus, Decision | null> = { pending: null, approved: 'approve', rejected: 'reject' }

/** An employer's records. The pending ones are a queue: most flags first, then oldest. All others: newest first. */
export async function listReviews(
  db: Database,
  employerId: string,
  { status, cursor, size }: Page,
): Promise<{ records: WorkRecord[]; nextCursor?: string }> {
  const rows = await (status === 'pending' ? queue(db, employerId, cursor) : newest(db, employerId, { status, cursor }))
    .limit(size + 1)
    .execute()
  const records = rows.slice(0, size).map(fromRow)
  const last = records.at(-1)
  if (rows.length <= size || last === undefined) return { records }
  const position = encodeCursor({ at: last.judgedAt, id: last.recordId })
  return { records, nextCursor: status === 'pending' ? `${String(last.flags.length)}_${position}` : position }
}

/** How many records of an employer wait for a decision. */
export async function countPending(db: Database, employerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('judgement')
    .leftJoin('decision', (join) =>
      join.onRef('decision.employer_id', '=', 'judgement.employer_id').onRef('decision.record_id', '=', 'judgement.record_id'),
    )
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('judgement.employer_id', '=', employerId)
    .where('decision.record_id', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export interface NewDecision {
  employerId: string
  recordId: string
  decision: Decision
  reason: string | null
  memberId: string
  decidedAt: Date
}

/** Saves a decision. There is one row for a record: of two reviewers at once, the second is refused. */
export async function saveDecision(db: Database, decided: NewDecision): Promise<void> {
  const saved = await db
    .insertInto('decision')
    .values({
      employer_id: decided.employerId,
      record_id: decided.recordId,
      decision: decided.decision,
      reason: decided.reason,
      member_id: decided.memberId,
      decided_at: decided.decidedAt,
    })
    .onConflict((conflict) => conflict.columns(['employer_id', 'record_id']).doNothing())
    .returning('record_id')
    .executeTakeFirst()
  if (saved === undefined) throw new Refusal('RECORD_ALREADY_DECIDED')
}

function queue(db: Database, employerId: string, cursor: string | undefined): RecordQuery {
  const [, flags = '0', position] = /^(\d)_(.*)$/.exec(cursor ?? '') ?? [undefined, '0', cursor]
  const after = decodeCursor(position)
  const rank = sql<number>`-jsonb_array_length(judgement.flags)`
  return recordQuery(db)
    .where('judgement.employer_id', '=', employerId)
    .where('decision.record_id', 'is', null)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${rank}, judgement.judged_at, judgement.record_id) > (${-Number(flags)}, ${after?.at}, ${after?.id}::uuid)`,
      ),
    )
    .orderBy(rank)
    .orderBy('judgement.judged_at')
    .orderBy('judgement.record_id')
}

function newest(db: Database, employerId: string, { status, cursor }: Pick<Page, 'status' | 'cursor'>): RecordQuery {
  const after = decodeCursor(cursor)
  return recordQuery(db)
    .where('judgement.employer_id', '=', employerId)
    .$if(status !== undefined, (query) => query.where('decision.decision', '=', decisionOf[status ?? 'pending']))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(judgement.judged_at, judgement.record_id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('judgement.judged_at', 'desc')
    .orderBy('judgement.record_id', 'desc')
}
