import { contractLife, contractStatuses } from '../../../cloudfunctions/shared/domain/contract-life'
import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { messagesOf, opened, put, runTimers, startAgreementWorld, statusOf } from '../../support/agreement-life'
import { chainOf } from '../../support/contract-chain'
import { crashOnceAt, eveningBefore, refusalOf, type JobKey } from '../../support/onboarding'
import { openidOf, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

const weekLater = (from: Date): string => new Date(from.getTime() + 7 * 86_400_000).toISOString()

/** `boss-too`, an owner beside `boss`. */
async function secondOwner(employerId: string): Promise<void> {
  const { db, newId } = world.environment
  const member = {
    employer_id: employerId,
    member_id: newId(),
    openid: openidOf('boss-too'),
    name: '钱少',
    role: 'owner',
  } as const
  await db.insertInto('member').values(member).execute()
}

describe('more time', () => {
  it('lets an expired agreement be opened and signed again, and tells the worker', async () => {
    const { employerId, applicationId, contractId } = await opened(world, 'li-na', { job, sequence: 1 })
    await world.clock.advance('8d')
    await runTimers(world)
    expect(await statusOf(world, contractId)).toBe('expired')
    const { signBy } = await world.expectOk('boss', 'agreement', 'extend-agreement', { contractId })
    expect(signBy).toBe(weekLater(world.environment.now()))
    expect(await statusOf(world, contractId)).toBe('sent')
    expect((await messagesOf(world, 'li-na'))[0]).toBe('AGREEMENT_EXTENDED')
    const again = await world.expectOk('li-na', 'contract', 'open-agreement', { employerId, applicationId })
    expect(again).toMatchObject({ contractId, status: 'viewed', signBy })
    const { names, isWhole } = await chainOf(world, contractId)
    expect({ names, isWhole }).toEqual({ names: ['sent', 'opened', 'expired', 'extended', 'opened'], isWhole: true })
  })

  it('counts from now before the deadline too, and the timer keeps to the new one', async () => {
    const { contractId } = await opened(world, 'wang-lei', { job, sequence: 2 })
    await world.clock.advance('5d')
    await world.expectOk('boss', 'agreement', 'extend-agreement', { contractId })
    await world.clock.advance('3d')
    await runTimers(world)
    expect(await statusOf(world, contractId)).toBe('viewed')
    await world.clock.advance('5d')
    await runTimers(world)
    expect(await statusOf(world, contractId)).toBe('expired')
  })

  it('is given once more for the same deadline by two owners at once without harm', async () => {
    const { employerId, contractId } = await opened(world, 'two-owners', { job, sequence: 3 })
    await put(world, contractId, 'expired')
    await secondOwner(employerId)
    const extend = (owner: string) => world.call(owner, 'agreement', 'extend-agreement', { contractId })
    const answers = await Promise.all([extend('boss'), extend('boss-too')])
    expect(answers.map(({ ok }) => ok)).toContain(true)
    expect(await statusOf(world, contractId)).toBe('sent')
    expect((await chainOf(world, contractId)).isWhole).toBe(true)
    const jobs = await world.environment.db.selectFrom('due_job').selectAll().where('subject_id', '=', contractId).execute()
    expect(jobs).toHaveLength(1)
  })

  it('is not lost to a timer that comes at the same moment', async () => {
    const { contractId } = await opened(world, 'at-the-end', { job, sequence: 4 })
    await world.clock.advance('7d')
    const extend = world.expectOk('boss', 'agreement', 'extend-agreement', { contractId })
    await Promise.all([extend, runTimers(world)])
    expect(['sent', 'viewed']).toContain(await statusOf(world, contractId))
    expect((await chainOf(world, contractId)).isWhole).toBe(true)
    await world.clock.advance('6d')
    await runTimers(world)
    expect((await chainOf(world, contractId)).names.at(-1)).toBe('reminded')
  })

  it.each(contractStatuses.map((status, index) => [status, index] as const))(
    'does to an agreement that is %s what its life says',
    async (status, index) => {
      const { contractId } = await opened(world, `extend-${status}`, { job, sequence: 20 + index })
      await put(world, contractId, status)
      const before = await chainOf(world, contractId)
      const answer = await world.call('boss', 'agreement', 'extend-agreement', { contractId })
      const outcome = contractLife[status].extend
      expect(answer.ok ? { to: await statusOf(world, contractId) } : { refused: answer.error.code }).toEqual(outcome)
      if ('refused' in outcome) {
        expect(await statusOf(world, contractId)).toBe(status)
        expect(await chainOf(world, contractId)).toEqual(before)
      }
    },
  )

  it.each(crashPoints.filter((name) => name.startsWith('extend.')).map((name, index) => [name, index] as const))(
    'is given whole or not at all when the process ends at %s',
    async (name, index) => {
      const { contractId } = await opened(world, `crash-${String(index)}`, { job, sequence: 40 + index })
      await put(world, contractId, 'expired')
      crashOnceAt(world, name)
      await refusalOf(world, ['boss', 'agreement', 'extend-agreement', { contractId }])
      await world.call('boss', 'agreement', 'extend-agreement', { contractId })
      expect(await statusOf(world, contractId)).toBe('sent')
      expect((await chainOf(world, contractId)).isWhole).toBe(true)
    },
  )

  it('is for an owner of this employer alone', async () => {
    const { contractId } = await opened(world, 'guarded', { job, sequence: 50 })
    const of = async (who: string) => (await refusalOf(world, [who, 'agreement', 'extend-agreement', { contractId }])).code
    expect(await of('boss-reviewer')).toBe('NOT_ALLOWED')
    expect(await of('other-boss')).toBe('NOT_FOUND')
  })
})
