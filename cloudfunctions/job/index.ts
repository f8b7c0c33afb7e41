import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  applyForJobRequest,
  createSiteRequest,
  getJobRequest,
  listJobsRequest,
  postJobRequest,
  takeNextShiftRequest,
} from './api'
import { applyForJob } from './apply-for-job'
import { createSite } from './create-site'
import { getJob } from './get-job'
import { listJobs } from './list-jobs'
import { postJob } from './post-job'
import { takeNextShift } from './take-next-shift'

export const actions = {
  'list-jobs': query(listJobsRequest, 'anyone', listJobs),
  'get-job': query(getJobRequest, 'anyone', getJob),
  'apply-for-job': command(applyForJobRequest, 'worker', applyForJob),
  'take-next-shift': command(takeNextShiftRequest, 'worker', takeNextShift),
  'create-site': command(createSiteRequest, 'employer', createSite),
  'post-job': command(postJobRequest, 'employer', postJob),
} satisfies Actions

export const main = entry(actions)
