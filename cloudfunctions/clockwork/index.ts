import { command, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { runDueJobsRequest } from './api'
import { runDueJobs } from './run-due-jobs'

/** Each action is the name of a timer in config.json. */
export const actions = {
  'run-due-jobs': command(runDueJobsRequest, 'timer', runDueJobs),
} satisfies Actions

export const main = entry(actions)
