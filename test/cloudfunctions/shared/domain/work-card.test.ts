import fc from 'fast-check'
import { derive, gates, type CardFacts, type Gate } from '../../../../cloudfunctions/shared/domain/work-card'
import { anyFacts, anyInstant } from '../../../support/builders/any-card-facts'
import { cardCases } from '../../../support/builders/work-card-cases'
import { anEngagement, engagementBehind, morningShift } from '../../../support/builders/work-cards'

describe('the work card', () => {
  it.each(cardCases)('$rule', ({ facts, now, lights, step: [code, actor, since, until] }) => {
    const card = derive(facts, now)
    expect(card.lights.map(({ state }) => state).join(' ')).toBe(lights)
    expect(card.nextStep).toEqual({ code, actor, since, until })
  })

  it('has five lights in order, of which exactly one calls or waits unless all are done', () => {
    fc.assert(
      fc.property(anyFacts(), anyInstant(), (facts, now) => {
        const { lights } = derive(facts, now)
        expect(lights.map(({ gate }) => gate)).toEqual([...gates])
        const states = lights.map(({ state }) => state).join(' ')
        expect(states).toMatch(/^(done )*(now|waiting)( closed)*$|^done done done done done$/)
      }),
      { numRuns: 1000 },
    )
  })

  it('never opens a gate before the ones in front of it', () => {
    fc.assert(
      fc.property(anyFacts(), anyInstant(), (facts, now) => {
        const done = derive(facts, now).lights.filter(({ state }) => state === 'done')
        expect(done.filter(({ gate }) => !isBehind(gate, facts))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('asks for a clock-in under cover that has begun only, and finds a job for those who have none', () => {
    fc.assert(
      fc.property(anyFacts(), anyInstant(), (facts, now) => {
        const { code } = derive(facts, now).nextStep
        const cover = facts.engagement?.cover
        if (code === 'CLOCK_IN') expect([cover?.status, cover !== undefined && cover.from <= now]).toEqual(['in-force', true])
        expect(code === 'FIND_JOB').toBe(facts.engagement === undefined)
      }),
      { numRuns: 1000 },
    )
  })

  it('says `waiting` exactly when there is nothing for the worker to tap', () => {
    fc.assert(
      fc.property(anyFacts(), anyInstant(), (facts, now) => {
        const { lights, nextStep } = derive(facts, now)
        const isWaiting = lights.some(({ state }) => state === 'waiting')
        expect(isWaiting).toBe(nextStep.actor !== 'worker' || nextStep.code === 'WAIT_FOR_SHIFT')
      }),
      { numRuns: 500 },
    )
  })
})

/** What must be true, by itself, of a gate that a worker has behind them; someone without a job has at most a name. */
function isBehind(gate: Gate, { verifiedAt, engagement }: CardFacts): boolean {
  const facts = {
    identity: verifiedAt !== undefined,
    agreement: engagement?.signedAt !== undefined,
    guarantee: engagement?.cover?.status === 'in-force',
    attendance: engagement?.decision?.kind === 'approve',
    payout: engagement?.payout?.status === 'paid',
  }
  return gates.slice(0, gates.indexOf(gate) + 1).every((each) => facts[each])
}

describe('a document that ends', () => {
  const verifiedAt = new Date('2026-03-01T18:15:00+08:00')
  const clockedInAt = morningShift.startsAt

  it.each([
    {
      rule: 'before the shift is renewed first',
      documentUntil: '2026-03-01',
      engagement: anEngagement(),
      code: 'RENEW_DOCUMENT',
    },
    {
      rule: 'on the day of the shift is good for it',
      documentUntil: '2026-03-02',
      engagement: anEngagement(),
      code: 'SIGN_AGREEMENT',
    },
    {
      rule: 'stops no shift that has begun',
      documentUntil: '2026-03-01',
      engagement: engagementBehind(2, { clockedInAt }),
      code: 'CLOCK_OUT',
    },
  ])('$rule', ({ documentUntil, engagement, code }) => {
    expect(derive({ verifiedAt, documentUntil, engagement }, morningShift.startsAt).nextStep.code).toBe(code)
  })
})

it.each([
  ['to be verified', { engagement: anEngagement() }],
  ['to sign', { verifiedAt: new Date('2026-03-01T18:15:00+08:00'), engagement: anEngagement() }],
])('sets no deadline %s that has passed', (_, facts) => {
  const { startsAt } = morningShift
  expect(derive(facts, new Date(startsAt.getTime() - 1)).nextStep.until).toEqual(startsAt)
  expect(derive(facts, startsAt).nextStep.until).toBeUndefined()
})

describe('an engagement that both have ended', () => {
  const verifiedAt = new Date('2026-03-01T18:15:00+08:00')
  const afterwards = new Date('2026-03-03T09:00:00+08:00')
  const codeOf = (engagement: ReturnType<typeof anEngagement>, now: Date): string =>
    derive({ verifiedAt, engagement }, now).nextStep.code

  it('asks for nothing before a shift that lies behind its last day', () => {
    for (const behind of [0, 1, 2] as const)
      expect(codeOf({ ...engagementBehind(behind), endsOn: '2026-03-01' }, new Date('2026-03-01T20:00:00+08:00'))).toBe(
        'FIND_JOB',
      )
  })

  it('is worked to its last day', () => {
    expect(codeOf({ ...engagementBehind(1), endsOn: '2026-03-02' }, new Date('2026-03-01T20:00:00+08:00'))).toBe(
      'ENROL_GUARANTEE',
    )
  })

  it('shows pay that is still open first, and then the way to another job', () => {
    const waiting = { ...engagementBehind(4, { payout: undefined }), endsOn: '2026-03-02' }
    expect(codeOf(waiting, afterwards)).toBe('WAIT_FOR_PAY_RUN')
    const paid = { ...engagementBehind(4), endsOn: '2026-03-02' }
    expect(codeOf(paid, afterwards)).toBe('FIND_JOB')
    expect(codeOf({ ...engagementBehind(4), endsOn: '2026-03-20' }, afterwards)).toBe('TAKE_NEXT_SHIFT')
  })
})
