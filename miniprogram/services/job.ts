import { query } from './cloud'

type Job = CloudFunctions['job']

/** Open jobs, the nearest first where `place` is given. */
export function listJobs(request: Job['list-jobs']['request']): Promise<Job['list-jobs']['reply']> {
  return query('job', 'list-jobs', request)
}
