import { aJob, aSite, eveningBefore, refusalOf, registerEmployer } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let siteId: string
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await registerEmployer(world, 'rival', '91310000MA1K35TX0B')
  siteId = (await world.expectOk('boss', 'job', 'create-site', aSite)).siteId
})
afterAll(() => world.close())

describe('posting a job', () => {
  it('opens it for everyone', async () => {
    const { jobId } = await world.expectOk('boss', 'job', 'post-job', { ...aJob, siteId })
    const { jobs } = await world.expectOk('nobody', 'job', 'list-jobs')
    expect(jobs).toMatchObject([{ jobId, title: '分拣员', placesLeft: 20, employerName: '雇主 boss' }])
  })

  it.each([
    ['SHIFT_TIMES_IMPOSSIBLE', 'boss', { endsAtLocal: '08:00' }],
    ['SHIFT_TIMES_IMPOSSIBLE', 'boss', { endsAtLocal: '09:00', breakMinutes: 60 }],
    ['MALFORMED_REQUEST', 'boss', { minimumAge: 40, maximumAge: 30 }],
    ['MINOR_WORK_TOO_HARD', 'boss', { minimumAge: 16, occupationClass: 3 }],
    ['NOT_ALLOWED', 'boss-reviewer', {}],
    ['NOT_FOUND', 'rival', {}],
  ])('is refused with %s to %s for %j', async (code, who, change) => {
    expect((await refusalOf(world, [who, 'job', 'post-job', { ...aJob, siteId, ...change }])).code).toBe(code)
  })
})
