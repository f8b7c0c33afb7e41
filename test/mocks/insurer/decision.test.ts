import { randomUUID } from 'node:crypto'
import { aBind, aPerson, aQuote, hash, mac, refusal, START, startReceiver, startTestInsurer, type TestInsurer } from './insurer'

let insurer: TestInsurer
let receiver: Awaited<ReturnType<typeof startReceiver>>

beforeAll(async () => {
  insurer = await startTestInsurer()
  receiver = await startReceiver()
  await insurer.control('/notify-url', { url: receiver.url })
})

beforeEach(async () => {
  await insurer.control('/clock', { set: START.toISOString() })
})

afterAll(async () => {
  receiver.close()
  await insurer.close()
})

interface Order {
  orderNo: string
  status: number
  body: Record<string, unknown>
}

async function bindFor(insured: unknown): Promise<Order> {
  const orderNo = randomUUID()
  const quote = await insurer.post('/v1/quotes', aQuote())
  return { ...(await insurer.post('/v1/policies', aBind(quote.body['quoteId'], { insured, orderNo }))), orderNo }
}

const statusOf = async ({ orderNo }: Order): Promise<unknown> =>
  (await insurer.get(`/v1/policies/by-order/${orderNo}`)).body['status']
const premiumTotal = async (): Promise<number> => Number((await insurer.state())['premium_total_fen'])

/** Lets three seconds pass, after which a decision without a rule is due, and waits until the client has heard of it. */
async function passDecisionTime(order: Order): Promise<void> {
  await insurer.control('/clock', { advance: '3s' })
  await statusOf(order)
  await insurer.control('/outbox/deliver', {})
}

describe('a pending policy', () => {
  it.each([
    { name: '王待', status: 'IN_FORCE', type: 'policy.confirmed', paidFen: 210 },
    { name: '王退', status: 'REFUSED', type: 'policy.refused', paidFen: 0 },
  ])('of $name becomes $status, and the client is told once', async ({ name, status, type, paidFen }) => {
    const before = await premiumTotal()
    const order = await bindFor(aPerson(name))
    expect(order.body).toMatchObject({ status: 'PENDING', premiumFen: 210 })
    expect(await premiumTotal()).toBe(before)
    await passDecisionTime(order)
    expect(await statusOf(order)).toBe(status)
    expect(await premiumTotal()).toBe(before + paidFen)
    const events = heardOf(order).map(({ body }): unknown => JSON.parse(body))
    expect(events).toMatchObject([{ type, data: { orderNo: order.orderNo, policyNo: order.body['policyNo'], status } }])
  })

  it('is pending until its time comes', async () => {
    await insurer.control('/rules', {
      match: { operation: 'bind-policy' },
      effect: { state: 'pending', decide_after_ms: 60_000 },
      times: 1,
    })
    const order = await bindFor(aPerson())
    await insurer.control('/clock', { advance: '30s' })
    expect(await statusOf(order)).toBe('PENDING')
    await insurer.control('/clock', { advance: '31s' })
    expect(await statusOf(order)).toBe('IN_FORCE')
  })

  it('keeps others from the same cover, and frees it when it is refused', async () => {
    const insured = aPerson('王待')
    const order = await bindFor(insured)
    expect(refusal(await bindForReply(insured))).toEqual([409, 'DUPLICATE_COVER'])
    await insurer.control(`/policies/${String(order.body['policyNo'])}/decide`, { decision: 'refuse' })
    expect((await bindFor({ ...insured, name: '王' })).status).toBe(201)
  })

  it('is decided once', async () => {
    const order = await bindFor(aPerson('王待'))
    const decide = `/policies/${String(order.body['policyNo'])}/decide`
    await insurer.control(decide, { decision: 'confirm' })
    await expect(insurer.control(decide, { decision: 'refuse' })).rejects.toThrow('no such pending policy')
    expect(await statusOf(order)).toBe('IN_FORCE')
  })
})

describe('a notification', () => {
  it('is signed like a request to the registered address', async () => {
    const order = await bindFor(aPerson('王待'))
    await passDecisionTime(order)
    const [heard, ...others] = heardOf(order)
    expect([heard, ...others].map(isRightlySigned)).toEqual([true])
    expect(Math.abs(Number(heard?.headers['x-insurer-timestamp']) - Date.now() / 1000)).toBeLessThan(10)
  })

  it('can be forged by a rule, and sent again rightly signed', async () => {
    const order = await bindFor(aPerson('王待'))
    const forged = { match: { operation: 'notify', subject: order.orderNo }, effect: { fault: 'bad-signature' }, times: 1 }
    await insurer.control('/rules', forged)
    await passDecisionTime(order)
    await insurer.resend(order.orderNo)
    const heard = heardOf(order)
    expect(heard.map(isRightlySigned)).toEqual([false, true])
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1)
  })
})

describe('the underwriter', () => {
  it('refuses at once who is named so, or whom a rule names', async () => {
    expect(refusal(await bindForReply(aPerson('王拒')))).toEqual([422, 'UNDERWRITING_REFUSED'])
    await insurer.control('/rules', {
      match: { operation: 'bind-policy', name: '李四' },
      effect: { code: 'OCCUPATION_CLASS_NOT_COVERED' },
    })
    expect(refusal(await bindForReply(aPerson('李四')))).toEqual([422, 'OCCUPATION_CLASS_NOT_COVERED'])
    expect((await bindFor(aPerson('张三'))).status).toBe(201)
  })
})

async function bindForReply(insured: unknown): ReturnType<TestInsurer['post']> {
  const quote = await insurer.post('/v1/quotes', aQuote())
  return insurer.post('/v1/policies', aBind(quote.body['quoteId'], { insured }))
}

/** What the receiver has heard about one order: earlier tests' orders may still be told about. */
function heardOf({ orderNo }: Order): typeof receiver.heard {
  return receiver.heard.filter(({ body }) => body.includes(orderNo))
}

function isRightlySigned(heard: (typeof receiver.heard)[number] | undefined): boolean {
  if (!heard) return false
  const { headers, body } = heard
  const [timestamp, nonce] = [String(headers['x-insurer-timestamp']), String(headers['x-insurer-nonce'])]
  return (
    headers['x-insurer-signature'] === mac(insurer.secret, `POST\n/notify/insurer?v=1\n${timestamp}\n${nonce}\n${hash(body)}`)
  )
}
