import { emptyWorld } from '../../support/fixtures/empty'
import { punchAt } from '../../support/fixtures/work-done'
import { aShift, aWorker, aWorkplace, type Workplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
let workplace: Workplace

beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin'] })
})
beforeEach(async () => {
  await emptyWorld(world)
  await world.clock.set('2026-03-02T06:00:00+08:00')
  workplace = await aWorkplace(world.environment)
})
afterAll(() => world.close())

const today = () => world.expectOk(workplace.owner, 'attendance', 'get-employer-today', {})
const shiftOf = async (persona: string, wish: object = {}): Promise<{ employerId: string; shiftId: string }> =>
  aShift(world.environment, workplace, { workerId: await aWorker(world.environment, persona), ...wish })

const endOn = (day: string) =>
  world.environment.db.updateTable('application').set({ ends_on: day }).where('employer_id', '=', workplace.employerId).execute()

it('counts what needs a tap as the day goes on', async () => {
  const worked = await shiftOf('li-na')
  await shiftOf('wang-lei', { covered: false })
  expect((await today()).counts).toEqual({ needsDecision: 0, runningLate: 0, notCovered: 1, unpaid: 0, agreements: 0 })

  await world.clock.set('2026-03-02T08:00:00+08:00')
  await world.expectOk('li-na', 'attendance', 'clock-in', punchAt(world, worked))
  expect((await today()).shifts.map(({ state }) => state)).toEqual(['working', 'late'])

  await world.clock.set('2026-03-02T17:00:00+08:00')
  const { record } = await world.expectOk('li-na', 'attendance', 'clock-out', punchAt(world, worked))
  expect((await today()).counts).toMatchObject({ needsDecision: 1, runningLate: 1 })

  await world.expectOk(workplace.owner, 'attendance', 'decide-record', { recordId: record?.recordId, decision: 'approve' })
  expect(await today()).toMatchObject({
    employerName: 'warehouse',
    counts: { needsDecision: 0, unpaid: 1 },
    unpaidFen: 20_000,
    escrowFen: 0,
  })
})

it('asks the calendar of the site, and keeps a night shift until it is over', async () => {
  const night = { startsAt: '2026-03-02T22:00:00+08:00', endsAt: '2026-03-03T06:00:00+08:00' }
  const { shiftId } = await shiftOf('li-na', night)
  const shown = async (instant: string): Promise<string[]> => {
    await world.clock.set(instant)
    return (await today()).shifts.map((shift) => shift.shiftId)
  }
  expect(await shown('2026-03-01T23:59:00+08:00')).toEqual([])
  expect(await shown('2026-03-02T00:00:00+08:00')).toEqual([shiftId])
  expect(await shown('2026-03-03T05:59:00+08:00')).toEqual([shiftId])
  expect(await shown('2026-03-03T06:00:00+08:00')).toEqual([])
})

it('counts agreements for owners alone, who decide about them', async () => {
  for (const member of [workplace.reviewer, workplace.finance]) {
    const { counts } = await world.expectOk(member, 'attendance', 'get-employer-today', {})
    expect(counts).toEqual({ needsDecision: 0, runningLate: 0, notCovered: 0, unpaid: 0 })
  }
})

it('leaves out what the end of an agreement has cancelled, but not what was begun before', async () => {
  const cancelled = await shiftOf('li-na')
  const worked = await shiftOf('wang-lei')
  await world.clock.set('2026-03-02T08:00:00+08:00')
  await world.expectOk('wang-lei', 'attendance', 'clock-in', punchAt(world, worked))
  await world.clock.set('2026-03-02T10:00:00+08:00')
  expect((await today()).shifts.map(({ state }) => state).sort()).toEqual(['late', 'working'])
  await endOn('2026-03-02')
  expect((await today()).shifts).toHaveLength(2)
  await endOn('2026-03-01')
  const { shifts, counts } = await today()
  expect(shifts.map(({ shiftId }) => shiftId)).toEqual([worked.shiftId])
  expect(counts).toMatchObject({ runningLate: 0, notCovered: 0 })
  const refused = await world.call('li-na', 'attendance', 'clock-in', punchAt(world, cancelled))
  expect(refused.ok).toBe(false)
})

it("shows nothing of another employer's", async () => {
  await shiftOf('li-na')
  const other = await aWorkplace(world.environment, { name: 'other' })
  expect((await world.expectOk(other.owner, 'attendance', 'get-employer-today', {})).shifts).toEqual([])
})
