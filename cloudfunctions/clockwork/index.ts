import { command, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { anchorEvidenceRequest, rewrapKeysRequest, runDueJobsRequest, sweepOldDataRequest } from './api'
import { anchorEvidence } from './anchor-evidence'
import { rewrapKeys } from './rewrap-keys'
import { runDueJobs } from './run-due-jobs'
import { sweepOldData } from './sweep-old-data'

/** Each action is the name of a timer in config.json. */
export const actions = {
  'anchor-evidence': command(anchorEvidenceRequest, 'timer', anchorEvidence),
  'rewrap-keys': command(rewrapKeysRequest, 'timer', rewrapKeys),
  'run-due-jobs': command(runDueJobsRequest, 'timer', runDueJobs),
  'sweep-old-data': command(sweepOldDataRequest, 'timer', sweepOldData),
} satisfies Actions

export const main = entry(actions)
