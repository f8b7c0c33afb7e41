import type { Subject } from '../run'
import { attemptSchedule } from './attempt'
import { contractPoints, makeSchedule, type Schedule } from './schedule'

/** An agreement from its opening to its end, under faults of the authorities, deaths and passing time. */
export const contract: Subject<Schedule> = {
  name: 'contract',
  mocks: ['weixin', 'certificate-authority'],
  points: contractPoints,
  make: makeSchedule,
  play: attemptSchedule,
}
