import { sql, type Insertable } from 'kysely'
import type { EmploymentType } from '../domain/employment'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import type { Position } from './cursor'
import type { JobTable } from './schema/work'

export interface Job {
  employerId: string
  jobId: string
  siteId: string
  employmentType: EmploymentType
  title: string
  description: string
  payFenPerHour: number
  startsAtLocal: string
  endsAtLocal: string
  breakMinutes: number
  occupationClass: number
  places: number
  minimumAge: number
  maximumAge: number
  status: 'open' | 'closed'
  postedAt: Date
}

/** A job with its site, its employer and how many places are taken. */
export interface PostedJob extends Job {
  employerName: string
  siteName: string
  district: string
  address: string
  latitude: number
  longitude: number
  zone: string
  taken: number
}

export async function addJob(db: Database, job: Job): Promise<void> {
  await db.insertInto('job').values(toRow(job)).execute()
}

/** Open jobs, newest first, after `from` if given. */
export async function listOpenJobs(
  db: Database,
  { from, limit }: { from: Position | undefined; limit: number },
): Promise<PostedJob[]> {
  return jobQuery(db)
    .where('job.status', '=', 'open')
    .$if(from !== undefined, (query) => query.where(sql<boolean>`(job.posted_at, job.job_id) < (${from?.at}, ${from?.id}::uuid)`))
    .orderBy('job.posted_at', 'desc')
    .orderBy('job.job_id', 'desc')
    .limit(limit)
    .execute()
}

/** The job of that employer; refuses with NOT_FOUND. */
export async function getJob(db: Database, employerId: string, jobId: string): Promise<PostedJob> {
  const job = await jobQuery(db).where('job.employer_id', '=', employerId).where('job.job_id', '=', jobId).executeTakeFirst()
  if (job === undefined) throw new Refusal('NOT_FOUND')
  return job
}

/** Makes other applicants for this job wait until the transaction ends, so that its last place is given once. */
export async function lockJob(db: Database, employerId: string, jobId: string): Promise<void> {
  await db
    .selectFrom('job')
    .select('job_id')
    .where('employer_id', '=', employerId)
    .where('job_id', '=', jobId)
    .forUpdate()
    .execute()
}

function jobQuery(db: Database) {
  return db
    .selectFrom('job')
    .innerJoin('site', (join) => join.onRef('site.employer_id', '=', 'job.employer_id').onRef('site.site_id', '=', 'job.site_id'))
    .innerJoin('employer', 'employer.employer_id', 'job.employer_id')
    .select([
      'job.employer_id as employerId',
      'job.job_id as jobId',
      'job.site_id as siteId',
      'job.employment_type as employmentType',
      'job.title',
      'job.description',
      'job.pay_fen_per_hour as payFenPerHour',
      'job.starts_at_local as startsAtLocal',
      'job.ends_at_local as endsAtLocal',
      'job.break_minutes as breakMinutes',
      'job.occupation_class as occupationClass',
      'job.places',
      'job.minimum_age as minimumAge',
      'job.maximum_age as maximumAge',
      'job.status',
      'job.posted_at as postedAt',
      'employer.name as employerName',
      'site.name as siteName',
      'site.district',
      'site.address',
      'site.latitude',
      'site.longitude',
      'site.zone',
      sql<number>`(select count(*) from application where application.employer_id = job.employer_id
        and application.job_id = job.job_id and application.ends_on is null)`.as('taken'),
    ])
}

function toRow(job: Job): Insertable<JobTable> {
  return {
    employer_id: job.employerId,
    job_id: job.jobId,
    site_id: job.siteId,
    employment_type: job.employmentType,
    title: job.title,
    description: job.description,
    pay_fen_per_hour: job.payFenPerHour,
    starts_at_local: job.startsAtLocal,
    ends_at_local: job.endsAtLocal,
    break_minutes: job.breakMinutes,
    occupation_class: job.occupationClass,
    places: job.places,
    minimum_age: job.minimumAge,
    maximum_age: job.maximumAge,
    status: job.status,
    posted_at: job.postedAt,
  }
}
