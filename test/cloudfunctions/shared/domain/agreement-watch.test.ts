import { reminderOf, watchOf } from '../../../../cloudfunctions/shared/domain/agreement-watch'
import { contractStatuses } from '../../../../cloudfunctions/shared/domain/contract-life'

const signBy = new Date('2026-03-08T18:00:00+08:00')
const countersignBy = new Date('2026-03-10T18:00:00+08:00')
const at = (text: string): Date => new Date(`${text}+08:00`)

it('recalls a deadline one day before it', () => {
  expect(reminderOf(signBy)).toEqual(at('2026-03-07T18:00:00'))
})

describe.each(['sent', 'viewed'] as const)('an agreement that is %s', (status) => {
  it.each([
    ['2026-03-07T17:59:59', { due: 'nothing', next: at('2026-03-07T18:00:00') }],
    ['2026-03-07T18:00:00', { due: 'remind-worker', next: signBy }],
    ['2026-03-08T17:59:59', { due: 'remind-worker', next: signBy }],
    ['2026-03-08T18:00:00', { due: 'expire' }],
    ['2026-05-01T00:00:00', { due: 'expire' }],
  ] as const)('is watched at %s', (now, watch) => {
    expect(watchOf({ status, signBy, countersignBy: null }, at(now))).toEqual(watch)
  })
})

it.each([
  ['2026-03-08T18:00:00', { due: 'nothing', next: at('2026-03-09T18:00:00') }],
  ['2026-03-09T18:00:00', { due: 'remind-employer', next: countersignBy }],
  ['2026-03-10T18:00:00', { due: 'remind-employer' }],
] as const)('reminds the employer of what the worker has signed, at %s', (now, watch) => {
  expect(watchOf({ status: 'signed', signBy, countersignBy }, at(now))).toEqual(watch)
})

it('never expires what the worker has signed, and watches nothing that has come to its end', () => {
  const far = at('2030-01-01T00:00:00')
  for (const status of contractStatuses.filter((each) => each !== 'sent' && each !== 'viewed'))
    expect(watchOf({ status, signBy, countersignBy }, far).due).not.toBe('expire')
  for (const status of ['completed', 'declined', 'withdrawn', 'expired', 'terminated', 'superseded'] as const)
    expect(watchOf({ status, signBy, countersignBy }, far)).toEqual({ due: 'nothing' })
})
