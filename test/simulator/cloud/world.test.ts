import { startWorld, type World } from '../../support/world'

describe('the world of the tests', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ at: '2026-03-02T07:50:00+08:00' })
  })
  afterAll(() => world.close())

  it('moves the clocks of the mocks with its own', async () => {
    await world.clock.advance('25h')
    expect(world.environment.now().toISOString()).toBe('2026-03-03T00:50:00.000Z')
    const { now } = (await world.mock('insurer').get('/clock')) as { now: string }
    expect(now.slice(0, 16)).toBe('2026-03-03T00:50')
  })

  it('reads every section of the settings from the mocks', () => {
    const { settings } = world.environment
    const sections = Object.entries(settings).map(([name, section]) => [name, typeof section()])
    expect(sections).not.toHaveLength(0)
    expect(sections.filter(([, kind]) => kind !== 'object')).toEqual([])
  })
})
