import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { claimDueJobs, scheduleJob } from '../../../cloudfunctions/shared/store/due-jobs'
import { emptyWorld } from '../../support/fixtures/empty'
import {
  accounts,
  codeOf,
  confirmOnPhone,
  onlyPayout,
  paidByLedger,
  payRule,
  payoutRows,
  runTimer,
  vendorBooks,
} from '../../support/fixtures/pay'
import { approvedWork, type ApprovedWork } from '../../support/fixtures/work-done'
import { startWorld, type World } from '../../support/world'

let world: World
let work: ApprovedWork

beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
  work = await approvedWork(world, ['li-na'])
})
afterAll(() => world.close())

const start = (): Promise<string> =>
  world.call(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds }).then(codeOf)
const status = async (): Promise<string> => (await onlyPayout(world)).status
const jobs = () => world.environment.db.selectFrom('due_job').selectAll().execute()
async function confirm(): Promise<void> {
  const { payoutId } = await onlyPayout(world)
  await confirmOnPhone(world, 'li-na', { employerId: work.employerId, payoutId })
}

it.each(['process-then-drop', 'process-then-500', 'truncate', 'unsigned', 'bad-signature'])(
  'finds by asking a bill whose answer was lost by %s, and pays once',
  async (fault) => {
    await payRule(world, 'create-transfer-bill', { fault })
    await start()
    expect(await status()).toBe('sending')
    await world.clock.advance('1m')
    expect(await runTimer(world)).toEqual({ done: 1, failed: 0 })
    expect(await status()).toBe('confirming')
    await confirm()
    await world.clock.advance('5m')
    await runTimer(world)
    expect(await status()).toBe('paid')
    expect(await vendorBooks(world)).toMatchObject({ bill_count: 1, paid_fen: 20_000 })
    expect(await jobs()).toEqual([])
  },
)

it('keeps asking for a bill that the vendor does not know yet, and only then sends the same number', async () => {
  await payRule(world, 'create-transfer-bill', { fault: 'drop-before' })
  await start()
  const { outBillNo } = await onlyPayout(world)
  await world.clock.advance('9m')
  await runTimer(world)
  expect((await vendorBooks(world)).bill_count).toBe(0)
  await world.clock.advance('5m')
  await runTimer(world)
  expect((await vendorBooks(world)).bills).toMatchObject([{ out_bill_no: outBillNo }])
  expect(await onlyPayout(world)).toMatchObject({ status: 'confirming', attempt: 1, outBillNo })
})

it('never makes a second bill while queries lag behind', async () => {
  await payRule(world, 'create-transfer-bill', { fault: 'process-then-drop' })
  await payRule(world, 'query-transfer-bill', { code: 'NOT_FOUND', http: 404, times: 2 })
  await start()
  for (let pass = 0; pass < 4; pass += 1) {
    await world.clock.advance('6m')
    await runTimer(world)
  }
  expect(await status()).toBe('confirming')
  expect((await vendorBooks(world)).bill_count).toBe(1)
})

it('sends the same number again once the money is there', async () => {
  const { balance_fen: balance } = await vendorBooks(world)
  await world.mock('wechat-pay').post('/balance', { amount_fen: -balance })
  await start()
  const { outBillNo, failure } = await onlyPayout(world)
  expect(failure).toBe('NOT_ENOUGH')
  await world.clock.advance('1m')
  await runTimer(world)
  expect(await onlyPayout(world)).toMatchObject({ status: 'sending', failure: 'NOT_ENOUGH' })
  await world.mock('wechat-pay').post('/balance', { amount_fen: balance })
  await world.clock.advance('5m')
  await runTimer(world)
  expect(await onlyPayout(world)).toMatchObject({ status: 'confirming', failure: null, outBillNo, attempt: 1 })
})

it.each(['FREQUENCY_LIMITED', 'SYSTEM_ERROR', 'A_CODE_OF_TOMORROW'])('keeps the number after %s', async (code) => {
  await payRule(world, 'create-transfer-bill', { code, http: code === 'FREQUENCY_LIMITED' ? 429 : 500 })
  await start()
  const { outBillNo } = await onlyPayout(world)
  await world.clock.advance('11m')
  await runTimer(world)
  expect(await onlyPayout(world)).toMatchObject({ status: 'confirming', outBillNo, attempt: 1 })
})

it('waits longer from time to time, and an hour at most', async () => {
  await start()
  const waits: number[] = []
  for (let pass = 0; pass < 9; pass += 1) {
    const [job] = await jobs()
    const waitMs = (job?.run_at.getTime() ?? 0) - world.environment.now().getTime()
    waits.push(waitMs / 60_000)
    await world.clock.advance(`${String(waitMs)}ms`)
    await runTimer(world)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

it('shares jobs between copies that run at once, each job with one of them', async () => {
  const { db, newId, now } = world.environment
  for (let index = 0; index < 30; index += 1)
    await scheduleJob(db, { jobId: newId(), kind: 'send-message', subjectId: newId(), runAt: now() })
  const claims = await Promise.all([1, 2, 3, 4].map(() => claimDueJobs(db, { now: now(), limit: 10 })))
  const claimed = claims.flat().map(({ jobId }) => jobId)
  expect(claimed.length).toBeGreaterThanOrEqual(10)
  expect(new Set(claimed).size).toBe(claimed.length)
})

it('leaves a job that fails for later and works on the others', async () => {
  const { db, newId, now } = world.environment
  await start()
  await scheduleJob(db, { jobId: newId(), kind: 'settle-payout', subjectId: newId(), runAt: now() })
  await confirm()
  await world.clock.advance('1m')
  expect(await runTimer(world)).toEqual({ done: 1, failed: 1 })
  expect(await status()).toBe('paid')
  expect(await jobs()).toHaveLength(1)
})

const path = crashPoints.filter((name) => name.startsWith('payout.') || name.startsWith('clockwork.'))

it.each(path)('recovers from a death at %s: one payment, and the ledger agrees with WeChat Pay', async (point) => {
  let died = 0
  world.environment.crashPoint = (name) => {
    if (name !== point || died > 0) return
    died += 1
    throw new Error(`died at ${name}`)
  }
  const pass = async (): Promise<void> => {
    await world.clock.advance('11m')
    await world.call({ kind: 'timer' }, 'clockwork', 'run-due-jobs', {})
  }
  await start()
  if ((await payoutRows(world)).length === 0) expect(await start()).toBe('OK')
  for (let passes = 0; passes < 3; passes += 1) await pass()
  expect(await status()).toBe('confirming')
  await confirm().catch(() => confirm())
  await world.deliverNotifications()
  await world.deliverNotifications()
  for (let passes = 0; passes < 3; passes += 1) await pass()

  expect(died).toBe(1)
  expect(await onlyPayout(world)).toMatchObject({ status: 'paid', attempt: 1 })
  expect(await vendorBooks(world)).toMatchObject({ bill_count: 1, paid_fen: 20_000 })
  expect(await paidByLedger(world)).toBe(20_000)
  const totals = await accounts(world)
  expect(totals['payout_in_transit']).toBe(0)
  expect(Object.values(totals).reduce((sum, fen) => sum + fen, 0)).toBe(0)
})
