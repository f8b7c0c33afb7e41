import fc from 'fast-check'
import { type Opened, engaged, messagesOf, runTimers, startAgreementWorld, statusOf } from '../../support/agreement-life'
import { chainOf } from '../../support/contract-chain'
import { eveningBefore, refusalOf, type JobKey } from '../../support/onboarding'
import type { World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

const offer = ({ contractId }: Opened) => ({ contractId, lastDay: '2026-03-05' })

describe('an employer who wants to end an agreement', () => {
  it('asks the worker, who is told and may say no: then all stays as it was', async () => {
    const agreement = await engaged(world, 'li-na', { job, sequence: 1 })
    const ending = await world.expectOk('boss', 'agreement', 'offer-ending', offer(agreement))
    expect(await statusOf(world, ending.contractId)).toBe('sent')
    expect((await messagesOf(world, 'li-na'))[0]).toBe('AGREEMENT_ENDING')
    const { employerId, contractId } = ending
    await world.expectOk('li-na', 'contract', 'open-agreement', { ...ending })
    await world.expectOk('li-na', 'contract', 'decline-agreement', { employerId, contractId, reason: 'other' })
    expect(await statusOf(world, agreement.contractId)).toBe('completed')
    expect((await chainOf(world, contractId)).names).toEqual(['sent', 'opened', 'declined'])
    expect((await world.expectOk('li-na', 'account', 'get-work-card')).nextStep.code).toBe('ENROL_GUARANTEE')
  })

  it('ends nothing by waiting', async () => {
    const agreement = await engaged(world, 'waits', { job, sequence: 2 })
    const { contractId } = await world.expectOk('boss', 'agreement', 'offer-ending', offer(agreement))
    await world.clock.advance('30d')
    await runTimers(world)
    expect(await statusOf(world, contractId)).toBe('expired')
    expect(await statusOf(world, agreement.contractId)).toBe('completed')
  })

  it('never ends anything without both signatures, whatever both do', async () => {
    const agreement = await engaged(world, 'random', { job, sequence: 3 })
    const { employerId, applicationId } = agreement
    const acts = ['offer', 'propose', 'open', 'decline', 'withdraw', 'extend', 'seal', 'wait'] as const
    const newest = async () => {
      const own = await world.expectOk('random', 'agreement', 'list-agreements', {})
      return own.agreements[0]?.contractId ?? ''
    }
    const act: Record<(typeof acts)[number], () => Promise<unknown>> = {
      offer: () => world.call('boss', 'agreement', 'offer-ending', offer(agreement)),
      propose: () => world.call('random', 'agreement', 'propose-ending', { employerId, ...offer(agreement) }),
      open: () => world.call('random', 'contract', 'open-agreement', { employerId, applicationId }),
      decline: async () =>
        world.call('random', 'contract', 'decline-agreement', { employerId, contractId: await newest(), reason: 'other' }),
      withdraw: async () =>
        world.call('boss', 'agreement', 'withdraw-agreement', { contractId: await newest(), reason: 'mistake' }),
      extend: async () => world.call('boss', 'agreement', 'extend-agreement', { contractId: await newest() }),
      seal: async () => world.call('boss', 'contract', 'countersign', { contractIds: [await newest()] }),
      wait: async () => {
        await world.clock.advance('12h')
        await runTimers(world)
      },
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 8 }), async (history) => {
        for (const name of history) await act[name]()
        expect(await statusOf(world, agreement.contractId)).toBe('completed')
        const { ends_on } = await world.environment.db
          .selectFrom('application')
          .select('ends_on')
          .where('application_id', '=', applicationId)
          .executeTakeFirstOrThrow()
        expect(ends_on).toBeNull()
      }),
      { numRuns: 12 },
    )
  })

  it('is an owner of this employer', async () => {
    const agreement = await engaged(world, 'guarded', { job, sequence: 4 })
    const of = async (who: string) => (await refusalOf(world, [who, 'agreement', 'offer-ending', offer(agreement)])).code
    expect(await of('boss-reviewer')).toBe('NOT_ALLOWED')
    expect(await of('other-boss')).toBe('NOT_FOUND')
  })
})
