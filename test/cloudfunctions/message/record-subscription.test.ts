import { emptyWorld } from '../../support/fixtures/empty'
import { startWorld, type World } from '../../support/world'

const template = 'WORKCARD_STATUS_CHANGE'
let world: World

beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin'] })
})
beforeEach(async () => {
  await emptyWorld(world)
  await world.clock.set('2026-03-02T08:00:00+08:00')
})
afterAll(() => world.close())

it('counts only our own template', async () => {
  expect(await world.expectOk('li-na', 'message', 'record-subscription', { accepted: [template, template, 'x'] })).toEqual({
    recorded: 1,
  })
  expect(await world.environment.db.selectFrom('subscription').selectAll().execute()).toMatchObject([
    { template_id: template, quota: 1 },
  ])
})
