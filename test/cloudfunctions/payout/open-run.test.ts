import { emptyWorld } from '../../support/fixtures/empty'
import { accounts, codeOf, payoutRows, vendorBooks } from '../../support/fixtures/pay'
import { approvedWork, workShift, type ApprovedWork } from '../../support/fixtures/work-done'
import { aShift, aWorker } from '../../support/fixtures/workplace'
import { openidOf, startWorld, type World } from '../../support/world'

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

it('keeps the number and the exact request with the payout', async () => {
  const work = await approvedWork(world, ['li-na'])
  await start(work)
  const row = await world.environment.db.selectFrom('payout').selectAll().executeTakeFirstOrThrow()
  expect(row.out_bill_no).toMatch(/^P[A-Z2-7]{26}1$/)
  expect(row.request).toMatchObject({
    openid: openidOf('li-na'),
    amountFen: 20_000,
    jobTitle: '分拣员',
    remark: '劳务报酬 2026-03-02',
  })
})

it('refuses a record that nobody has approved, and pays none of the others', async () => {
  const work = await approvedWork(world, ['li-na'])
  const shift = await aShift(world.environment, work, { workerId: await aWorker(world.environment, 'wang-lei') })
  const pending = await workShift(world, 'wang-lei', shift)
  expect(await start(work, [...work.recordIds, pending])).toBe('RECORD_NOT_APPROVED')
  expect(await payoutRows(world)).toEqual([])
})

it('refuses a record that is in a run', async () => {
  const work = await approvedWork(world, ['li-na'])
  expect(await start(work)).toBe('OK')
  expect(await start(work)).toBe('RECORD_ALREADY_IN_PAY_RUN')
})

it('pays each record once when two run at once', async () => {
  const work = await approvedWork(world, ['li-na', 'wang-lei', 'zhao-min'])
  const codes = await Promise.all([start(work), start(work), start(work)])
  expect(codes.sort()).toEqual(['OK', 'RECORD_ALREADY_IN_PAY_RUN', 'RECORD_ALREADY_IN_PAY_RUN'])
  expect(await payoutRows(world)).toHaveLength(3)
  expect((await vendorBooks(world)).bill_count).toBe(3)
})

it('does not spend the same escrow twice when two run at once', async () => {
  const work = await approvedWork(world, ['li-na', 'wang-lei'], { escrowFen: 39_999 })
  const codes = await Promise.all(work.recordIds.map((recordId) => start(work, [recordId])))
  expect(codes.sort()).toEqual(['ESCROW_TOO_LOW', 'OK'])
  expect((await accounts(world))['employer_escrow']).toBe(19_999)
})
