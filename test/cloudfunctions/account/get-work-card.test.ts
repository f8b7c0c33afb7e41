import {
  aPerson,
  apply,
  becomeWorker,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  sign,
  verify,
  type JobKey,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority', 'insurer'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

describe('the work card', () => {
  it('is for workers only', async () => {
    expect((await refusalOf(world, ['nobody', 'account', 'get-work-card'])).code).toBe('NOT_ALLOWED')
  })

  it('follows a worker from the first visit to the clock-in, always with one next step', async () => {
    const shown = async (): Promise<string> => {
      const { lights, nextStep } = await world.expectOk('li-na', 'account', 'get-work-card')
      return `${nextStep.code}: ${lights.map(({ state }) => state).join(' ')}`
    }
    await becomeWorker(world, 'li-na')
    expect(await shown()).toBe('FIND_JOB: now closed closed closed closed')
    const taken = await apply(world, 'li-na', job)
    expect(await shown()).toBe('VERIFY_IDENTITY: now closed closed closed closed')
    await verify(world, 'li-na', aPerson())
    expect(await shown()).toBe('SIGN_AGREEMENT: done now closed closed closed')
    await sign(world, 'li-na', taken)
    expect(await shown()).toBe('ENROL_GUARANTEE: done done now closed closed')
    const { employerId, shiftId } = taken
    const { consentVersion } = await world.expectOk('li-na', 'guarantee', 'get-cover', { employerId, shiftId })
    await world.expectOk('li-na', 'guarantee', 'enrol', { employerId, shiftId, consentVersion })
    expect(await shown()).toBe('WAIT_FOR_SHIFT: done done done waiting closed')
    await world.clock.set('2026-03-02T07:50:00+08:00')
    expect(await shown()).toBe('CLOCK_IN: done done done now closed')
    const card = await world.expectOk('li-na', 'account', 'get-work-card')
    expect(card).toMatchObject({
      maskedName: '李*',
      verified: true,
      nextStep: { actor: 'worker', since: '2026-03-01T23:00:00.000Z', until: '2026-03-02T09:00:00.000Z' },
      engagement: { employerId, jobTitle: '分拣员', siteName: '一号仓', zone: 'Asia/Shanghai' },
    })
    expect(card.engagement?.shift).toMatchObject({
      shiftId,
      coverFrom: '2026-03-01T23:00:00.000Z',
      coverTo: '2026-03-02T10:00:00.000Z',
    })
    expect(card.engagement?.shift?.policyNo).toBeTruthy()
  })

  it('has a way on for who did not sign before the first shift had begun: to sign all the same, and take the next one', async () => {
    await world.clock.set(eveningBefore)
    await becomeWorker(world, 'late-signer')
    const taken = await apply(world, 'late-signer', job)
    const { employerId, applicationId } = taken
    await verify(world, 'late-signer', aPerson({ sequence: 2 }))
    await world.expectOk('late-signer', 'contract', 'open-agreement', { employerId, applicationId })
    const next = async (): Promise<string> => (await world.expectOk('late-signer', 'account', 'get-work-card')).nextStep.code
    for (const instant of ['2026-03-02T08:01:00+08:00', '2026-03-02T17:00:00+08:00']) {
      await world.clock.set(instant)
      expect(await next()).toBe('SIGN_AGREEMENT')
      const shown = await world.expectOk('late-signer', 'contract', 'open-agreement', { employerId, applicationId })
      expect(shown.status).toBe('viewed')
    }
    await sign(world, 'late-signer', taken)
    expect(await next()).toBe('TAKE_NEXT_SHIFT')
    await world.expectOk('late-signer', 'job', 'take-next-shift', { employerId, applicationId })
    expect(await next()).toBe('ENROL_GUARANTEE')
  })

  it("is about the newest application, and shows nothing of anyone else's", async () => {
    await world.clock.set(eveningBefore)
    const night = await postJob(world, 'boss', { job: { title: '夜班', startsAtLocal: '22:00', endsAtLocal: '06:00' } })
    await becomeWorker(world, 'wang-wei')
    await apply(world, 'wang-wei', job)
    await world.clock.advance('1m')
    const second = await apply(world, 'wang-wei', night)
    const card = await world.expectOk('wang-wei', 'account', 'get-work-card')
    expect(card.engagement).toMatchObject({ applicationId: second.applicationId, jobTitle: '夜班' })
    expect(card).not.toHaveProperty('maskedName')
  })
})
