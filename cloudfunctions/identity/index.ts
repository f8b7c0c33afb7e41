import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { finishVerificationRequest, getIdentityRequest, startVerificationRequest } from './api'
import { finishVerification } from './finish-verification'
import { getIdentity } from './get-identity'
import { startVerification } from './start-verification'

export const actions = {
  'start-verification': command(startVerificationRequest, 'worker', startVerification),
  'finish-verification': command(finishVerificationRequest, 'worker', finishVerification),
  'get-identity': query(getIdentityRequest, 'worker', getIdentity),
} satisfies Actions

export const main = entry(actions)
