import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
import { punchAt, workShift } from '../../support/fixtures/work-done'
import { aShift, aWorker, aWorkplace, type Workplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
let workplace: Workplace
let workerId: string

beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin'] })
})
beforeEach(async () => {
  await emptyWorld(world)
  await world.clock.set('2026-03-02T06:00:00+08:00')
  workplace = await aWorkplace(world.environment)
  workerId = await aWorker(world.environment, 'li-na')
})
afterAll(() => world.close())

it('refuses a cursor that it did not give', async () => {
  expect(codeOf(await world.call('li-na', 'attendance', 'list-records', { cursor: '2026-99-99' }))).toBe('MALFORMED_REQUEST')
})

it('pages through the records, newest first, each once', async () => {
  const recordIds: string[] = []
  for (let hour = 0; hour < 22; hour += 1) {
    const start = new Date(Date.parse('2026-03-02T00:00:00Z') + hour * 3_600_000)
    const times = { startsAt: start.toISOString(), endsAt: new Date(start.getTime() + 3_600_000).toISOString() }
    const shift = await aShift(world.environment, workplace, { workerId, ...times })
    await world.clock.set(times.startsAt)
    await world.expectOk('li-na', 'attendance', 'clock-in', punchAt(world, shift))
    const { record } = await world.expectOk('li-na', 'attendance', 'clock-out', punchAt(world, shift))
    recordIds.unshift(record?.recordId ?? '')
  }
  const first = await world.expectOk('li-na', 'attendance', 'list-records', {})
  expect(first.records).toHaveLength(20)
  const second = await world.expectOk('li-na', 'attendance', 'list-records', { cursor: first.nextCursor })
  expect([...first.records, ...second.records].map((record) => record.recordId)).toEqual(recordIds)
  expect(second.nextCursor).toBeUndefined()
})

it("shows nobody another worker's records", async () => {
  await workShift(world, 'li-na', await aShift(world.environment, workplace, { workerId }))
  await aWorker(world.environment, 'wang-lei')
  expect(await world.expectOk('wang-lei', 'attendance', 'list-records', {})).toEqual({ records: [] })
})
