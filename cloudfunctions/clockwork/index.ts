import { command, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { rewrapKeysRequest, runDueJobsRequest } from './api'
import { rewrapKeys } from './rewrap-keys'
import { runDueJobs } from './run-due-jobs'

/** Each action is the name of a timer in config.json. */
export const actions = {
  'rewrap-keys': command(rewrapKeysRequest, 'timer', rewrapKeys),
  'run-due-jobs': command(runDueJobsRequest, 'timer', runDueJobs),
} satisfies Actions

export const main = entry(actions)
