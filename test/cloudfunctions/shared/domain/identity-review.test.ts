import * as identityReview from '../../../../cloudfunctions/shared/domain/identity-review'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { detailOf } from '../../../support/builders/refusals'

const now = new Date('2026-03-02T23:59:00+08:00')
const asker: identityReview.Asker = { isVerified: false, hasOpenReview: false, askedToday: 0 }
const open: identityReview.Standing = { status: 'open', isVerified: false, workerOpenid: 'o-worker', votes: [] }
const owner: identityReview.Voter = { memberId: 'm1', openid: 'o-owner', role: 'owner' }
const reviewer: identityReview.Voter = { memberId: 'm2', openid: 'o-reviewer', role: 'reviewer' }
const approvedByOwner = { ...open, votes: [{ memberId: 'm1', vote: 'approve' }] } as const

describe('asking for a review', () => {
  it.each([
    ['ALREADY_VERIFIED', { isVerified: true }],
    ['REVIEW_ALREADY_OPEN', { hasOpenReview: true }],
    ['CHECKS_USED_UP', { askedToday: 5 }],
  ] as const)('is refused with %s', (code, facts) => {
    expect(() => {
      identityReview.requireMayAsk({ ...asker, ...facts }, now)
    }).toThrow(new Refusal(code))
  })

  it('is possible five times a day, and again from midnight in Shanghai on', () => {
    identityReview.requireMayAsk({ ...asker, askedToday: 4 }, now)
    const detail = detailOf(() => {
      identityReview.requireMayAsk({ ...asker, askedToday: 5 }, now)
    })
    expect(detail).toEqual({ until: '2026-03-02T16:00:00.000Z' })
  })
})

describe('a vote', () => {
  it('of one member leaves the review open, and that of a second one decides', () => {
    expect(identityReview.vote(open, owner, { vote: 'approve' })).toEqual({ status: 'open', approvals: 1, reason: null })
    expect(identityReview.vote(approvedByOwner, reviewer, { vote: 'approve' })).toEqual({
      status: 'approved',
      approvals: 2,
      reason: null,
    })
  })

  it('against somebody ends the review, with a reason', () => {
    const told = { status: 'rejected', approvals: 1, reason: '不认识' }
    expect(identityReview.vote(approvedByOwner, reviewer, { vote: 'reject', reason: '不认识' })).toEqual(told)
  })

  it.each<[string, Parameters<typeof identityReview.vote>]>([
    ['VOTED_ALREADY', [approvedByOwner, owner, { vote: 'approve' }]],
    ['VOTED_ALREADY', [approvedByOwner, owner, { vote: 'reject', reason: '不认识' }]],
    ['REVIEW_CLOSED', [{ ...open, status: 'rejected' }, owner, { vote: 'approve' }]],
    ['REVIEW_CLOSED', [{ ...open, isVerified: true }, owner, { vote: 'approve' }]],
    ['REASON_MISSING', [open, owner, { vote: 'reject' }]],
    ['REASON_MISSING', [open, owner, { vote: 'reject', reason: '' }]],
    ['NOT_ALLOWED', [open, { ...owner, role: 'finance' }, { vote: 'approve' }]],
    ['NOT_ALLOWED', [open, { ...owner, openid: 'o-worker' }, { vote: 'approve' }]],
  ])('is refused with %s', (code, act) => {
    expect(() => identityReview.vote(...act)).toThrow(expect.objectContaining({ code }) as Error)
  })
})

it('masks a phone number', () => {
  expect(identityReview.maskPhone('13812345678')).toBe('138****5678')
})
