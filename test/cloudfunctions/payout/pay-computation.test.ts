import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
import { approvedWork, type ApprovedWork } from '../../support/fixtures/work-done'
import { aShift, aWorkplace } from '../../support/fixtures/workplace'
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

it('counts the year of a worker over all employers', async () => {
  const first = await approvedWork(world, ['li-na'], { payFenPerHour: 75_000 })
  await start(first)
  const second = await aWorkplace(world.environment, { name: 'second' })
  const { worker_id: workerId } = await world.environment.db.selectFrom('worker').select('worker_id').executeTakeFirstOrThrow()
  const times = { startsAt: '2026-03-02T18:00:00+08:00', endsAt: '2026-03-02T20:00:00+08:00' }
  const shift = await aShift(world.environment, second, { workerId, payFenPerHour: 200_000, ...times })
  await world.clock.set('2026-03-02T18:00:00+08:00')
  const at = world.environment.now().toISOString()
  const punch = { ...shift, place: { latitude: 31.2304, longitude: 121.4737, accuracyMetres: 5, fixedAt: at }, deviceAt: at }
  await world.expectOk('li-na', 'attendance', 'clock-in', punch)
  await world.clock.set('2026-03-02T20:00:00+08:00')
  const { record } = await world.expectOk('li-na', 'attendance', 'clock-out', punch)
  await world.expectOk(second.owner, 'attendance', 'decide-record', { recordId: record?.recordId, decision: 'approve' })
  // 6,000 and 2,000 yuan in one month: 8,000 × 80 % − 5,000 at 3 %
  expect(await world.expectOk(second.owner, 'payout', 'preview-pay-run', {})).toMatchObject({ totalTaxFen: 4_200 })
})
