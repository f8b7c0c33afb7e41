import { eveningBefore, postJob, refusalOf, registerEmployer } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  for (let count = 1; count <= 22; count++) {
    await postJob(world, 'boss', { site: { latitude: 31.2 + count / 100 }, job: { title: `活 ${String(count)}` } })
    await world.clock.advance('1m')
  }
  await postJob(world, 'boss', { job: { title: '高处作业', occupationClass: 5 } })
})
afterAll(() => world.close())

describe('the list of jobs', () => {
  it('shows the newest first to anyone, twenty at a time, each exactly once', async () => {
    const first = await world.expectOk('nobody', 'job', 'list-jobs')
    const second = await world.expectOk('nobody', 'job', 'list-jobs', { cursor: first.nextCursor })
    const titles = [...first.jobs, ...second.jobs].map(({ title }) => title)
    expect([first.jobs.length, second.jobs.length]).toEqual([20, 3])
    expect(titles.slice(0, 3)).toEqual(['高处作业', '活 22', '活 21'])
    expect(new Set(titles).size).toBe(23)
    expect(second).not.toHaveProperty('nextCursor')
  })

  it('says which jobs include cover: no plan covers the most dangerous work', async () => {
    const { jobs } = await world.expectOk('nobody', 'job', 'list-jobs')
    expect(jobs.filter(({ coverIncluded }) => !coverIncluded).map(({ title }) => title)).toEqual(['高处作业'])
  })

  it('puts the nearest of a page first for a phone that tells its place', async () => {
    const { jobs } = await world.expectOk('nobody', 'job', 'list-jobs', { place: { latitude: 31.4, longitude: 121.4737 } })
    const distances = jobs.map(({ distanceMetres }) => distanceMetres ?? -1)
    expect(jobs[0]).toMatchObject({ title: '活 20', distanceMetres: 0 })
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
  })

  it('refuses a cursor that it did not give', async () => {
    const cursor = '2026-03-01T10:00:00.000Z_not-an-id'
    expect(await refusalOf(world, ['nobody', 'job', 'list-jobs', { cursor }])).toEqual({
      code: 'MALFORMED_REQUEST',
      detail: { field: 'cursor' },
    })
  })
})
