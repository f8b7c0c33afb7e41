import { sql } from 'kysely'
import type { Database } from './connect'

/** What a timer has to come back to. */
export type JobKind =
  'settle-payout' | 'settle-cover' | 'send-message' | 'complete-move' | 'watch-document' | 'renew-agreements' | 'watch-agreement'

export interface NewJob {
  jobId: string
  kind: JobKind
  employerId?: string
  subjectId: string
  runAt: Date
}
export interface DueJob {
  jobId: string
  kind: string
  employerId: string | null
  subjectId: string
  /** How often it was claimed, this time included. */
  attempts: number
}

/** Adds a job; one subject has at most one of a kind. */
export async function scheduleJob(db: Database, { jobId, kind, employerId, subjectId, runAt }: NewJob): Promise<void> {
  await db
    .insertInto('due_job')
    .values({ job_id: jobId, kind, employer_id: employerId ?? null, subject_id: subjectId, run_at: runAt, attempts: 0 })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doNothing())
    .execute()
}

/**
 * Claims due jobs, oldest first: each is moved one minute ahead in the same statement, so that no other copy takes it while
 * this one works, and so that it comes back if this one dies.
 */
export async function claimDueJobs(db: Database, { now, limit }: { now: Date; limit: number }): Promise<DueJob[]> {
  const leased = new Date(now.getTime() + 60_000)
  const due = db
    .selectFrom('due_job')
    .select('job_id')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  return db
    .updateTable('due_job')
    .set({ run_at: leased, attempts: sql<number>`attempts + 1` })
    .where('job_id', 'in', due)
    .returning(['job_id as jobId', 'kind', 'employer_id as employerId', 'subject_id as subjectId', 'attempts'])
    .execute()
}

/** Sets when a job that is not settled runs again. */
export async function postponeJob(db: Database, { jobId, runAt }: { jobId: string; runAt: Date }): Promise<void> {
  await db.updateTable('due_job').set({ run_at: runAt }).where('job_id', '=', jobId).execute()
}

/** Removes a claimed job; false when it went meanwhile. Another one of its subject, that took its place, stays. */
export async function removeJob(db: Database, jobId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('due_job').where('job_id', '=', jobId).executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Removes the job of a subject that is settled. */
export async function finishJob(db: Database, { kind, subjectId }: { kind: JobKind; subjectId: string }): Promise<void> {
  await db.deleteFrom('due_job').where('kind', '=', kind).where('subject_id', '=', subjectId).execute()
}
