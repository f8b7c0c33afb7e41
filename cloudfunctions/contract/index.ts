import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  answerQuestionsRequest,
  countersignRequest,
  declineAgreementRequest,
  listToCountersignRequest,
  finishIntentRequest,
  getSigningRequest,
  openAgreementRequest,
  readAloudRequest,
  signAgreementRequest,
  startIntentRequest,
} from './api'
import { answerQuestions } from './answer-questions'
import { countersign } from './countersign'
import { declineAgreement } from './decline-agreement'
import { listToCountersign } from './list-to-countersign'
import { finishIntent } from './finish-intent'
import { getSigning } from './get-signing'
import { openAgreement } from './open-agreement'
import { readAloud } from './read-aloud'
import { signAgreement } from './sign-agreement'
import { startIntent } from './start-intent'

export const actions = {
  'open-agreement': command(openAgreementRequest, 'worker', openAgreement),
  'read-aloud': query(readAloudRequest, 'worker', readAloud),
  'get-signing': query(getSigningRequest, 'worker', getSigning),
  'answer-questions': command(answerQuestionsRequest, 'worker', answerQuestions),
  'start-intent': command(startIntentRequest, 'worker', startIntent),
  'finish-intent': command(finishIntentRequest, 'worker', finishIntent),
  'sign-agreement': command(signAgreementRequest, 'worker', signAgreement),
  'decline-agreement': command(declineAgreementRequest, 'worker', declineAgreement),
  'list-to-countersign': query(listToCountersignRequest, 'employer', listToCountersign),
  countersign: command(countersignRequest, 'employer', countersign),
} satisfies Actions

export const main = entry(actions)
