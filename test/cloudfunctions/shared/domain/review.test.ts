import * as review from '../../../../cloudfunctions/shared/domain/review'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const pending = { decision: null, payoutStatus: null } as const

it('lets reviewer and owner decide, and finance not', () => {
  expect(review.decide(pending, { decision: 'approve', role: 'reviewer' })).toEqual({ decision: 'approve', reason: null })
  expect(review.decide(pending, { decision: 'approve', role: 'owner' })).toEqual({ decision: 'approve', reason: null })
  expect(() => review.decide(pending, { decision: 'approve', role: 'finance' })).toThrow(new Refusal('NOT_ALLOWED'))
})

it('asks for a reason when a record is rejected', () => {
  const rejection = { decision: 'reject', role: 'reviewer' } as const
  expect(() => review.decide(pending, rejection)).toThrow(new Refusal('REASON_MISSING'))
  expect(() => review.decide(pending, { ...rejection, reason: '' })).toThrow(new Refusal('REASON_MISSING'))
  expect(review.decide(pending, { ...rejection, reason: 'no shift' }).reason).toBe('no shift')
})

it('decides once', () => {
  const decided = { decision: 'reject', payoutStatus: null } as const
  expect(() => review.decide(decided, { decision: 'approve', role: 'owner' })).toThrow(new Refusal('RECORD_ALREADY_DECIDED'))
})

it.each([
  ['pending', null, null],
  ['rejected', 'reject', null],
  ['approved', 'approve', null],
  ['in-payout', 'approve', 'sending'],
  ['in-payout', 'approve', 'failed'],
  ['paid', 'approve', 'paid'],
] as const)('is %s with decision %s and payout %s', (status, decision, payoutStatus) => {
  expect(review.recordStatus({ decision, payoutStatus })).toBe(status)
})
