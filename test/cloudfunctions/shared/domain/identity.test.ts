import * as identity from '../../../../cloudfunctions/shared/domain/identity'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { detailOf } from '../../../support/builders/refusals'

const now = new Date('2026-03-02T23:59:00+08:00')
const candidate: identity.Candidate = {
  isVerified: false,
  mayRenew: false,
  isMoving: false,
  failedToday: 0,
  isLimitReached: false,
}
const open = {
  status: 'started',
  verificationId: 'v1',
  idNumberIndex: 'index-1',
  provider: 'weixin',
  verifyId: 'vendor-1',
  expiresAt: new Date('2026-03-03T00:30:00+08:00'),
} as const

describe('a face check', () => {
  it('begins anew for someone without an open one', () => {
    expect(identity.start(candidate, 'index-1', now)).toEqual({ kind: 'new' })
  })

  it('is handed out again while it is open for the same person', () => {
    expect(identity.start({ ...candidate, open }, 'index-1', now)).toEqual({ kind: 'again', open })
  })

  it.each([
    ['for another person', { ...open, idNumberIndex: 'index-2' }],
    ['when it has expired', { ...open, expiresAt: now }],
    ['when its request never came back', { status: 'requested', verificationId: 'v1', idNumberIndex: 'index-1' } as const],
  ])('begins anew %s', (_when, other) => {
    expect(identity.start({ ...candidate, open: other }, 'index-1', now)).toEqual({ kind: 'new' })
  })

  it.each([
    ['ALREADY_VERIFIED', { isVerified: true }],
    ['MOVE_ALREADY_ASKED', { isMoving: true }],
    ['FACE_ATTEMPTS_USED_UP', { failedToday: 5 }],
    ['FACE_ATTEMPTS_USED_UP', { isLimitReached: true }],
  ] as const)('is refused with %s', (code, facts) => {
    expect(() => identity.start({ ...candidate, ...facts }, 'index-1', now)).toThrow(new Refusal(code))
  })

  it('is locked until the next midnight in Shanghai, one minute away at 23:59', () => {
    expect(detailOf(() => identity.start({ ...candidate, failedToday: 5 }, 'index-1', now))).toEqual({
      until: '2026-03-02T16:00:00.000Z',
    })
    expect(identity.lockedUntil({ failedToday: 4, isLimitReached: false }, now)).toBeUndefined()
  })

  it('counts down to no attempts and not below', () => {
    const left = (failedToday: number): number => identity.attemptsLeft({ failedToday, isLimitReached: false })
    expect([0, 4, 5, 6].map(left)).toEqual([5, 1, 0, 0])
  })

  it('has none left when the vendor checks this person no more today', () => {
    expect(identity.attemptsLeft({ failedToday: 1, isLimitReached: true })).toBe(0)
  })

  it.each(identity.verificationFailures)('that ends with %s costs what it may cost', (failure) => {
    const { failedToday } = identity.afterFailure({ failedToday: 1, isLimitReached: false }, failure, true)
    expect(failedToday).toBe(['CHECK_UNAVAILABLE', 'CHECK_NOT_SET_UP'].includes(failure) ? 1 : 2)
  })

  it('that was begun yesterday costs nothing today, but a limit that is told now holds today', () => {
    expect(identity.afterFailure({ failedToday: 0, isLimitReached: false }, 'DAILY_LIMIT', false)).toEqual({
      failedToday: 0,
      isLimitReached: true,
    })
  })
})

describe('the youngest worker', () => {
  it.each([
    ['has turned sixteen today', '2010-03-02', false],
    ['turns sixteen tomorrow', '2010-03-03', true],
  ])('%s', (_what, birthDate, isRefused) => {
    const attempt = expect(() => {
      identity.requireOldEnough(birthDate, now)
    })
    if (isRefused) attempt.toThrow(new Refusal('UNDER_SIXTEEN'))
    else attempt.not.toThrow()
  })
})

describe('a document', () => {
  it('is refused with its kind when nobody can check it', () => {
    const refusal = detailOf(() => {
      identity.requireSupported('permanent-residence-card', ['identity-card', 'residence-permit'])
    })
    expect(refusal).toEqual({ kind: 'permanent-residence-card' })
  })
})
