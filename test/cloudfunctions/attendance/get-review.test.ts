import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
import { oneRecord } from '../../support/fixtures/work-done'
import type { Workplace } from '../../support/fixtures/workplace'
import { startWorld, type World } from '../../support/world'
import { statement } from '../../support/database/statement'

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

it('shows the raw punches and the decision, with the worker by name', async () => {
  await decide(workplace.reviewer, { decision: 'reject', reason: 'wrong site' })
  const review = await world.expectOk(workplace.finance, 'attendance', 'get-review', { recordId })
  expect(review).toMatchObject({
    workerName: '李娜',
    chainIntact: true,
    punches: [
      { kind: 'in', distanceMetres: 0, accuracyMetres: 15 },
      { kind: 'out', distanceMetres: 0 },
    ],
    decision: { byName: workplace.reviewer, reason: 'wrong site', decidedAt: '2026-03-02T09:00:00.000Z' },
  })
})

it('shows a chain that was broken behind its back', async () => {
  await statement(world.database.ownerUrl, `update punch set at = at - interval '10 minutes' where kind = 'in'`)
  expect(await world.expectOk(workplace.owner, 'attendance', 'get-review', { recordId })).toMatchObject({ chainIntact: false })
})
