import { command, query, type Actions } from '../shared/action'
import { entry } from '../shared/entry'
import {
  clockInRequest,
  clockOutRequest,
  decideRecordRequest,
  getClockRequest,
  getEmployerTodayRequest,
  getReviewRequest,
  listRecordsRequest,
  listReviewsRequest,
} from './api'
import { clockIn } from './clock-in'
import { clockOut } from './clock-out'
import { decideRecord } from './decide-record'
import { getClock } from './get-clock'
import { getEmployerToday } from './get-employer-today'
import { getReview } from './get-review'
import { listRecords } from './list-records'
import { listReviews } from './list-reviews'

export const actions = {
  'get-clock': query(getClockRequest, 'worker', getClock),
  'clock-in': command(clockInRequest, 'worker', clockIn),
  'clock-out': command(clockOutRequest, 'worker', clockOut),
  'list-records': query(listRecordsRequest, 'worker', listRecords),
  'list-reviews': query(listReviewsRequest, 'employer', listReviews),
  'get-review': query(getReviewRequest, 'employer', getReview),
  'decide-record': command(decideRecordRequest, 'employer', decideRecord),
  'get-employer-today': query(getEmployerTodayRequest, 'employer', getEmployerToday),
} satisfies Actions

export const main = entry(actions)
