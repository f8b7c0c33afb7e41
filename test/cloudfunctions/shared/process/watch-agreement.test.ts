import { engaged, messagesOf, opened, runTimers, statusOf } from '../../../support/agreement-life'
import { chainOf } from '../../../support/contract-chain'
import { crashOnceAt, eveningBefore, postJob, registerEmployer, type JobKey } from '../../../support/onboarding'
import { startWorld, type World } from '../../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await registerEmployer(world, 'other-boss', '91310000MA1K35TX1B')
  job = await postJob(world, 'boss', { job: { places: 100 } })
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

const eventsOf = async (contractId: string, event: string) =>
  (await chainOf(world, contractId)).names.filter((name) => name === event).length
const reminders = async (persona: string, kind: string) =>
  (await messagesOf(world, persona)).filter((each) => each === kind).length

describe("a worker's deadline", () => {
  it('is recalled once, a day before', async () => {
    const { contractId } = await opened(world, 'li-na', { job, sequence: 1 })
    await world.clock.advance('143h')
    await runTimers(world)
    expect(await eventsOf(contractId, 'reminded')).toBe(0)
    await world.clock.advance('90m')
    await runTimers(world)
    await world.clock.advance('2h')
    await runTimers(world)
    expect(await eventsOf(contractId, 'reminded')).toBe(1)
    expect(await reminders('li-na', 'AGREEMENT_REMINDER')).toBe(1)
    expect(await statusOf(world, contractId)).toBe('viewed')
  })

  it('lets the agreement expire at the deadline, once, and says so', async () => {
    const { contractId } = await opened(world, 'wang-lei', { job, sequence: 2 })
    await world.clock.advance('7d')
    await runTimers(world)
    await runTimers(world)
    expect(await statusOf(world, contractId)).toBe('expired')
    expect(await eventsOf(contractId, 'expired')).toBe(1)
    expect(await reminders('wang-lei', 'AGREEMENT_EXPIRED')).toBe(1)
    expect(await reminders('wang-lei', 'AGREEMENT_REMINDER')).toBe(0)
  })

  it('is kept by several copies of the timer once', async () => {
    const { contractId } = await opened(world, 'copies', { job, sequence: 3 })
    await world.clock.advance('7d')
    await Promise.all([runTimers(world), runTimers(world), runTimers(world)])
    expect(await eventsOf(contractId, 'expired')).toBe(1)
    expect((await chainOf(world, contractId)).isWhole).toBe(true)
  })

  it('is kept once by a timer that dies after its work', async () => {
    const { contractId } = await opened(world, 'dies', { job, sequence: 4 })
    await world.clock.advance('7d')
    crashOnceAt(world, 'clockwork.after-work')
    await runTimers(world)
    await world.clock.advance('5m')
    await runTimers(world)
    expect(await eventsOf(contractId, 'expired')).toBe(1)
    expect(await reminders('dies', 'AGREEMENT_EXPIRED')).toBe(1)
  })

  it('binds nobody once the agreement is declined', async () => {
    const { employerId, contractId } = await opened(world, 'declines', { job, sequence: 5 })
    await world.expectOk('declines', 'contract', 'decline-agreement', { employerId, contractId, reason: 'pay' })
    await world.clock.advance('8d')
    await runTimers(world)
    expect(await statusOf(world, contractId)).toBe('declined')
    const jobs = await world.environment.db.selectFrom('due_job').selectAll().where('subject_id', '=', contractId).execute()
    expect(jobs).toEqual([])
  })
})

describe("the employer's deadline", () => {
  it('is recalled a day before and at it, and takes nothing from the worker', async () => {
    await registerEmployer(world, 'slow-boss', '91310000MA1K35TX2C')
    const slow = await postJob(world, 'slow-boss')
    const { contractId } = await engaged(world, 'signs', { job: slow, sequence: 10, status: 'signed' })
    await world.clock.advance('6d')
    await runTimers(world)
    await runTimers(world)
    expect(await reminders('slow-boss', 'AGREEMENT_TO_SEAL')).toBe(1)
    await world.clock.advance('1d')
    await runTimers(world)
    await world.clock.advance('9d')
    await runTimers(world)
    expect(await reminders('slow-boss', 'AGREEMENT_TO_SEAL')).toBe(2)
    expect(await eventsOf(contractId, 'reminded')).toBe(2)
    expect(await statusOf(world, contractId)).toBe('signed')
  })
})
