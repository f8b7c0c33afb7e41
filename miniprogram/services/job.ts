import { AppError } from '../utils/app-error'
import { getWorkCard } from './account'
import { command, query } from './cloud'

type Job = CloudFunctions['job']
export type JobDetail = Job['get-job']['reply']

const home = '/pages/home/home'
const identity = '/packages/onboarding/pages/identity/identity'

/** Open jobs, the nearest first where `place` is given. */
export function listJobs(request: Job['list-jobs']['request']): Promise<Job['list-jobs']['reply']> {
  return query('job', 'list-jobs', request)
}

/** A job with the shift that an application would take now. Throws `CloudError` `NOT_FOUND`. */
export function getJob(job: Job['get-job']['request']): Promise<JobDetail> {
  return query('job', 'get-job', job)
}

/**
 * Applies, and is accepted at once. Throws `CloudError` `JOB_FULL`, `JOB_CLOSED`, `ALREADY_APPLIED`, `SHIFT_OVERLAPS_ANOTHER`,
 * `ADULTS_ONLY_JOB`, `TOO_OLD_FOR_JOB`, and `NOT_ALLOWED` for someone who is no worker yet.
 */
export function applyForJob(job: Job['apply-for-job']['request'], key: string): Promise<Job['apply-for-job']['reply']> {
  return command('job', 'apply-for-job', { data: job, key })
}

/** The page after an application: the check of the name where it is still to be done, or else home, which knows the rest. */
export async function pageAfterApplying(): Promise<string> {
  try {
    const { verified } = await getWorkCard()
    return verified ? home : identity
  } catch (error) {
    // the application is made, whatever became of this question
    if (error instanceof AppError) return home
    throw error
  }
}
