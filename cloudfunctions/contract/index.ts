import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  countersignRequest,
  declineAgreementRequest,
  listToCountersignRequest,
  openAgreementRequest,
  readDocumentRequest,
  signAgreementRequest,
  verifyDocumentRequest,
} from './api'
import { countersign } from './countersign'
import { declineAgreement } from './decline-agreement'
import { listToCountersign } from './list-to-countersign'
import { openAgreement } from './open-agreement'
import { readDocument } from './read-document'
import { signAgreement } from './sign-agreement'
import { verifyDocument } from './verify-document'

export const actions = {
  'open-agreement': command(openAgreementRequest, 'worker', openAgreement),
  'sign-agreement': command(signAgreementRequest, 'worker', signAgreement),
  'decline-agreement': command(declineAgreementRequest, 'worker', declineAgreement),
  'list-to-countersign': query(listToCountersignRequest, 'employer', listToCountersign),
  countersign: command(countersignRequest, 'employer', countersign),
  'read-document': query(readDocumentRequest, 'worker', readDocument),
  'verify-document': query(verifyDocumentRequest, 'worker', verifyDocument),
} satisfies Actions

export const main = entry(actions)
