import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf, payoutRows } from '../../support/fixtures/pay'
import { approvedWork, creditEscrow, type ApprovedWork } from '../../support/fixtures/work-done'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

const start = (work: ApprovedWork, recordIds: readonly string[] = work.recordIds): Promise<string> =>
  world.call(work.finance, 'payout', 'start-pay-run', { recordIds }).then(codeOf)

it('previews what it will pay, with tax, and whether the money is there', async () => {
  const work = await approvedWork(world, ['li-na'], { payFenPerHour: 100_000, escrowFen: 799_999 })
  const preview = await world.expectOk(work.owner, 'payout', 'preview-pay-run', {})
  expect(preview).toMatchObject({
    totalGrossFen: 800_000,
    totalTaxFen: 4_200,
    totalNetFen: 795_800,
    escrowFen: 799_999,
    enough: false,
  })
  expect(preview.items).toMatchObject([{ workDate: '2026-03-02', paidMinutes: 480, workerName: '李娜' }])
  expect(await start(work)).toBe('ESCROW_TOO_LOW')
  expect(await payoutRows(world)).toEqual([])
  await creditEscrow(world, work.employerId, { amountFen: 1, reference: 'bank-2' })
  expect(await start(work)).toBe('OK')
  expect((await world.expectOk(work.owner, 'payout', 'preview-pay-run', {})).items).toEqual([])
})
