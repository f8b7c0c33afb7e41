import { command, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { rewrapKeysRequest, runDueJobsRequest, sweepOldDataRequest } from './api'
import { rewrapKeys } from './rewrap-keys'
import { runDueJobs } from './run-due-jobs'
import { sweepOldData } from './sweep-old-data'

/** Each action is the name of a timer in config.json. */
export const actions = {
  'rewrap-keys': command(rewrapKeysRequest, 'timer', rewrapKeys),
  'run-due-jobs': command(runDueJobsRequest, 'timer', runDueJobs),
  'sweep-old-data': command(sweepOldDataRequest, 'timer', sweepOldData),
} satisfies Actions

export const main = entry(actions)
