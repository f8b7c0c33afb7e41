import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
import { punchAt } from '../../support/fixtures/work-done'
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

const judgements = () => world.environment.db.selectFrom('judgement').selectAll().execute()

it('judges the shift in the same commit, and gives the record with the receipt', async () => {
  await world.clock.set('2026-03-02T07:50:00+08:00')
  await world.expectOk('li-na', 'attendance', 'clock-in', punchAt(world, shift))
  await world.clock.set('2026-03-02T16:30:40+08:00')
  const { record } = await world.expectOk('li-na', 'attendance', 'clock-out', punchAt(world, shift))
  expect(record).toMatchObject({
    paidMinutes: 450,
    grossFen: 18_750,
    status: 'pending',
    clockedOutAt: '2026-03-02T08:30:40.000Z',
  })
  expect(await judgements()).toMatchObject([{ paid_minutes: 450, gross_fen: 18_750, flags: ['LEFT_EARLY'] }])
})

it('needs a clock-in', async () => {
  await world.clock.set('2026-03-02T17:00:00+08:00')
  expect(codeOf(await world.call('li-na', 'attendance', 'clock-out', punchAt(world, shift)))).toBe('NOT_CLOCKED_IN')
  expect(await judgements()).toEqual([])
})

it('happens once, and five at once make one record', async () => {
  await world.clock.set('2026-03-02T07:50:00+08:00')
  await world.expectOk('li-na', 'attendance', 'clock-in', punchAt(world, shift))
  await world.clock.set('2026-03-02T17:00:00+08:00')
  const tap = (): Promise<string> => world.call('li-na', 'attendance', 'clock-out', punchAt(world, shift)).then(codeOf)
  const codes = await Promise.all([tap(), tap(), tap(), tap(), tap()])
  expect(codes.sort()).toEqual(['OK', ...Array.from({ length: 4 }, () => 'SHIFT_ALREADY_OVER')])
  expect(await judgements()).toHaveLength(1)
  expect(await tap()).toBe('SHIFT_ALREADY_OVER')
})

it('answers the same key with the same receipt', async () => {
  await world.clock.set('2026-03-02T07:50:00+08:00')
  const sent = punchAt(world, shift)
  const first = await world.expectOk('li-na', 'attendance', 'clock-in', sent, 'one-tap-one-key')
  await world.clock.advance('5m')
  expect(await world.expectOk('li-na', 'attendance', 'clock-in', sent, 'one-tap-one-key')).toEqual(first)
})

it('belongs to the shift across midnight', async () => {
  const { environment } = world
  const night = { startsAt: '2026-03-05T22:00:00+08:00', endsAt: '2026-03-06T06:00:00+08:00' }
  const workplace = await aWorkplace(environment, { name: 'night' })
  const planned = await aShift(environment, workplace, { workerId: await aWorker(environment, 'wang-lei'), ...night })
  await world.clock.set('2026-03-05T21:55:00+08:00')
  await world.expectOk('wang-lei', 'attendance', 'clock-in', punchAt(world, planned))
  await world.clock.set('2026-03-06T06:02:00+08:00')
  const { record } = await world.expectOk('wang-lei', 'attendance', 'clock-out', punchAt(world, planned))
  expect(record).toMatchObject({ paidMinutes: 420, shiftId: planned.shiftId })
})

it.each(['attendance.before-save', 'attendance.after-save'])('leaves both rows or none when it dies at %s', async (point) => {
  await world.clock.set('2026-03-02T07:50:00+08:00')
  await world.expectOk('li-na', 'attendance', 'clock-in', punchAt(world, shift))
  await world.clock.set('2026-03-02T17:00:00+08:00')
  world.environment.crashPoint = (name) => {
    if (name === point) throw new Error(`died at ${name}`)
  }
  expect(codeOf(await world.call('li-na', 'attendance', 'clock-out', punchAt(world, shift)))).toBe('INTERNAL_FAULT')
  const punches = await world.environment.db.selectFrom('punch').select('kind').where('kind', '=', 'out').execute()
  expect(punches).toHaveLength((await judgements()).length)
})
