import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf, payRule } from '../../support/fixtures/pay'
import { approvedWork } from '../../support/fixtures/work-done'
import { aWorkplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

it('shows finance why a bill waits', async () => {
  const work = await approvedWork(world, ['li-na'])
  await payRule(world, 'create-transfer-bill', { code: 'NOT_ENOUGH', http: 403 })
  const run = await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  expect(run.payouts).toMatchObject([{ status: 'sending', failure: 'NOT_ENOUGH' }])
  const [payout] = run.payouts
  expect(await world.expectOk(work.finance, 'payout', 'get-pay-run', { runId: run.runId })).toEqual({
    ...run,
    payouts: [{ ...payout, workerName: '李娜' }],
  })
})

it("does not find another employer's run", async () => {
  const work = await approvedWork(world, ['li-na'])
  const { runId } = await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  const other = await aWorkplace(world.environment, { name: 'other' })
  expect(codeOf(await world.call(other.owner, 'payout', 'get-pay-run', { runId }))).toBe('NOT_FOUND')
})
