import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  askForTimeRequest,
  extendAgreementRequest,
  listAgreementsRequest,
  listSentAgreementsRequest,
  offerEndingRequest,
  proposeEndingRequest,
  withdrawAgreementRequest,
} from './api'
import { askForTime } from './ask-for-time'
import { extendAgreement } from './extend-agreement'
import { listAgreements } from './list-agreements'
import { listSentAgreements } from './list-sent-agreements'
import { offerEnding } from './offer-ending'
import { proposeEnding } from './propose-ending'
import { withdrawAgreement } from './withdraw-agreement'

export const actions = {
  'ask-for-time': command(askForTimeRequest, 'worker', askForTime),
  'extend-agreement': command(extendAgreementRequest, 'employer', extendAgreement),
  'withdraw-agreement': command(withdrawAgreementRequest, 'employer', withdrawAgreement),
  'propose-ending': command(proposeEndingRequest, 'worker', proposeEnding),
  'offer-ending': command(offerEndingRequest, 'employer', offerEnding),
  'list-agreements': query(listAgreementsRequest, 'worker', listAgreements),
  'list-sent-agreements': query(listSentAgreementsRequest, 'employer', listSentAgreements),
} satisfies Actions

export const main = entry(actions)
