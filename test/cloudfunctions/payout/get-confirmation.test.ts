import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf, confirmOnPhone, onlyPayout, payRule, vendorBooks } from '../../support/fixtures/pay'
import { aWorker } from '../../support/fixtures/workplace'
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

it('gives the phone what WeChat asks for, and 24 hours', async () => {
  const { payout } = await paying('li-na')
  const { transfer, payout: shown } = await world.expectOk('li-na', 'payout', 'get-confirmation', payout)
  expect(transfer).toMatchObject({ mchId: '1900000001', appId: 'wx6d6f636b776f726b' })
  expect(shown).toMatchObject({ status: 'confirming', confirmBy: '2026-03-03T09:00:00.000Z' })
})

it('posts the same bill again for a package when the first answer was lost', async () => {
  await payRule(world, 'create-transfer-bill', { fault: 'process-then-drop' })
  const { payout } = await paying('li-na')
  expect((await onlyPayout(world)).status).toBe('sending')
  await confirmOnPhone(world, 'li-na', payout)
  expect(await world.expectOk('li-na', 'payout', 'check-payout', payout)).toMatchObject({ status: 'paid' })
  expect((await vendorBooks(world)).bill_count).toBe(1)
})

it('is not confirmable once it is paid', async () => {
  const { payout } = await paying('li-na')
  await confirmOnPhone(world, 'li-na', payout)
  await world.expectOk('li-na', 'payout', 'check-payout', payout)
  expect(codeOf(await world.call('li-na', 'payout', 'get-confirmation', payout))).toBe('PAYOUT_NOT_CONFIRMABLE')
})

it.each(['get-confirmation', 'check-payout', 'get-pay-slip'])('does not let another worker %s', async (action) => {
  const { payout } = await paying('li-na')
  await aWorker(world.environment, 'wang-lei')
  expect(codeOf(await world.call('wang-lei', 'payout', action, payout))).toBe('NOT_FOUND')
})
