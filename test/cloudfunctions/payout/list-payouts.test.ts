import { emptyWorld } from '../../support/fixtures/empty'
import { confirmOnPhone, onlyPayout, payoutRows } from '../../support/fixtures/pay'
import { approvedWork, type ApprovedWork } from '../../support/fixtures/work-done'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

/** A run for one worker, and its payout's key. */
async function paying(
  persona: string,
  wish: object = {},
): Promise<ApprovedWork & { payout: { employerId: string; payoutId: string } }> {
  const work = await approvedWork(world, [persona], wish)
  await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  const { payoutId } = await onlyPayout(world)
  return { ...work, payout: { employerId: work.employerId, payoutId } }
}

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
