import { randomUUID } from 'node:crypto'
import { apply, becomeWorker, eveningBefore, postJob, refusalOf, registerEmployer, type JobKey } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss', { job: { startsAtLocal: '22:00', endsAtLocal: '06:00', places: 3 } })
})
afterAll(() => world.close())

describe('a job', () => {
  it('shows the shift that an application would take, across midnight', async () => {
    const { nextShift } = await world.expectOk('nobody', 'job', 'get-job', { ...job })
    expect(nextShift).toEqual({ startsAt: '2026-03-01T14:00:00.000Z', endsAt: '2026-03-01T22:00:00.000Z' })
  })

  it('counts the places that are left, and shows the caller their own application only', async () => {
    await becomeWorker(world, 'li-na')
    const { applicationId } = await apply(world, 'li-na', job)
    expect(await world.expectOk('li-na', 'job', 'get-job', { ...job })).toMatchObject({
      placesLeft: 2,
      application: { applicationId },
    })
    expect(await world.expectOk('nobody', 'job', 'get-job', { ...job })).not.toHaveProperty('application')
  })

  it('is not found under another employer', async () => {
    const call = { ...job, employerId: randomUUID() }
    expect((await refusalOf(world, ['nobody', 'job', 'get-job', call])).code).toBe('NOT_FOUND')
  })
})
