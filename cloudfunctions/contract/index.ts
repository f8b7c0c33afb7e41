import { command, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import { openAgreementRequest, signAgreementRequest } from './api'
import { openAgreement } from './open-agreement'
import { signAgreement } from './sign-agreement'

export const actions = {
  'open-agreement': command(openAgreementRequest, 'worker', openAgreement),
  'sign-agreement': command(signAgreementRequest, 'worker', signAgreement),
} satisfies Actions

export const main = entry(actions)
