import * as v from 'valibot'
import { billNumber } from '../../../cloudfunctions/shared/domain/bill-number'
import { createTransfer } from '../../../cloudfunctions/shared/vendors/wechat-pay/client'
import { emptyWorld } from '../../support/fixtures/empty'
import { accounts, confirmOnPhone, onlyPayout, paidByLedger, payRule, vendorBooks } from '../../support/fixtures/pay'
import { approvedWork } from '../../support/fixtures/work-done'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
let payout: { employerId: string; payoutId: string }

beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
  const work = await approvedWork(world, ['li-na'])
  await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  payout = { employerId: work.employerId, payoutId: (await onlyPayout(world)).payoutId }
  await confirmOnPhone(world, 'li-na', payout)
})
afterAll(() => world.close())

const outbox = v.array(v.object({ id: v.string(), log: v.array(v.object({ status: v.nullable(v.number()) })) }))
const sent = async (): Promise<v.InferOutput<typeof outbox>> => v.parse(outbox, await world.mock('wechat-pay').get('/outbox'))
/** What we have answered. */
const answers = async (): Promise<(number | null)[]> => (await sent()).flatMap(({ log }) => log.map(({ status }) => status))
const events = () => world.environment.db.selectFrom('payout_event').selectAll().where('status', '=', 'paid').execute()

it('takes the final state, and books it', async () => {
  await world.deliverNotifications()
  expect((await onlyPayout(world)).status).toBe('paid')
  expect(await accounts(world)).toMatchObject({ payout_in_transit: 0 })
  expect(await paidByLedger(world)).toBe((await vendorBooks(world)).paid_fen)
})

it('acknowledges a repetition, and changes nothing', async () => {
  await world.deliverNotifications()
  const [message] = await sent()
  await world.mock('wechat-pay').post(`/outbox/${message?.id ?? ''}/resend`)
  await world.deliverNotifications()
  expect(await answers()).toEqual([200, 200])
  expect(await events()).toHaveLength(1)
  expect(await paidByLedger(world)).toBe(20_000)
})

it.each(['bad-signature', 'unsigned', 'stale'])(
  'refuses one that is %s with 401, changes nothing, and takes the next',
  async (fault) => {
    await payRule(world, 'notify', { fault })
    await world.deliverNotifications()
    expect(await answers()).toEqual([401])
    expect((await onlyPayout(world)).status).toBe('confirming')
    expect(await paidByLedger(world)).toBe(0)
    await world.deliverNotifications()
    expect((await onlyPayout(world)).status).toBe('paid')
  },
)

it('refuses what anybody may send', async () => {
  const forged = { headers: { 'wechatpay-signature': 'x' }, body: '{"event_type":"MCHTRANSFER.BILL.FINISHED"}' }
  const reply = await world.expectOk({ kind: 'vendor' }, 'notify', 'wechat-pay', forged)
  expect(reply.status).toBe(401)
  expect(JSON.parse(reply.body)).toMatchObject({ code: 'FAIL' })
  expect((await world.call('li-na', 'notify', 'wechat-pay', forged)).ok).toBe(false)
})

it('acknowledges a notification that comes after the query said the same', async () => {
  await world.expectOk('li-na', 'payout', 'check-payout', payout)
  await world.deliverNotifications()
  expect(await answers()).toEqual([200])
  expect(await events()).toMatchObject([{ source: 'query' }])
  expect(await paidByLedger(world)).toBe(20_000)
})

it('books once when the notification and three queries arrive together', async () => {
  const checks = [1, 2, 3].map(() => world.expectOk('li-na', 'payout', 'check-payout', payout))
  await Promise.all([world.deliverNotifications(), ...checks])
  expect(await events()).toHaveLength(1)
  expect(await paidByLedger(world)).toBe(20_000)
})

it('changes nothing for the right bill with another amount, and logs it', async () => {
  await world.environment.db.updateTable('payout').set({ net_fen: 19_999 }).execute()
  await world.deliverNotifications()
  expect(await answers()).toEqual([400])
  expect((await onlyPayout(world)).status).toBe('confirming')
  expect(world.logLines.some((line) => line.includes('a bill contradicts its payout') && line.includes('amountFen'))).toBe(true)
})

it('refuses a genuine notification about a bill that is no payout of ours', async () => {
  const outBillNo = billNumber('01890000-0000-7000-8000-000000000009', 1)
  const order = { appId: 'wx6d6f636b776f726b', outBillNo, openid: openidOf('wang-lei'), amountFen: 100 }
  const words = { remark: 'r', jobTitle: 'j', purpose: 'p' }
  const answer = await createTransfer(world.environment.settings.wechatPay(), { ...order, ...words })
  if (answer.kind !== 'known') throw new Error(answer.kind)
  const tap = { package: answer.bill.packageInfo, openid: openidOf('wang-lei'), decision: 'confirm' }
  await world.mock('wechat-pay').post('/confirmations', tap)
  await world.deliverNotifications()
  expect((await answers()).sort()).toEqual([200, 400])
  expect(await paidByLedger(world)).toBe(20_000)
})
