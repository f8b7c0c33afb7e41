import { notifyPerson } from '../../../cloudfunctions/shared/process/notify-person'
import { emptyWorld } from '../../support/fixtures/empty'
import { codeOf } from '../../support/fixtures/pay'
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

it('pages through an inbox, newest first, each message once', async () => {
  for (let index = 0; index < 25; index += 1) await tell('li-na', index)
  const first = await inbox('li-na')
  const second = await inbox('li-na', first.nextCursor)
  expect([...first.messages, ...second.messages].map(({ values }) => values['index'])).toEqual(
    Array.from({ length: 25 }, (_, at) => 24 - at),
  )
  expect(first.unreadCount).toBe(25)
  expect(second.nextCursor).toBeUndefined()
})

it("shows nobody another person's messages", async () => {
  await tell('li-na')
  expect((await inbox('wang-lei')).messages).toEqual([])
})

it('refuses a cursor that it did not give', async () => {
  expect(codeOf(await world.call('li-na', 'message', 'list-messages', { cursor: 'x' }))).toBe('MALFORMED_REQUEST')
})
