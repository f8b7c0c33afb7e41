import type { Context } from '../shared/context'
import { decodeCursor, toPage } from '../shared/store/cursor'
import { listOpenJobs } from '../shared/store/jobs'
import type { JobSummary, ListJobsReply, ListJobsRequest } from './api'
import { jobSummary } from './job-view'

const PAGE = 20

/** Open jobs, newest first by pages; a phone that tells its place gets the jobs of a page with the nearest first. */
export async function listJobs({ cursor, place }: ListJobsRequest, { db }: Context<'anyone'>): Promise<ListJobsReply> {
  const found = await listOpenJobs(db, { from: decodeCursor(cursor), limit: PAGE + 1 })
  const { rows, ...next } = toPage(found, PAGE, ({ postedAt, jobId }) => ({ at: postedAt, id: jobId }))
  return { jobs: rows.map((row) => jobSummary(row, place)).sort(byDistance), ...next }
}

/** Keeps the order of the list where there is no distance. */
function byDistance(one: JobSummary, other: JobSummary): number {
  return (one.distanceMetres ?? 0) - (other.distanceMetres ?? 0)
}
