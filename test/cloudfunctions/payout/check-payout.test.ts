import { emptyWorld } from '../../support/fixtures/empty'
import { accounts, confirmOnPhone, onlyPayout, paidByLedger, vendorBooks } from '../../support/fixtures/pay'
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

it('is paid when the worker has confirmed and WeChat Pay says so', async () => {
  const { payout } = await paying('li-na')
  await confirmOnPhone(world, 'li-na', payout)
  expect((await onlyPayout(world)).status).toBe('confirming')
  const checked = await world.expectOk('li-na', 'payout', 'check-payout', payout)
  expect(checked).toMatchObject({ status: 'paid', netFen: 20_000, paidAt: '2026-03-02T09:00:00.000Z' })
  expect(checked.confirmBy).toBeUndefined()
  expect(await accounts(world)).toMatchObject({ payout_in_transit: 0, employer_escrow: 9_980_000 })
  expect(await paidByLedger(world)).toBe((await vendorBooks(world)).paid_fen)
  const { messages } = await world.expectOk('li-na', 'message', 'list-messages', {})
  expect(messages.map(({ kind }) => kind)).toEqual(['PAYOUT_PAID', 'PAYOUT_TO_CONFIRM', 'RECORD_APPROVED'])
})

it('says what the vendor has verified when the name does not match, and owes the pay again', async () => {
  const { payout, finance } = await paying('ma-chao-name-mismatch')
  await confirmOnPhone(world, 'ma-chao-name-mismatch', payout)
  const checked = await world.expectOk('ma-chao-name-mismatch', 'payout', 'check-payout', payout)
  expect(checked).toMatchObject({ status: 'failed', failure: 'NAME_NOT_CORRECT' })
  const totals = await accounts(world)
  expect(totals['payout_in_transit']).toBe(0)
  expect(
    Object.entries(totals)
      .filter(([account]) => account.startsWith('worker_payable'))
      .map(([, fen]) => fen),
  ).toEqual([20_000])
  expect(await world.expectOk(finance, 'payout', 'list-pay-runs', {})).toMatchObject({ runs: [{ failedCount: 1 }] })
})
