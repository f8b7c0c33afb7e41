import { Refusal } from '../refusal'
import type { Database } from './connect'

export interface Application {
  employerId: string
  applicationId: string
  jobId: string
  workerId: string
  appliedAt: Date
  /** The last Shanghai day, once both have signed an ending. */
  endsOn: string | null
}

export async function addApplication(db: Database, application: Omit<Application, 'endsOn'>): Promise<void> {
  await db
    .insertInto('application')
    .values({
      employer_id: application.employerId,
      application_id: application.applicationId,
      job_id: application.jobId,
      worker_id: application.workerId,
      applied_at: application.appliedAt,
    })
    .execute()
}

/** The application of that worker; refuses with NOT_FOUND when it is another's, so that ids cannot be probed. */
export async function getApplication(
  db: Database,
  { employerId, applicationId, workerId }: Pick<Application, 'employerId' | 'applicationId' | 'workerId'>,
): Promise<Application> {
  const application = await applicationQuery(db)
    .where('application.employer_id', '=', employerId)
    .where('application.application_id', '=', applicationId)
    .where('application.worker_id', '=', workerId)
    .executeTakeFirst()
  if (application === undefined) throw new Refusal('NOT_FOUND')
  return application
}

/** The application of a person for a job that has not ended, if there is one. */
export async function findApplication(
  db: Database,
  { employerId, jobId, openid }: { employerId: string; jobId: string; openid: string },
): Promise<Application | undefined> {
  return applicationQuery(db)
    .innerJoin('worker', 'worker.worker_id', 'application.worker_id')
    .where('application.employer_id', '=', employerId)
    .where('application.job_id', '=', jobId)
    .where('worker.openid', '=', openid)
    .where('application.ends_on', 'is', null)
    .executeTakeFirst()
}

/** Whether this worker has ever applied to the employer. */
export async function hasApplied(
  db: Database,
  { employerId, workerId }: { employerId: string; workerId: string },
): Promise<boolean> {
  const found = await applicationQuery(db)
    .where('application.employer_id', '=', employerId)
    .where('application.worker_id', '=', workerId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** All applications of a worker. */
export async function listApplicationsOf(db: Database, workerId: string): Promise<Application[]> {
  return applicationQuery(db).where('application.worker_id', '=', workerId).execute()
}

/** Takes an application back, with its shift; nothing else may hang on it. Run it in a transaction. */
export async function withdrawApplication(
  db: Database,
  { employerId, applicationId }: Pick<Application, 'employerId' | 'applicationId'>,
): Promise<void> {
  for (const table of ['shift', 'application'] as const)
    await db.deleteFrom(table).where('employer_id', '=', employerId).where('application_id', '=', applicationId).execute()
}

function applicationQuery(db: Database) {
  return db
    .selectFrom('application')
    .select([
      'application.employer_id as employerId',
      'application.application_id as applicationId',
      'application.job_id as jobId',
      'application.worker_id as workerId',
      'application.applied_at as appliedAt',
      'application.ends_on as endsOn',
    ])
}
