import { sql } from 'kysely'
import * as v from 'valibot'
import type { Database } from './connect'
import { decodeCursor, toPage } from './cursor'

/** What a member of an employer sees a worker's name for; with `own-copy` the worker takes everything. */
export const accessPurposes = [
  'shifts-of-the-day',
  'review-of-hours',
  'pay-run',
  'identity-review',
  'own-copy',
  'counter-signing',
  'agreements',
  'agreement-file',
] as const
export type AccessPurpose = (typeof accessPurposes)[number]

/** That a member of an employer saw a worker's name. */
export interface NewDataAccess {
  workerId: string
  accessId: string
  employerId: string
  memberId: string
  purpose: AccessPurpose
}

export interface DataAccess {
  accessId: string
  /** Neither when it was the worker. */
  employerName: string | null
  memberName: string | null
  purpose: AccessPurpose
  at: Date
}

/** Adds what was seen at one moment; the same member, worker and purpose count once a day. */
export async function addDataAccess(
  db: Database,
  accesses: readonly NewDataAccess[],
  { at, day }: { at: Date; day: string },
): Promise<void> {
  if (accesses.length === 0) return
  const rows = accesses.map(({ workerId, accessId, employerId, memberId, purpose }) => ({
    worker_id: workerId,
    access_id: accessId,
    employer_id: employerId,
    member_id: memberId,
    purpose,
    day,
    at,
  }))
  await db
    .insertInto('data_access')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['worker_id', 'employer_id', 'member_id', 'purpose', 'day']).doNothing())
    .execute()
}

/** That a worker took a copy of their own data; it counts once a day. */
export async function addOwnAccess(
  db: Database,
  { workerId, accessId, at, day }: { workerId: string; accessId: string; at: Date; day: string },
): Promise<void> {
  await db
    .insertInto('data_access')
    .values({ worker_id: workerId, access_id: accessId, purpose: 'own-copy', day, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const purpose = v.picklist(accessPurposes)

/** Who saw a worker's name, newest first. */
export async function listDataAccess(
  db: Database,
  workerId: string,
  { cursor, size }: { cursor: string | undefined; size: number },
): Promise<{ rows: DataAccess[]; nextCursor?: string }> {
  const after = decodeCursor(cursor)
  const found = await db
    .selectFrom('data_access as access')
    .leftJoin('employer', 'employer.employer_id', 'access.employer_id')
    .leftJoin('member', (join) =>
      join.onRef('member.employer_id', '=', 'access.employer_id').onRef('member.member_id', '=', 'access.member_id'),
    )
    .select([
      'access.access_id as accessId',
      'employer.name as employerName',
      'member.name as memberName',
      'access.purpose',
      'access.at',
    ])
    .where('access.worker_id', '=', workerId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(access.at, access.access_id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('access.at', 'desc')
    .orderBy('access.access_id', 'desc')
    .limit(size + 1)
    .execute()
  const rows = found.map((row) => ({ ...row, purpose: v.parse(purpose, row.purpose) }))
  return toPage(rows, size, (row) => ({ at: row.at, id: row.accessId }))
}
