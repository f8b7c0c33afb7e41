import { emptyWorld } from '../../support/fixtures/empty'
import { onlyPayout } from '../../support/fixtures/pay'
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

const paying = (persona: string, wish?: { payFenPerHour: number }): Promise<Paying> => startPaying(world, persona, wish)

it('explains the slip from punches to net, and adds up', async () => {
  const { payout } = await paying('li-na', { payFenPerHour: 100_000 })
  const slip = await world.expectOk('li-na', 'payout', 'get-pay-slip', payout)
  expect(slip.lines).toEqual([
    { kind: 'minutes', amountFen: 800_000, minutes: 480, payFenPerHour: 100_000 },
    { kind: 'gross', amountFen: 800_000 },
    { kind: 'premium', amountFen: 0 },
    { kind: 'tax', amountFen: -4_200 },
    { kind: 'net', amountFen: 795_800 },
  ])
  expect(slip.tax).toMatchObject({
    months: 1,
    taxableFen: 140_000,
    ratePercent: 3,
    withheldFen: 4_200,
    gapPolicy: 'restart-months',
  })
  expect(slip.bill.outBillNo).toBe((await onlyPayout(world)).outBillNo)
  expect(slip.bill.transferBillNo).toMatch(/^\d+$/)
})
