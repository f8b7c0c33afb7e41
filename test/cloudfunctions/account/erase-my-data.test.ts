import { emptyWorld } from '../../support/fixtures/empty'
import { approvedWork, oneRecord, type ApprovedWork } from '../../support/fixtures/work-done'
import { aShift, aWorker, aWorkplace } from '../../support/fixtures/workplace'
import { aPerson, becomeWorker, refusalOf, verify } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

const eraseRefused = async (): Promise<string> => (await refusalOf(world, ['li-na', 'account', 'erase-my-data'])).code

async function paidWork(): Promise<ApprovedWork & { payoutId: string }> {
  const work = await approvedWork(world, ['li-na'], { payFenPerHour: 50_000 })
  const { payouts } = await world.expectOk(work.finance, 'payout', 'start-pay-run', { recordIds: work.recordIds })
  const payoutId = payouts[0]?.payoutId ?? ''
  return { ...work, payoutId }
}

describe('erasing', () => {
  it('waits until a shift is over, its record decided, and its pay arrived', async () => {
    await world.clock.set('2026-03-02T06:00:00+08:00')
    const workplace = await aWorkplace(world.environment)
    await aShift(world.environment, workplace, { workerId: await aWorker(world.environment, 'li-na') })
    expect(await eraseRefused()).toBe('ERASE_SHIFT_AHEAD')
    await emptyWorld(world)
    await oneRecord(world)
    expect(await eraseRefused()).toBe('ERASE_RECORD_OPEN')
    await emptyWorld(world)
    await approvedWork(world, ['li-na'])
    expect(await eraseRefused()).toBe('ERASE_MONEY_OPEN')
    await emptyWorld(world)
    await paidWork()
    expect(await eraseRefused()).toBe('ERASE_MONEY_OPEN')
  })

  it('takes name, number and checks away, keeps record and pay, and can be done again', async () => {
    const { payoutId, employerId, reviewer, recordIds } = await paidWork()
    const { transfer } = await world.expectOk('li-na', 'payout', 'get-confirmation', { employerId, payoutId })
    await world
      .mock('wechat-pay')
      .post('/confirmations', { package: transfer?.package, openid: 'oWORKCARD_LI_NA', decision: 'confirm' })
    await world.expectOk('li-na', 'payout', 'check-payout', { employerId, payoutId })
    await world.expectOk('li-na', 'account', 'erase-my-data')
    await world.expectOk('li-na', 'account', 'erase-my-data')
    const { db } = world.environment
    expect(await db.selectFrom('identity').selectAll().execute()).toEqual([])
    const [tombstone, ...others] = await db.selectFrom('erasure').select('tombstone').execute()
    expect([tombstone?.tombstone, others]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), []])
    const { request } = await db.selectFrom('payout').select('request').executeTakeFirstOrThrow()
    expect(Object.keys(request)).not.toContain('nameSealed')
    expect(await world.expectOk('li-na', 'payout', 'get-pay-slip', { employerId, payoutId })).toMatchObject({
      bill: { outBillNo: expect.any(String) as unknown },
    })
    const { workerNo } = await world.expectOk('li-na', 'account', 'get-work-card')
    const seen = await world.expectOk(reviewer, 'attendance', 'get-review', { recordId: recordIds[0] ?? '' })
    expect(seen).toMatchObject({ workerName: workerNo })
  })

  it('frees the number for the same person to be verified with again', async () => {
    await world.clock.set('2026-03-02T06:00:00+08:00')
    await becomeWorker(world, 'li-na')
    await verify(world, 'li-na', aPerson({ sequence: 71 }))
    await world.expectOk('li-na', 'account', 'erase-my-data')
    expect(await world.expectOk('li-na', 'identity', 'get-identity')).toMatchObject({ status: 'none' })
    const { messages } = await world.expectOk('li-na', 'message', 'list-messages')
    expect(messages).toEqual([])
    await becomeWorker(world, 'wang-lei')
    await verify(world, 'wang-lei', aPerson({ sequence: 71 }))
  })
})
