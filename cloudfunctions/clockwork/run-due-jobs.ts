import type { Context } from '../shared/context'
import { nextRun } from '../shared/domain/backoff'
import { claimDueJobs, postponeJob, removeJob, type DueJob } from '../shared/store/due-jobs'
import type { RunDueJobsReply, RunDueJobsRequest } from './api'
import { isJobKind, workers } from '../shared/process/job-workers'

const usualLimit = 20

/**
 * Works on what is due, one after the other. A job is claimed first, in one short statement, so that several copies share the
 * work; one that is not settled comes back after a growing while, and so does one whose copy died.
 */
export async function runDueJobs({ limit }: RunDueJobsRequest, context: Context<'timer'>): Promise<RunDueJobsReply> {
  const jobs = await claimDueJobs(context.db, { now: context.now(), limit: limit ?? usualLimit })
  if (jobs.length > 0) context.crashPoint('clockwork.after-claim')
  let failed = 0
  for (const job of jobs) if (!(await run(context, job))) failed += 1
  return { done: jobs.length - failed, failed }
}

/** A fault of one job is logged and does not stop the others. */
async function run(context: Context<'timer'>, job: DueJob): Promise<boolean> {
  try {
    await work(context, job)
    return true
  } catch (error) {
    context.log.error({ err: error, kind: job.kind, subjectId: job.subjectId, attempts: job.attempts }, 'a job failed')
    await postpone(context, job)
    return false
  }
}

async function work(context: Context<'timer'>, job: DueJob): Promise<void> {
  if (!isJobKind(job.kind)) throw new Error(`nobody works on ${job.kind}`)
  const settled = await workers[job.kind](context, job)
  context.crashPoint('clockwork.after-work')
  if (settled) await removeJob(context.db, job.jobId)
  else await postpone(context, job)
}

async function postpone({ db, now }: Context<'timer'>, { jobId, attempts }: DueJob): Promise<void> {
  await postponeJob(db, { jobId, runAt: nextRun(now(), attempts) })
}
