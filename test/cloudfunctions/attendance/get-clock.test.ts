import { emptyWorld } from '../../support/fixtures/empty'
import { workShift } from '../../support/fixtures/work-done'
import { aShift, aWorker, aWorkplace, type PlannedShift } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
let shift: PlannedShift

beforeAll(async () => {
  world = await startWorld({ mocks: [] })
})
beforeEach(async () => {
  await emptyWorld(world)
  await world.clock.set('2026-03-02T06:00:00+08:00')
  const workplace = await aWorkplace(world.environment)
  shift = await aShift(world.environment, workplace, { workerId: await aWorker(world.environment, 'li-na') })
})
afterAll(() => world.close())

it('shows the worker the shift, before, during and after', async () => {
  const show = () => world.expectOk('li-na', 'attendance', 'get-clock', shift)
  expect(await show()).toMatchObject({
    state: 'not-open-yet',
    opensAt: '2026-03-01T23:00:00.000Z',
    blockedBy: 'COVER_NOT_IN_FORCE',
  })
  await world.clock.set('2026-03-02T07:50:00+08:00')
  const open = await show()
  expect(open).toMatchObject({ state: 'can-clock-in', site: { radiusMetres: 200, zone: 'Asia/Shanghai' } })
  expect(open.blockedBy).toBeUndefined()
  await workShift(world, 'li-na', shift)
  expect(await show()).toMatchObject({
    state: 'done',
    clockedInAt: '2026-03-01T23:50:00.000Z',
    serverTime: '2026-03-02T09:00:00.000Z',
  })
})
