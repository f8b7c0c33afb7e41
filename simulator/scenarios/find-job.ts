import { jobs } from '../demo/employer'
import type { Phone } from '../demo/phone'
import type { JobKey } from '../demo/steps'
import { postings, type Scenario } from './schema'

/** The job of the demo employer that has this name in scenarios, as it is on offer. Throws when it is not. */
export async function findJob(worker: Phone, which: Scenario['job']): Promise<JobKey> {
  const title = jobs[postings.indexOf(which)]?.title
  const { jobs: open } = await worker.ask('job', 'list-jobs', {})
  const job = open.find((offer) => offer.title === title)
  if (job === undefined) throw new Error(`the job ${title ?? ''} is not on offer`)
  return { employerId: job.employerId, jobId: job.jobId }
}
