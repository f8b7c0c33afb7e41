import { open, seal } from '../../../cloudfunctions/shared/personal-data'
import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf, confirmOnPhone, onlyPayout, paidByLedger, runTimer, vendorBooks } from '../../support/fixtures/pay'
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

it('fails after 24 hours without a tap, and is paid under a new number when finance retries', async () => {
  const { payout, finance, reviewer } = await paying('li-na')
  const first = await onlyPayout(world)
  expect(codeOf(await world.call(finance, 'payout', 'retry-payout', { payoutId: payout.payoutId }))).toBe('PAYOUT_NOT_RELEASED')
  await world.clock.advance('25h')
  await runTimer(world)
  expect(await onlyPayout(world)).toMatchObject({ status: 'failed', failure: 'OVERDUE_CLOSE' })
  expect(codeOf(await world.call(reviewer, 'payout', 'retry-payout', { payoutId: payout.payoutId }))).toBe('NOT_ALLOWED')

  const run = await world.expectOk(finance, 'payout', 'retry-payout', { payoutId: payout.payoutId })
  expect(run.payouts).toMatchObject([{ status: 'confirming' }])
  const second = await onlyPayout(world)
  expect(second).toMatchObject({ attempt: 2, failure: null })
  expect(second.outBillNo).not.toBe(first.outBillNo)
  await confirmOnPhone(world, 'li-na', payout)
  await world.expectOk('li-na', 'payout', 'check-payout', payout)
  const books = await vendorBooks(world)
  expect(books).toMatchObject({ paid_fen: 20_000, bill_count: 2 })
  expect(await paidByLedger(world)).toBe(20_000)
})

it('is sent under a new number by the name and to the account that the worker has by then', async () => {
  const { payout, finance } = await startPaying(world, 'li-na', { payFenPerHour: 50_000 })
  await world.clock.advance('25h')
  await runTimer(world)
  const { db, settings } = world.environment
  const { worker_id } = await db.selectFrom('payout').select('worker_id').executeTakeFirstOrThrow()
  const row = `identity:${worker_id}:name`
  const renamed = seal(settings.personalData(), { plain: '王文娜', row })
  await db.updateTable('identity').set({ name_sealed: renamed }).where('worker_id', '=', worker_id).execute()
  await db.updateTable('worker').set({ openid: 'oMOVED' }).where('worker_id', '=', worker_id).execute()
  await world.call(finance, 'payout', 'retry-payout', { payoutId: payout.payoutId })
  const { request } = await db.selectFrom('payout').select('request').executeTakeFirstOrThrow()
  const { nameSealed, openid } = request as { nameSealed: string; openid: string }
  expect([open(settings.personalData(), { sealed: nameSealed, row }), openid]).toEqual(['王文娜', 'oMOVED'])
})

it('opens one second attempt when two retry at once', async () => {
  const { payout, finance, owner } = await paying('li-na')
  await world.clock.advance('25h')
  await runTimer(world)
  const codes = await Promise.all(
    [finance, owner].map((who) => world.call(who, 'payout', 'retry-payout', { payoutId: payout.payoutId }).then(codeOf)),
  )
  expect(codes.sort()).toEqual(['OK', 'PAYOUT_NOT_RELEASED'])
  expect((await onlyPayout(world)).attempt).toBe(2)
  expect((await vendorBooks(world)).bill_count).toBe(2)
})
