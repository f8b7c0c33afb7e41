import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  askForReviewRequest,
  finishVerificationRequest,
  getIdentityRequest,
  listReviewsRequest,
  startVerificationRequest,
  voteReviewRequest,
} from './api'
import { askForReview } from './ask-for-review'
import { finishVerification } from './finish-verification'
import { getIdentity } from './get-identity'
import { listReviews } from './list-reviews'
import { startVerification } from './start-verification'
import { voteReview } from './vote-review'

export const actions = {
  'start-verification': command(startVerificationRequest, 'worker', startVerification),
  'finish-verification': command(finishVerificationRequest, 'worker', finishVerification),
  'get-identity': query(getIdentityRequest, 'worker', getIdentity),
  'ask-for-review': command(askForReviewRequest, 'worker', askForReview),
  'list-reviews': query(listReviewsRequest, 'employer', listReviews),
  'vote-review': command(voteReviewRequest, 'employer', voteReview),
} satisfies Actions

export const main = entry(actions)
