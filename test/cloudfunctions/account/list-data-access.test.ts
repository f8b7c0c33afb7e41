import { emptyWorld } from '../../support/fixtures/empty'
import { approvedWork, oneRecord } from '../../support/fixtures/work-done'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin', 'wechat-pay'] })
})
beforeEach(async () => {
  await emptyWorld(world)
})
afterAll(() => world.close())

it('tells the worker who saw the name, for what and when: newest first, and once a day for one person and purpose', async () => {
  const { workplace, recordId } = await oneRecord(world)
  for (let look = 0; look < 3; look += 1) await world.expectOk(workplace.reviewer, 'attendance', 'get-review', { recordId })
  await world.clock.advance('1h')
  await world.expectOk(workplace.owner, 'attendance', 'get-employer-today')
  await world.clock.advance('1d')
  await world.expectOk(workplace.reviewer, 'attendance', 'list-reviews')
  const { accesses } = await world.expectOk('li-na', 'account', 'list-data-access')
  expect(accesses).toMatchObject([
    { memberName: workplace.reviewer, purpose: 'review-of-hours', at: '2026-03-03T10:00:00.000Z' },
    { memberName: workplace.owner, purpose: 'shifts-of-the-day', at: '2026-03-02T10:00:00.000Z' },
    { memberName: workplace.reviewer, purpose: 'review-of-hours', at: '2026-03-02T09:00:00.000Z' },
  ])
})

it('names each worker of a pay run by the full name, and tells each of them', async () => {
  const work = await approvedWork(world, ['li-na', 'wang-lei'])
  const { items } = await world.expectOk(work.finance, 'payout', 'preview-pay-run')
  expect(items.map(({ workerName }) => workerName)).toEqual(['李娜', '李娜'])
  for (const persona of ['li-na', 'wang-lei']) {
    const { accesses } = await world.expectOk(persona, 'account', 'list-data-access')
    expect(accesses.filter(({ purpose }) => purpose === 'pay-run')).toMatchObject([{ memberName: work.finance }])
  }
})

it('is a list that is only added to', async () => {
  await oneRecord(world)
  const change = world.environment.db.updateTable('data_access').set({ purpose: 'pay-run' }).execute()
  await expect(change).rejects.toThrow('permission denied')
})
