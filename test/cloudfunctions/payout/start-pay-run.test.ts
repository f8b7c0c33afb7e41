import { emptyWorld } from '../../support/fixtures/empty'
import { accounts, codeOf, payRule, payoutRows, vendorBooks } from '../../support/fixtures/pay'
import { approvedWork, type ApprovedWork } from '../../support/fixtures/work-done'
import { aWorkplace } from '../../support/fixtures/workplace'
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

it('puts each payout before its worker', async () => {
  const work = await approvedWork(world, ['li-na', 'wang-lei'])
  const run = await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  expect(run).toMatchObject({ startedBy: work.finance, totalNetFen: 40_000 })
  expect(run.payouts).toMatchObject([
    { netFen: 20_000, status: 'confirming' },
    { netFen: 20_000, status: 'confirming' },
  ])
  // the reply of a command is kept with its key, so it names nobody
  const kept = await world.environment.db.selectFrom('idempotency').select('reply').execute()
  expect(JSON.stringify([run, kept])).not.toContain('李娜')
  const { bills, balance_fen: balance } = await vendorBooks(world)
  expect(bills).toHaveLength(2)
  expect(bills.map((bill) => bill.openid).sort()).toEqual([openidOf('li-na'), openidOf('wang-lei')])
  expect(balance).toBe(10_000_000 - 40_000)
})

it('books the run before it is confirmed: owed, then in transit', async () => {
  const work = await approvedWork(world, ['li-na'], { payFenPerHour: 100_000, escrowFen: 1_000_000 })
  await start(work)
  // 8,000 yuan in the month: 42 yuan of tax
  expect(await accounts(world)).toMatchObject({ employer_escrow: 200_000, iit_payable: 4_200, payout_in_transit: 795_800 })
})

it('sends the name with a large payout and not with a small one', async () => {
  const work = await approvedWork(world, ['li-na'], { payFenPerHour: 100_000 })
  expect(await start(work)).toBe('OK')
  const log = JSON.stringify(await world.mock('wechat-pay').get('/log'))
  expect(log).toContain('user_name')
  expect(log).not.toContain('李娜')
  expect(world.logLines.join('')).not.toContain('李娜')
  expect(JSON.stringify(await world.environment.db.selectFrom('payout').selectAll().execute())).not.toContain('李娜')
})

it('refuses a reviewer, and another employer, who does not find the record', async () => {
  const work = await approvedWork(world, ['li-na'])
  const other = await aWorkplace(world.environment, { name: 'other' })
  expect(codeOf(await world.call(work.reviewer, 'payout', 'start-pay-run', { recordIds: work.recordIds }))).toBe('NOT_ALLOWED')
  expect(codeOf(await world.call(other.owner, 'payout', 'start-pay-run', { recordIds: work.recordIds }))).toBe('NOT_FOUND')
})

it('pays a record once when it is named twice', async () => {
  const work = await approvedWork(world, ['li-na'])
  expect(await start(work, [...work.recordIds, ...work.recordIds])).toBe('OK')
  expect(await payoutRows(world)).toHaveLength(1)
})

it('keeps the others going when the answer to one bill is lost', async () => {
  const work = await approvedWork(world, ['li-na', 'wang-lei'])
  await payRule(world, 'create-transfer-bill', { fault: 'process-then-drop' })
  const run = await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  expect(run.payouts.map(({ status }) => status).sort()).toEqual(['confirming', 'sending'])
})
