import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { bindCover, requestQuote } from '../../../../../cloudfunctions/shared/vendors/insurer/client'
import { readCoverNotification, type Delivery } from '../../../../../cloudfunctions/shared/vendors/insurer/notification'
import { signRequest } from '../../../../../cloudfunctions/shared/vendors/insurer/signature'
import { startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'
import { anOrder, aWish, START } from './orders'

let insurer: TestVendor
let door: Stub
let section: Section<'insurer'>

beforeAll(async () => {
  ;[insurer, door] = await Promise.all([startVendor('insurer'), startStub()])
  section = { ...insurer.settings.insurer(), INSURER_NOTIFY_URL: `${door.url}/api/notify/insurer` }
  await insurer.control.post('/clock', { set: START })
  await insurer.control.post('/notify-url', { url: section.INSURER_NOTIFY_URL })
})

afterAll(async () => {
  await Promise.all([insurer.close(), door.close()])
})

/** Orders cover whose decision comes later, and gives the notification of it. */
async function decided(orderNo: string, decision: 'confirm' | 'refuse'): Promise<Delivery> {
  const { quoteId } = await requestQuote(section, aWish())
  const cover = await bindCover(section, anOrder(orderNo, quoteId, { name: '王待' }))
  const policyNo = cover.status === 'refused' ? '' : cover.policyNo
  await insurer.control.post(`/policies/${policyNo}/decide`, { decision })
  await insurer.control.post('/outbox/deliver')
  const arrived = door.received.at(-1)
  const headers = v.parse(v.record(v.string(), v.string()), arrived?.headers)
  return { headers, body: String(arrived?.body), at: new Date() }
}

const read = (delivery: Delivery, by = section): Promise<object> =>
  Promise.resolve().then(() => readCoverNotification(by, delivery))

it('tells that an order is covered', async () => {
  const { from, to } = aWish()
  expect(await read(await decided('order-1', 'confirm'))).toMatchObject({
    orderNo: 'order-1',
    status: 'in-force',
    premiumFen: 210,
    from,
    to,
  })
})

it('tells that an order is refused', async () => {
  const told = await read(await decided('order-2', 'refuse'))
  expect(told).toEqual({ orderNo: 'order-2', status: 'refused', code: 'UNDERWRITING_REFUSED' })
})

it('is refused when anything about it is another', async () => {
  const genuine = await decided('order-3', 'confirm')
  const header = (name: string, value: string): Delivery => ({ ...genuine, headers: { ...genuine.headers, [name]: value } })
  const seconds = Number(genuine.headers['x-insurer-timestamp'])
  for (const altered of [
    { ...genuine, body: genuine.body.replace('order-3', 'order-4') },
    { ...genuine, body: '{' },
    { ...genuine, headers: {} },
    { ...genuine, at: new Date((seconds + 301) * 1000) },
    { ...genuine, at: new Date((seconds - 301) * 1000) },
    header('x-insurer-key', 'someone-else'),
    header('x-insurer-nonce', randomBytes(16).toString('hex')),
    header('x-insurer-timestamp', String(seconds + 1)),
    header('x-insurer-signature', ''),
  ])
    expect(await failureOf(read(altered))).toMatchObject({ vendor: 'insurer', code: 'NOT_GENUINE' })
})

it('is refused under another secret or at another address', async () => {
  const genuine = await decided('order-5', 'confirm')
  expect(await failureOf(read(genuine, { ...section, INSURER_SECRET: 'guess' }))).toMatchObject({ code: 'NOT_GENUINE' })
  const elsewhere = { ...section, INSURER_NOTIFY_URL: 'https://localhost/notify/other' }
  expect(await failureOf(read(genuine, elsewhere))).toMatchObject({ code: 'NOT_GENUINE' })
})

it('is not guessed at when it is genuine and says something new', async () => {
  const at = new Date(1_700_000_000_000)
  const part = { timestamp: '1700000000', nonce: '0123456789abcdef', body: '{"type":"policy.surrendered","data":{}}' }
  const { pathname } = new URL(section.INSURER_NOTIFY_URL)
  const headers = {
    'x-insurer-key': section.INSURER_KEY_ID,
    'x-insurer-timestamp': part.timestamp,
    'x-insurer-nonce': part.nonce,
    'x-insurer-signature': signRequest(section.INSURER_SECRET, { method: 'POST', path: pathname }, part),
  }
  expect(await failureOf(read({ headers, body: part.body, at }))).toMatchObject({ code: 'UNREADABLE_NOTIFICATION' })
})
