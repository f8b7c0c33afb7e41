import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  askForMoveRequest,
  askForReviewRequest,
  endMoveRequest,
  finishVerificationRequest,
  getIdentityRequest,
  getMoveRequest,
  keepDocumentRequest,
  listReviewsRequest,
  readDocumentRequest,
  renewDocumentRequest,
  startVerificationRequest,
  voteReviewRequest,
} from './api'
import { askForMove } from './ask-for-move'
import { askForReview } from './ask-for-review'
import { cancelMove } from './cancel-move'
import { finishVerification } from './finish-verification'
import { getIdentity } from './get-identity'
import { getMove } from './get-move'
import { keepDocument } from './keep-document'
import { listReviews } from './list-reviews'
import { readDocument } from './read-document'
import { objectToMove } from './object-to-move'
import { renewDocument } from './renew-document'
import { startVerification } from './start-verification'
import { voteReview } from './vote-review'

export const actions = {
  // a query, because the reply of a command is kept
  'read-document': query(readDocumentRequest, 'worker', readDocument),
  'start-verification': command(startVerificationRequest, 'worker', startVerification),
  'finish-verification': command(finishVerificationRequest, 'worker', finishVerification),
  'get-identity': query(getIdentityRequest, 'worker', getIdentity),
  'keep-document': command(keepDocumentRequest, 'worker', keepDocument),
  'renew-document': command(renewDocumentRequest, 'worker', renewDocument),
  'ask-for-review': command(askForReviewRequest, 'worker', askForReview),
  'list-reviews': query(listReviewsRequest, 'employer', listReviews),
  'vote-review': command(voteReviewRequest, 'employer', voteReview),
  // the account that the identity has left is no worker's any more
  'get-move': query(getMoveRequest, 'anyone', getMove),
  'ask-for-move': command(askForMoveRequest, 'worker', askForMove),
  'cancel-move': command(endMoveRequest, 'worker', cancelMove),
  'object-to-move': command(endMoveRequest, 'anyone', objectToMove),
} satisfies Actions

export const main = entry(actions)
