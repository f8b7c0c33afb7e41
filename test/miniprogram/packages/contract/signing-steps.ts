import type { Signing } from '../../../../miniprogram/services/signing'
import { textSha256 } from './papers'

/** What the agreement's page hands on. */
export const readQuery = {
  employerId: 'e1',
  applicationId: 'a1',
  contractId: 'c1',
  textSha256,
  readSince: Date.parse('2026-03-01T12:00:00.000Z').toString(),
  readToEnd: '1',
}

/** Nothing is done yet. */
export const signing: Signing = {
  status: 'viewed',
  textSha256,
  questions: [
    { term: 'pay', options: [{ fenPerHour: 3250 }, { fenPerHour: 2600 }, { fenPerHour: 2100 }] },
    { term: 'insurance', options: [{ code: 'worker' }, { code: 'nobody' }, { code: 'employer' }] },
    {
      term: 'hours',
      options: [
        { startsAtLocal: '22:00', endsAtLocal: '06:00' },
        { startsAtLocal: '06:00', endsAtLocal: '14:00' },
        { startsAtLocal: '02:00', endsAtLocal: '10:00' },
      ],
    },
  ],
  answered: [],
  attemptsLeft: 5,
}

/** The questions are answered. */
export const answered: Signing = { ...signing, answered: ['pay', 'insurance', 'hours'] }
