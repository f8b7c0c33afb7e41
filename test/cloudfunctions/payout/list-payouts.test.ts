import { emptyWorld } from '../../support/fixtures/empty'
import { confirmOnPhone, payoutRows } from '../../support/fixtures/pay'
import { startPaying, type Paying } from '../../support/fixtures/paying'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

const paying = (persona: string): Promise<Paying> => startPaying(world, persona)

it('lists what has arrived this month, and nothing of last month', async () => {
  const { payout } = await paying('li-na')
  await confirmOnPhone(world, 'li-na', payout)
  await world.expectOk('li-na', 'payout', 'check-payout', payout)
  expect(await world.expectOk('li-na', 'payout', 'list-payouts', {})).toMatchObject({
    payouts: [{ workDate: '2026-03-02', status: 'paid', grossFen: 20_000 }],
    paidThisMonthFen: 20_000,
  })
  await world.clock.set('2026-04-01T00:00:00+08:00')
  expect(await world.expectOk('li-na', 'payout', 'list-payouts', {})).toMatchObject({ paidThisMonthFen: 0 })
  expect(await payoutRows(world)).toHaveLength(1)
})
