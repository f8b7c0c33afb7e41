import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
import { oneRecord, punchAt } from '../../support/fixtures/work-done'
import { aShift, aWorker, type Workplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'

let world: World
let workplace: Workplace
let recordId: string

beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin'] })
})
beforeEach(async () => {
  await emptyWorld(world)
  const done = await oneRecord(world)
  workplace = done.workplace
  recordId = done.recordId
})
afterAll(() => world.close())

const decide = (who: string, decision: object): Promise<string> =>
  world.call(who, 'attendance', 'decide-record', { recordId, ...decision }).then(codeOf)

describe('with thirty records', () => {
  beforeEach(async () => {
    const { environment } = world
    for (let index = 1; index < 30; index += 1) {
      const shift = await aShift(environment, workplace, { workerId: await aWorker(environment, `worker-${String(index)}`) })
      await world.clock.set('2026-03-02T07:50:00+08:00')
      await world.expectOk(`worker-${String(index)}`, 'attendance', 'clock-in', punchAt(world, shift))
      // every tenth leaves early
      await world.clock.set(`2026-03-02T${index % 10 === 0 ? '16:00' : '17:00'}:00+08:00`)
      await world.expectOk(`worker-${String(index)}`, 'attendance', 'clock-out', punchAt(world, shift))
    }
  })

  it('puts flagged records first and pages through all of them, each once', async () => {
    const first = await world.expectOk(workplace.reviewer, 'attendance', 'list-reviews', { status: 'pending' })
    expect(first.items.slice(0, 3).map(({ flags }) => flags)).toEqual([['LEFT_EARLY'], ['LEFT_EARLY'], []])
    expect(first).toMatchObject({ pendingCount: 30 })
    const second = await world.expectOk(workplace.reviewer, 'attendance', 'list-reviews', {
      status: 'pending',
      cursor: first.nextCursor,
    })
    expect(second.nextCursor).toBeUndefined()
    const ids = [...first.items, ...second.items].map((item) => item.recordId)
    expect(new Set(ids).size).toBe(30)
    expect(ids).toHaveLength(30)
  })

  it('lists the approved ones apart, newest first', async () => {
    await decide(workplace.reviewer, { decision: 'approve' })
    const approved = await world.expectOk(workplace.reviewer, 'attendance', 'list-reviews', { status: 'approved' })
    expect(approved.items).toMatchObject([{ recordId, status: 'approved' }])
    expect(approved.pendingCount).toBe(29)
    const all = await world.expectOk(workplace.reviewer, 'attendance', 'list-reviews', {})
    expect(all.items).toHaveLength(20)
  })
})
