import { emptyWorld } from '../../support/fixtures/empty'
import { onlyPayout } from '../../support/fixtures/pay'
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
