import { notifyPerson } from '../../../../cloudfunctions/shared/process/notify-person'
import { emptyWorld } from '../../../support/fixtures/empty'
import { runTimer } from '../../../support/fixtures/pay'
import { openidOf, startWorld, type World } from '../../../support/world'

const template = 'WORKCARD_STATUS_CHANGE'
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
const subscribe = async (persona: string): Promise<void> => {
  await world.mock('weixin').post('/subscriptions', { openid: openidOf(persona), template_id: template, accept: true })
  await world.expectOk(persona, 'message', 'record-subscription', { accepted: [template, 'another'] })
}
const deliveries = async (): Promise<string[]> =>
  (await world.environment.db.selectFrom('message').select('delivery').orderBy('message_id').execute()).map((row) => row.delivery)

it('sends one subscribe message for one acceptance, and leaves the rest in the inbox', async () => {
  await subscribe('li-na')
  await tell('li-na', 0)
  await tell('li-na', 1)
  expect(await deliveries()).toEqual(['queued', 'inbox'])
  expect(await runTimer(world)).toEqual({ done: 1, failed: 0 })
  expect(await deliveries()).toEqual(['delivered', 'inbox'])
  const arrived = await world.mock('weixin').get(`/messages?openid=${openidOf('li-na')}`)
  expect(arrived).toMatchObject([
    { template_id: template, data: { thing1: { value: '报酬已到账' }, time2: { value: '2026-03-02 08:00' } } },
  ])
})

it('keeps a message in the inbox when WeChat refuses it', async () => {
  await world.expectOk('li-na', 'message', 'record-subscription', { accepted: [template] })
  await tell('li-na')
  await runTimer(world)
  expect(await deliveries()).toEqual(['refused'])
  expect((await inbox('li-na')).messages).toHaveLength(1)
})

it('tries again while WeChat is down', async () => {
  await subscribe('li-na')
  await tell('li-na')
  await world
    .mock('weixin')
    .post('/rules', { match: { operation: 'send-subscribe-message' }, effect: { fault: 'drop-before' }, times: 1 })
  await runTimer(world)
  expect(await deliveries()).toEqual(['queued'])
  await world.clock.advance('3m')
  await runTimer(world)
  expect(await deliveries()).toEqual(['delivered'])
})

it('never stops a use case: a message that cannot be kept is logged', async () => {
  const broken = { ...world.environment, newId: () => 'no id' }
  await notifyPerson(broken, { openid: openidOf('li-na'), kind: 'PAYOUT_PAID', values: {} })
  expect(world.logLines.some((line) => line.includes('a message was not kept'))).toBe(true)
  expect((await inbox('li-na')).messages).toEqual([])
})
