import { askForMove, messagesOf, moveOf, runJobs, showTakenFace, twoAccounts } from '../../support/fixtures/moves'
import {
  aPerson,
  apply,
  becomeWorker,
  engage,
  eveningBefore,
  type JobKey,
  postJob,
  refusalOf,
  registerEmployer,
  type Taken,
} from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

describe('an identity on another account', () => {
  it('costs one of the five tries of a day to be found', async () => {
    const { next } = await twoAccounts(world, 'tries', 2)
    expect((await world.expectOk(next, 'identity', 'get-identity')).attemptsLeft).toBe(4)
  })

  it('moves after seven days with all that hangs on it, and the old account is no worker any more', async () => {
    const person = aPerson({ sequence: 3 })
    const taken: Taken = await engage(world, 'moves-old', { job, person })
    const { workerNo } = await world.expectOk('moves-old', 'account', 'get-work-card')
    await becomeWorker(world, 'moves-new')
    await apply(world, 'moves-new', job)
    await showTakenFace(world, 'moves-new', person)
    const { completesAt } = await askForMove(world, 'moves-new')
    expect(completesAt).toBe('2026-03-08T10:00:00.000Z')
    expect(await messagesOf(world, 'moves-old')).toContain('IDENTITY_MOVE_ASKED')
    await world.clock.set('2026-03-08T17:59:00+08:00')
    await runJobs(world)
    expect(await moveOf(world, 'moves-new')).toMatchObject({ status: 'waiting', side: 'new', completesAt })
    await world.clock.set('2026-03-08T18:00:00+08:00')
    await Promise.all([runJobs(world), runJobs(world)])
    const card = await world.expectOk('moves-new', 'account', 'get-work-card')
    expect(card).toMatchObject({ workerNo, verified: true, engagement: { applicationId: taken.applicationId } })
    expect((await refusalOf(world, ['moves-old', 'account', 'get-work-card'])).code).toBe('NOT_ALLOWED')
    expect(await world.expectOk('moves-old', 'account', 'enter')).toMatchObject({ isWorker: false })
    expect(await messagesOf(world, 'moves-new')).toEqual(['IDENTITY_MOVED'])
    expect(await messagesOf(world, 'moves-old')).toContain('IDENTITY_MOVED_AWAY')
    expect(await moveOf(world, 'moves-old')).toMatchObject({ status: 'done', side: 'old' })
  })

  it('takes back what the new account had applied for, and lets it apply for nothing until then', async () => {
    const { next } = await twoAccounts(world, 'seat', 4)
    await apply(world, next, job)
    await askForMove(world, next)
    const rows = await world.environment.db
      .selectFrom('application')
      .innerJoin('worker', 'worker.worker_id', 'application.worker_id')
      .select('application_id')
      .where('openid', '=', openidOf(next))
      .execute()
    expect(rows).toEqual([])
    expect((await refusalOf(world, [next, 'job', 'apply-for-job', { ...job }])).code).toBe('MOVE_ALREADY_ASKED')
  })

  it('goes to one of two accounts that ask at once, and is asked for once', async () => {
    const { next, person } = await twoAccounts(world, 'race', 5)
    await becomeWorker(world, 'race-third')
    await showTakenFace(world, 'race-third', person)
    const answers = await Promise.all([next, 'race-third', next].map((who) => world.call(who, 'identity', 'ask-for-move')))
    expect(answers.map((answer) => (answer.ok ? 'asked' : answer.error.code)).sort()).toEqual([
      'MOVE_ALREADY_ASKED',
      'MOVE_ALREADY_ASKED',
      'asked',
    ])
  })
})
