import { apply, becomeWorker, eveningBefore, postJob, refusalOf, registerEmployer, type Taken } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let taken: Taken
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await becomeWorker(world, 'li-na')
  taken = await apply(world, 'li-na', await postJob(world, 'boss'))
})
afterAll(() => world.close())

describe('taking the next shift', () => {
  it('waits until this one is over', async () => {
    const { employerId, applicationId } = taken
    expect((await refusalOf(world, ['li-na', 'job', 'take-next-shift', { employerId, applicationId }])).code).toBe(
      'SHIFT_NOT_FINISHED',
    )
  })

  it("is refused for another worker's application as if there were none", async () => {
    await becomeWorker(world, 'thief')
    const { employerId, applicationId } = taken
    expect((await refusalOf(world, ['thief', 'job', 'take-next-shift', { employerId, applicationId }])).code).toBe('NOT_FOUND')
  })

  it('is the way on when a shift began without cover', async () => {
    await world.clock.set('2026-03-02T08:00:00+08:00')
    const { employerId, applicationId } = taken
    const next = await world.expectOk('li-na', 'job', 'take-next-shift', { employerId, applicationId })
    expect(next).toMatchObject({ applicationId, startsAt: '2026-03-03T00:00:00.000Z', endsAt: '2026-03-03T09:00:00.000Z' })
    const card = await world.expectOk('li-na', 'account', 'get-work-card')
    expect(card.engagement?.shift?.shiftId).toBe(next.shiftId)
  })
})
