import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { acceptPrivacy } from './accept-privacy'
import {
  acceptPrivacyRequest,
  becomeWorkerRequest,
  enterRequest,
  eraseMyDataRequest,
  exportMyDataRequest,
  getWorkCardRequest,
  listDataAccessRequest,
  registerEmployerRequest,
} from './api'
import { becomeWorker } from './become-worker'
import { enter } from './enter'
import { eraseMyData } from './erase-my-data'
import { exportMyData } from './export-my-data'
import { getWorkCard } from './get-work-card'
import { listDataAccess } from './list-data-access'
import { registerEmployer } from './register-employer'

export const actions = {
  enter: query(enterRequest, 'anyone', enter),
  'accept-privacy': command(acceptPrivacyRequest, 'anyone', acceptPrivacy),
  'become-worker': command(becomeWorkerRequest, 'anyone', becomeWorker),
  'get-work-card': query(getWorkCardRequest, 'worker', getWorkCard),
  'list-data-access': query(listDataAccessRequest, 'worker', listDataAccess),
  // a query, because the reply of a command is kept
  'export-my-data': query(exportMyDataRequest, 'worker', exportMyData),
  'erase-my-data': command(eraseMyDataRequest, 'worker', eraseMyData),
  'register-employer': command(registerEmployerRequest, 'operator', registerEmployer),
} satisfies Actions

export const main = entry(actions)
