import { aSite, eveningBefore, refusalOf, registerEmployer } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: [] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
afterAll(() => world.close())

describe('a site', () => {
  it('is kept under its employer', async () => {
    const { siteId } = await world.expectOk('boss', 'job', 'create-site', aSite)
    const row = await world.environment.db.selectFrom('site').selectAll().where('site_id', '=', siteId).executeTakeFirst()
    expect(row).toMatchObject({ name: '一号仓', radius_metres: 200, zone: 'Asia/Shanghai' })
  })

  it.each([
    ['SITE_RADIUS_OUT_OF_RANGE', 'boss', { radiusMetres: 10 }],
    ['MALFORMED_REQUEST', 'boss', { zone: 'Asia/Atlantis' }],
    ['NOT_ALLOWED', 'boss-finance', {}],
    ['NOT_ALLOWED', 'someone-else', {}],
  ])('is refused with %s to %s for %j', async (code, who, change) => {
    expect((await refusalOf(world, [who, 'job', 'create-site', { ...aSite, ...change }])).code).toBe(code)
  })
})
