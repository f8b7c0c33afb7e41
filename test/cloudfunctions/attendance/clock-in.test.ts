import { codeOf } from '../../support/fixtures/pay'
import { punchAt } from '../../support/fixtures/work-done'
import { aShift, aWorker, aWorkplace, gate, type Workplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
let workplace: Workplace
let workerId: string

beforeAll(async () => {
  world = await startWorld({ at: '2026-03-02T06:00:00+08:00', mocks: [] })
  workplace = await aWorkplace(world.environment)
  workerId = await aWorker(world.environment, 'li-na')
})
afterAll(() => world.close())

let day = 1
/** A shift of its own for each test: one day is one shift. */
async function nextShift(wish: object = {}): Promise<{ employerId: string; shiftId: string }> {
  day += 1
  const date = `2026-03-${String(day).padStart(2, '0')}`
  await world.clock.set(`${date}T07:50:00+08:00`)
  const times = { startsAt: `${date}T08:00:00+08:00`, endsAt: `${date}T17:00:00+08:00` }
  return aShift(world.environment, workplace, { workerId, ...times, ...wish })
}
const clockIn = async (shift: { employerId: string; shiftId: string }, place = {}): Promise<string> =>
  codeOf(await world.call('li-na', 'attendance', 'clock-in', punchAt(world, shift, place)))
const punches = (shiftId: string) =>
  world.environment.db.selectFrom('punch').selectAll().where('shift_id', '=', shiftId).execute()

it('keeps the server time, the distance and the two times of the phone', async () => {
  const shift = await nextShift()
  const sent = punchAt(world, shift, { latitude: gate.latitude + 0.001 })
  const receipt = await world.expectOk('li-na', 'attendance', 'clock-in', { ...sent, deviceAt: '2026-01-01T00:00:00.000Z' })
  expect(receipt).toMatchObject({ at: world.environment.now().toISOString(), distanceMetres: 111 })
  expect(await punches(shift.shiftId)).toMatchObject([
    { kind: 'in', at: world.environment.now(), device_at: new Date('2026-01-01'), distance_metres: 111, hash: receipt.hash },
  ])
})

it.each([
  ['COVER_NOT_IN_FORCE', { covered: false }],
  ['TOO_EARLY_TO_CLOCK_IN', { startsAt: '2026-04-01T08:00:00+08:00', endsAt: '2026-04-01T17:00:00+08:00' }],
  ['SHIFT_ALREADY_OVER', { startsAt: '2026-02-01T08:00:00+08:00', endsAt: '2026-02-01T17:00:00+08:00' }],
])('refuses with %s and keeps no punch', async (code, wish) => {
  const shift = await nextShift(wish)
  expect(await clockIn(shift)).toBe(code)
  expect(await punches(shift.shiftId)).toEqual([])
})

it.each([
  ['TOO_FAR_FROM_SITE', { latitude: gate.latitude + 0.01 }],
  ['PLACE_UNCERTAIN', { accuracyMetres: 800 }],
])('refuses with %s by the place', async (code, place) => {
  expect(await clockIn(await nextShift(), place)).toBe(code)
})

it('asks for cover at this very moment', async () => {
  const shift = await nextShift()
  const cover = world.environment.db.updateTable('cover').where('shift_id', '=', shift.shiftId)
  await cover.set({ cover_to: world.environment.now() }).execute()
  expect(await clockIn(shift)).toBe('COVER_NOT_IN_FORCE')
})

it('refuses a worker who has not signed', async () => {
  const other = await aWorker(world.environment, 'zhao-min')
  const shift = await nextShift({ workerId: other, signed: false })
  const answer = await world.call('zhao-min', 'attendance', 'clock-in', punchAt(world, shift))
  expect(codeOf(answer)).toBe('AGREEMENT_NOT_SIGNED')
})

it("does not find another worker's shift", async () => {
  const shift = await nextShift()
  await aWorker(world.environment, 'wang-lei')
  expect(codeOf(await world.call('wang-lei', 'attendance', 'clock-in', punchAt(world, shift)))).toBe('NOT_FOUND')
})

it('keeps one row of twenty clock-ins at once', async () => {
  const shift = await nextShift()
  const codes = await Promise.all(Array.from({ length: 20 }, () => clockIn(shift)))
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(codes.filter((code) => code === 'ALREADY_CLOCKED_IN')).toHaveLength(19)
  expect(await punches(shift.shiftId)).toHaveLength(1)
})

it('lets the application role edit no punch', async () => {
  await expect(world.environment.db.updateTable('punch').set({ distance_metres: 0 }).execute()).rejects.toThrow(
    /permission denied/,
  )
})
