import {
  aPerson,
  apply,
  becomeWorker,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  verify,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

describe('applying for a job', () => {
  it('is accepted at once, with the next shift', async () => {
    await becomeWorker(world, 'li-na')
    const taken = await apply(world, 'li-na', await postJob(world, 'boss'))
    expect(taken).toMatchObject({ startsAt: '2026-03-02T00:00:00.000Z', endsAt: '2026-03-02T09:00:00.000Z' })
  })

  it('is possible once', async () => {
    const job = await postJob(world, 'boss')
    await becomeWorker(world, 'twice')
    await apply(world, 'twice', job)
    expect((await refusalOf(world, ['twice', 'job', 'apply-for-job', job])).code).toBe('ALREADY_APPLIED')
  })

  it('gives the last place to one of those who want it at the same time', async () => {
    const job = await postJob(world, 'boss', { job: { places: 1 } })
    const people = ['one', 'two', 'three', 'four']
    for (const persona of people) await becomeWorker(world, persona)
    const answers = await Promise.all(people.map((persona) => world.call(persona, 'job', 'apply-for-job', job)))
    const codes = answers.map((answer) => (answer.ok ? 'accepted' : answer.error.code)).sort()
    expect(codes).toEqual(['JOB_FULL', 'JOB_FULL', 'JOB_FULL', 'accepted'])
  })

  it('never makes someone work at two places at a time, whichever way the taps arrive', async () => {
    const jobs = [
      await postJob(world, 'boss'),
      await postJob(world, 'boss', { job: { startsAtLocal: '16:59', endsAtLocal: '20:00' } }),
    ]
    await becomeWorker(world, 'busy')
    const answers = await Promise.all(jobs.map((job) => world.call('busy', 'job', 'apply-for-job', job)))
    const codes = answers.map((answer) => (answer.ok ? 'accepted' : answer.error.code)).sort()
    expect(codes).toEqual(['SHIFT_OVERLAPS_ANOTHER', 'accepted'])
    const evening = await postJob(world, 'boss', { job: { startsAtLocal: '20:00', endsAtLocal: '22:00' } })
    await apply(world, 'busy', evening)
  })

  it.each([
    ['ADULTS_ONLY_JOB', '2008-03-02', {}],
    ['TOO_OLD_FOR_JOB', '1965-03-01', {}],
    ['MINOR_NIGHT_WORK', '2008-03-02', { startsAtLocal: '22:00', endsAtLocal: '06:00' }],
  ])('is refused with %s to someone who is verified and born on %s', async (code, birthDate, job) => {
    const persona = `met-${code.toLowerCase().replaceAll('_', '-')}`
    await becomeWorker(world, persona)
    await verify(world, persona, aPerson({ birthDate, sequence: code.length + 40 }))
    const posted = await postJob(world, 'boss', { job })
    expect((await refusalOf(world, [persona, 'job', 'apply-for-job', posted])).code).toBe(code)
  })
})
