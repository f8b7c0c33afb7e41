import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  checkPayoutRequest,
  creditEscrowRequest,
  getConfirmationRequest,
  getPayRunRequest,
  getPaySlipRequest,
  listPayoutsRequest,
  listPayRunsRequest,
  previewPayRunRequest,
  retryPayoutRequest,
  startPayRunRequest,
} from './api'
import { checkPayout } from './check-payout'
import { creditEscrow } from './credit-escrow'
import { getConfirmation } from './get-confirmation'
import { getPayRun } from './get-pay-run'
import { getPaySlip } from './get-pay-slip'
import { listPayRuns } from './list-pay-runs'
import { listPayouts } from './list-payouts'
import { previewPayRun } from './preview-pay-run'
import { retryPayout } from './retry-payout'
import { startPayRun } from './start-pay-run'

export const actions = {
  'preview-pay-run': query(previewPayRunRequest, 'employer', previewPayRun),
  'start-pay-run': command(startPayRunRequest, 'employer', startPayRun),
  'get-pay-run': query(getPayRunRequest, 'employer', getPayRun),
  'list-pay-runs': query(listPayRunsRequest, 'employer', listPayRuns),
  'retry-payout': command(retryPayoutRequest, 'employer', retryPayout),
  'list-payouts': query(listPayoutsRequest, 'worker', listPayouts),
  // these two ask WeChat Pay and keep what it says: asking again is harmless by itself, so they need no key
  'get-confirmation': query(getConfirmationRequest, 'worker', getConfirmation),
  'check-payout': query(checkPayoutRequest, 'worker', checkPayout),
  'get-pay-slip': query(getPaySlipRequest, 'worker', getPaySlip),
  'credit-escrow': command(creditEscrowRequest, 'operator', creditEscrow),
} satisfies Actions

export const main = entry(actions)
