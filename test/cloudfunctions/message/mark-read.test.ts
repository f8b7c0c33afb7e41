import { notifyPerson } from '../../../cloudfunctions/shared/process/notify-person'
import { emptyWorld } from '../../support/fixtures/empty'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World

beforeAll(async () => {
  world = await startWorld({ mocks: ['weixin'] })
})
beforeEach(async () => {
  await emptyWorld(world)
  await world.clock.set('2026-03-02T08:00:00+08:00')
})
afterAll(() => world.close())

const tell = (persona: string, index = 0): Promise<void> =>
  notifyPerson(world.environment, { openid: openidOf(persona), kind: 'PAYOUT_PAID', values: { index } })
const inbox = (persona: string, cursor?: string) => world.expectOk(persona, 'message', 'list-messages', { cursor })

it('marks as read what was seen, and nothing newer', async () => {
  await tell('li-na', 0)
  await tell('li-na', 1)
  const seen = (await inbox('li-na')).messages[1]
  await tell('li-na', 2)
  expect(await world.expectOk('li-na', 'message', 'mark-read', { upTo: seen?.messageId })).toEqual({ unreadCount: 2 })
  expect((await inbox('li-na')).messages.map(({ read }) => read)).toEqual([false, false, true])
})
