import { contractStatuses } from '../../../cloudfunctions/shared/domain/contract-life'
import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { type Opened, engaged, put, runTimers, startAgreementWorld, statusOf } from '../../support/agreement-life'
import { chainOf } from '../../support/contract-chain'
import { crashOnceAt, eveningBefore, refusalOf, type JobKey } from '../../support/onboarding'
import type { World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

const lastDay = '2026-03-05'
const wish = ({ employerId, contractId }: Opened, day = lastDay) => ({ employerId, contractId, lastDay: day })
const propose = (persona: string, agreement: Opened) => world.call(persona, 'agreement', 'propose-ending', wish(agreement))
const codeOf = async (persona: string, agreement: Opened, day = lastDay) =>
  (await refusalOf(world, [persona, 'agreement', 'propose-ending', wish(agreement, day)])).code
const endingsOf = ({ contractId }: Opened) =>
  world.environment.db.selectFrom('contract').selectAll().where('previous_contract_id', '=', contractId).execute()

describe('a worker who wants to end an agreement', () => {
  it('is given an agreement about that, which changes nothing until both have signed it', async () => {
    const agreement = await engaged(world, 'li-na', { job, sequence: 1 })
    const { employerId, applicationId } = agreement
    const ending = await world.expectOk('li-na', 'agreement', 'propose-ending', wish(agreement))
    const shown = await world.expectOk('li-na', 'contract', 'open-agreement', { employerId, applicationId })
    expect(shown).toMatchObject({ contractId: ending.contractId, purpose: 'end', status: 'viewed', title: '结束协议', lastDay })
    const words = shown.sections.map(({ text }) => text).join('')
    expect(words).toContain('2026 年 3 月 5 日')
    expect(words).toContain(agreement.contractId)
    expect(await chainOf(world, ending.contractId)).toMatchObject({ names: ['sent', 'opened'], isWhole: true })
    expect(await statusOf(world, agreement.contractId)).toBe('completed')
    expect((await world.expectOk('li-na', 'account', 'get-work-card')).nextStep.code).toBe('ENROL_GUARANTEE')
  })

  it('keeps the agreement who thinks better of it, and may propose it again', async () => {
    const agreement = await engaged(world, 'stays', { job, sequence: 2 })
    const { employerId, contractId } = await world.expectOk('stays', 'agreement', 'propose-ending', wish(agreement))
    await world.expectOk('stays', 'contract', 'decline-agreement', { employerId, contractId, reason: 'other' })
    expect(await statusOf(world, agreement.contractId)).toBe('completed')
    expect((await propose('stays', agreement)).ok).toBe(true)
  })

  it('is given no last day that has passed, is too far ahead, or is none', async () => {
    const agreement = await engaged(world, 'days', { job, sequence: 3 })
    for (const day of ['2026-02-28', '2026-04-01', '2026-13-01'])
      expect([day, await codeOf('days', agreement, day)]).toEqual([day, 'MALFORMED_REQUEST'])
    expect(await endingsOf(agreement)).toEqual([])
  })

  it('has one ending at a time, also for taps that arrive at once', async () => {
    const agreement = await engaged(world, 'eager', { job, sequence: 4 })
    const answers = await Promise.all([propose('eager', agreement), propose('eager', agreement)])
    const offer = { contractId: agreement.contractId, lastDay }
    answers.push(await world.call('boss', 'agreement', 'offer-ending', offer))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(['ALREADY_ENDING', 'ALREADY_ENDING'])
    expect(await endingsOf(agreement)).toHaveLength(1)
  })

  it('waits for one that was signed already', async () => {
    const agreement = await engaged(world, 'signed-one', { job, sequence: 5 })
    const { contractId } = await world.expectOk('signed-one', 'agreement', 'propose-ending', wish(agreement))
    await put(world, contractId, 'signed')
    expect(await codeOf('signed-one', agreement)).toBe('ALREADY_ENDING')
  })

  it('may propose another day in the place of one that has expired', async () => {
    const agreement = await engaged(world, 'late', { job, sequence: 6 })
    const { contractId } = await world.expectOk('late', 'agreement', 'propose-ending', wish(agreement))
    await world.clock.advance('8d')
    await runTimers(world)
    expect(await statusOf(world, contractId)).toBe('expired')
    const next = await world.expectOk('late', 'agreement', 'propose-ending', wish(agreement, '2026-03-20'))
    expect(await statusOf(world, contractId)).toBe('superseded')
    expect(await statusOf(world, next.contractId)).toBe('viewed')
  })

  it('decides about a newer version first', async () => {
    const agreement = await engaged(world, 'renewed', { job, sequence: 7 })
    const { contractId } = await world.expectOk('renewed', 'agreement', 'propose-ending', wish(agreement))
    const { db } = world.environment
    await db.updateTable('contract').set({ purpose: 'renew', last_day: null }).where('contract_id', '=', contractId).execute()
    expect(await codeOf('renewed', agreement)).toBe('NEWER_AGREEMENT_WAITS')
  })

  it.each(
    contractStatuses
      .filter((status) => status !== 'signed' && status !== 'completed')
      .map((status, index) => [status, index] as const),
  )('cannot end an agreement that is %s', async (status, index) => {
    const persona = `end-${status}`
    const agreement = await engaged(world, persona, { job, sequence: 20 + index })
    await put(world, agreement.contractId, status)
    expect((await propose(persona, agreement)).ok).toBe(false)
    expect(await statusOf(world, agreement.contractId)).toBe(status)
    expect(await endingsOf(agreement)).toEqual([])
  })

  it.each(crashPoints.filter((name) => name.startsWith('ending.')).map((name, index) => [name, index] as const))(
    'has one ending after a crash at %s',
    async (name, index) => {
      const persona = `crash-${String(index)}`
      const agreement = await engaged(world, persona, { job, sequence: 40 + index })
      crashOnceAt(world, name)
      expect((await propose(persona, agreement)).ok).toBe(false)
      await propose(persona, agreement)
      expect(await endingsOf(agreement)).toHaveLength(1)
    },
  )

  it("ends nobody else's", async () => {
    const agreement = await engaged(world, 'guarded', { job, sequence: 50 })
    expect(await codeOf('li-na', agreement)).toBe('NOT_FOUND')
  })
})
