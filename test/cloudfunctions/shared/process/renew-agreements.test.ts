import {
  aPerson,
  apply,
  becomeWorker,
  crashOnceAt,
  engage,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  sign,
  verify,
  type JobKey,
  type Taken,
} from '../../../support/onboarding'
import { publishMore } from '../../../support/templates'
import { startWorld, type World } from '../../../support/world'

const kind = 'labour-service'
let world: World
let owner: string
let job: JobKey
let count = 0
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
})
beforeEach(async () => {
  count += 1
  owner = `boss-${String(count)}`
  await registerEmployer(world, owner, `91310000MA1K35T${String(count).padStart(2, '0')}A`)
  job = await postJob(world, owner)
})
afterAll(() => world.close())

/** Somebody nobody has seen before. */
async function newcomer(): Promise<[persona: string, taken: Taken]> {
  count += 1
  const persona = `worker-${String(count)}`
  return [persona, await engage(world, persona, { job, person: aPerson({ sequence: count }) })]
}
const work = () => world.expectOk({ kind: 'timer' }, 'clockwork', 'run-due-jobs')
const open = (persona: string, { employerId, applicationId }: Taken) =>
  world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
async function statuses(): Promise<string[]> {
  const rows = await world.environment.db
    .selectFrom('contract')
    .select(['purpose', 'template_version as version', 'status'])
    .where('employer_id', '=', job.employerId)
    .orderBy('contract_id')
    .execute()
  return rows.map(({ purpose, version, status }) => `${purpose} ${String(version)} ${status}`)
}

describe('a new version of a template', () => {
  it('is sent to whom the older one binds, once, with what changed, and the older one governs until it is signed', async () => {
    const [persona, taken] = await newcomer()
    await publishMore(world, owner, { kind, text: '每月发一次手套。' })
    await Promise.all([work(), work()])
    await work()
    expect(await statuses()).toEqual(['start 1 signed', 'renew 2 sent'])
    const renewal = await open(persona, taken)
    const waiting = { employerId: taken.employerId, applicationId: taken.applicationId, contractId: renewal.contractId }
    expect((await world.expectOk(persona, 'account', 'get-work-card')).renewal).toEqual({ ...waiting, purpose: 'renew' })
    expect(renewal).toMatchObject({ purpose: 'renew', status: 'viewed', templateVersion: 2 })
    expect(renewal.changes).toEqual([
      { change: 'added', heading: '十、还有', pieces: [{ kind: 'added', text: '每月发一次手套。' }] },
    ])
    const { messages } = await world.expectOk(persona, 'message', 'list-messages')
    expect(messages.filter((message) => message.kind === 'AGREEMENT_CHANGED')).toMatchObject([
      { values: { applicationId: taken.applicationId, contractId: renewal.contractId, jobTitle: '分拣员' } },
    ])
    await sign(world, persona, taken)
    expect(await statuses()).toEqual(['start 1 superseded', 'renew 2 signed'])
    expect(await world.expectOk(persona, 'account', 'get-work-card')).not.toHaveProperty('renewal')
  })

  it('takes the place of a newer one that nobody has signed yet', async () => {
    const [persona, taken] = await newcomer()
    await publishMore(world, owner, { kind, text: '第二版。' })
    await work()
    const second = await open(persona, taken)
    await publishMore(world, owner, { kind, text: '第三版。' })
    await work()
    expect(await statuses()).toEqual(['start 1 signed', 'renew 2 superseded', 'renew 3 sent'])
    const { employerId } = taken
    const asked = { employerId, contractId: second.contractId, reason: 'pay' }
    expect((await refusalOf(world, [persona, 'contract', 'decline-agreement', asked])).code).toBe('AGREEMENT_SUPERSEDED')
    expect((await open(persona, taken)).changes?.map(({ heading }) => heading)).toEqual(['十、还有', '十一、还有'])
  })

  it('takes the place of a first one that waits for its worker', async () => {
    const persona = 'applicant'
    await becomeWorker(world, persona)
    const taken = await apply(world, persona, job)
    await verify(world, persona, aPerson({ sequence: 90 }))
    await open(persona, taken)
    await publishMore(world, owner, { kind, text: '第二版。' })
    await work()
    expect(await statuses()).toEqual(['start 1 superseded', 'start 2 sent'])
    await sign(world, persona, taken)
    expect(await statuses()).toEqual(['start 1 superseded', 'start 2 signed'])
  })

  it('is not sent twice to whom has declined it', async () => {
    const [persona, taken] = await newcomer()
    await publishMore(world, owner, { kind, text: '第二版。' })
    crashOnceAt(world, 'clockwork.after-work')
    await work()
    const { employerId, contractId } = await open(persona, taken)
    await world.expectOk(persona, 'contract', 'decline-agreement', { employerId, contractId, reason: 'other' })
    await world.clock.advance('2h')
    await work()
    expect(await statuses()).toEqual(['start 1 signed', 'renew 2 declined'])
  })

  it('goes on where a process has ended', async () => {
    for (let workers = 0; workers < 3; workers += 1) await newcomer()
    await publishMore(world, owner, { kind, text: '第二版。' })
    crashOnceAt(world, 'renew.after-save')
    await work()
    expect(await statuses()).toHaveLength(4)
    await world.clock.advance('2h')
    await work()
    expect((await statuses()).filter((status) => status === 'renew 2 sent')).toHaveLength(3)
  })

  it('leaves other kinds and other employers alone', async () => {
    await newcomer()
    await registerEmployer(world, 'rival', '91310000MA1K35TRRB')
    await publishMore(world, owner, { kind: 'cooperation', text: '第二版。' })
    await publishMore(world, 'rival', { kind, text: '第二版。' })
    await work()
    expect(await statuses()).toEqual(['start 1 signed'])
  })
})
