import type { Subject } from '../run'
import { attemptSchedule } from './attempt'
import { identityPoints, makeSchedule, type Schedule } from './schedule'

/** The real-name check under faults, deaths and passing time; the number of those not verified was taken. */
export const identity: Subject<Schedule> = {
  name: 'identity',
  mocks: ['weixin', 'tencent-faceid'],
  points: identityPoints,
  make: makeSchedule,
  play: attemptSchedule,
}
