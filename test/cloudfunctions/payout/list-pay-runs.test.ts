import { payRule } from '../../support/fixtures/pay'
import { approvedWork } from '../../support/fixtures/work-done'
import { aWorkplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
afterAll(() => world.close())

it('lists the runs of one employer, newest first, with what became of them', async () => {
  const { finance, recordIds } = await approvedWork(world, ['li-na', 'wang-lei'])
  await payRule(world, 'create-transfer-bill', { code: 'NOT_ENOUGH', http: 403 })
  for (const recordId of recordIds) {
    await world.clock.advance('1m')
    await world.expectOk(finance, 'payout', 'start-pay-run', { recordIds: [recordId] })
  }
  const { runs } = await world.expectOk(finance, 'payout', 'list-pay-runs', {})
  expect(runs).toMatchObject([
    { startedAt: '2026-03-02T09:02:00.000Z', count: 1, totalNetFen: 20_000, paidCount: 0, failedCount: 0 },
    { startedAt: '2026-03-02T09:01:00.000Z', count: 1 },
  ])
  const other = await aWorkplace(world.environment, { name: 'other' })
  expect(await world.expectOk(other.finance, 'payout', 'list-pay-runs', {})).toEqual({ runs: [] })
})
