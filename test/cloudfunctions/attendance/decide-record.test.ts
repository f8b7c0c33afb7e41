import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
import { oneRecord } from '../../support/fixtures/work-done'
import { aWorkplace, type Workplace } from '../../support/fixtures/workplace'
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

it('tells the worker of an approval, and shows it on both sides', async () => {
  const reply = await world.expectOk(workplace.reviewer, 'attendance', 'decide-record', { recordId, decision: 'approve' })
  expect(reply).toEqual({ recordId, status: 'approved', pendingCount: 0 })
  const { records } = await world.expectOk('li-na', 'attendance', 'list-records', {})
  expect(records).toMatchObject([{ recordId, status: 'approved', grossFen: 20_000, employerName: 'warehouse' }])
  const { messages, unreadCount } = await world.expectOk('li-na', 'message', 'list-messages', {})
  expect(unreadCount).toBe(1)
  expect(messages).toMatchObject([{ kind: 'RECORD_APPROVED', values: { recordId, grossFen: 20_000 }, read: false }])
})

it('keeps the reason of a rejection for the worker', async () => {
  expect(await decide(workplace.reviewer, { decision: 'reject' })).toBe('REASON_MISSING')
  expect(await decide(workplace.reviewer, { decision: 'reject', reason: '  ' })).toBe('REASON_MISSING')
  expect(await decide(workplace.reviewer, { decision: 'reject', reason: 'wrong site' })).toBe('OK')
  const { records } = await world.expectOk('li-na', 'attendance', 'list-records', {})
  expect(records).toMatchObject([{ status: 'rejected', reason: 'wrong site' }])
})

it('refuses a member of finance, another employer, and a worker', async () => {
  await aWorkplace(world.environment, { name: 'other' })
  expect(await decide(workplace.finance, { decision: 'approve' })).toBe('NOT_ALLOWED')
  expect(await decide('other-owner', { decision: 'approve' })).toBe('NOT_FOUND')
  expect(await decide('li-na', { decision: 'approve' })).toBe('NOT_ALLOWED')
  expect(codeOf(await world.call('other-owner', 'attendance', 'get-review', { recordId }))).toBe('NOT_FOUND')
})

it('takes one decision of two reviewers at once', async () => {
  const codes = await Promise.all([
    decide(workplace.reviewer, { decision: 'approve' }),
    decide(workplace.owner, { decision: 'reject', reason: 'no' }),
  ])
  expect(codes.sort()).toEqual(['OK', 'RECORD_ALREADY_DECIDED'])
  expect(await world.environment.db.selectFrom('decision').selectAll().execute()).toHaveLength(1)
})
