import * as identityMove from '../../../../cloudfunctions/shared/domain/identity-move'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { detailOf } from '../../../support/builders/refusals'

const now = new Date('2026-03-02T12:00:00Z')
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)
const asker: identityMove.Asker = {
  isVerified: false,
  hasAgreements: false,
  passedAt: ago(0.99),
  isMoving: false,
  objectedAt: undefined,
}
const free: identityMove.Obstacles = { isMoneyOnItsWay: false, isAccountInUse: false, isIdentityGone: false }
const due: identityMove.Move = { status: 'waiting', completesAt: now }

describe('asking for an identity', () => {
  it('is completed seven days later', () => {
    expect(identityMove.ask(asker, now)).toEqual({ completesAt: new Date('2026-03-09T12:00:00Z') })
  })

  it.each([
    ['ALREADY_VERIFIED', { isVerified: true }],
    ['FACE_CHECK_TOO_OLD', { passedAt: undefined }],
    ['FACE_CHECK_TOO_OLD', { passedAt: ago(1) }],
    ['MOVE_ALREADY_ASKED', { isMoving: true }],
    ['MOVE_LOCKED', { objectedAt: ago(30 * 24 - 1) }],
    ['MOVE_ACCOUNT_IN_USE', { hasAgreements: true }],
  ] as const)('is refused with %s', (code, facts) => {
    expect(() => identityMove.ask({ ...asker, ...facts }, now)).toThrow(new Refusal(code))
  })

  it('tells nothing of a lock, of another asker or of agreements to who has shown no face', () => {
    const facts = { ...asker, passedAt: undefined, isMoving: true, objectedAt: ago(1), hasAgreements: true }
    expect(() => identityMove.ask(facts, now)).toThrow(new Refusal('FACE_CHECK_TOO_OLD'))
  })

  it('is locked for thirty days by an objection, and says until when', () => {
    const locked = detailOf(() => identityMove.ask({ ...asker, objectedAt: ago(24) }, now))
    expect(locked).toEqual({ until: '2026-03-31T12:00:00.000Z' })
    expect(identityMove.ask({ ...asker, objectedAt: ago(30 * 24) }, now)).toBeDefined()
  })
})

it.each(['done', 'objected', 'cancelled'] as const)('a move that is %s is over for both accounts', (status) => {
  const over: identityMove.Move = { status, endedAt: ago(1) }
  expect(() => identityMove.end(over, 'objected', now)).toThrow(new Refusal('MOVE_OVER'))
  expect(() => identityMove.end(over, 'cancelled', now)).toThrow(new Refusal('MOVE_OVER'))
  expect(identityMove.complete(over, free, now)).toBe(over)
})

describe('a waiting move', () => {
  it.each<[string, Partial<identityMove.Obstacles> & { early?: number; status: string }]>([
    ['is done when it is due', { status: 'done' }],
    ['waits until it is due', { early: 1, status: 'waiting' }],
    ['waits for money that only the old account can confirm', { isMoneyOnItsWay: true, status: 'waiting' }],
    ['comes to nothing when the account was verified otherwise', { isAccountInUse: true, status: 'cancelled' }],
    ['comes to nothing when the identity was erased', { isIdentityGone: true, status: 'cancelled' }],
  ])('%s', (_rule, { status, early = 0, ...obstacles }) => {
    const at = new Date(now.getTime() - early)
    expect(identityMove.complete(due, { ...free, ...obstacles }, at).status).toBe(status)
  })
})
