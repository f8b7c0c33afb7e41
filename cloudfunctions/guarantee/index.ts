import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { enrolRequest, getCoverRequest } from './api'
import { enrol } from './enrol'
import { getCover } from './get-cover'

export const actions = {
  'get-cover': query(getCoverRequest, 'worker', getCover),
  enrol: command(enrolRequest, 'worker', enrol),
} satisfies Actions

export const main = entry(actions)
