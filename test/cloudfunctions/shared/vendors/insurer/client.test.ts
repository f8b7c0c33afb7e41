import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { bindCover, findCover, requestQuote, type CoverOrder } from '../../../../../cloudfunctions/shared/vendors/insurer/client'
import { closedPort, startStub, type Stub } from '../support/stub'
import { failureOf, latestAnswer, startVendor, type TestVendor } from '../support/vendor'
import { anOrder, aWish, START } from './orders'

let insurer: TestVendor
let stub: Stub
let section: Section<'insurer'>

beforeAll(async () => {
  ;[insurer, stub] = await Promise.all([startVendor('insurer'), startStub()])
  section = insurer.settings.insurer()
  await insurer.control.post('/clock', { set: START })
})

afterAll(async () => {
  await Promise.all([insurer.close(), stub.close()])
})

async function aQuotedOrder(orderNo: string, change: Partial<CoverOrder> = {}): Promise<CoverOrder> {
  const { quoteId } = await requestQuote(section, aWish())
  return anOrder(orderNo, quoteId, change)
}

describe('a quote', () => {
  it('says premium and sum insured in fen', async () => {
    const quote = await requestQuote(section, aWish())
    expect(quote.premiumFen).toBe(210)
    expect(quote.sumInsuredFen).toBeGreaterThan(1_000_000)
    expect(quote.quoteId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['AGE_OUT_OF_RANGE', { birthDate: '1950-01-01' }],
    ['OCCUPATION_CLASS_NOT_COVERED', { occupationClass: 5 }],
    ['BACKDATED', { from: new Date('2026-11-23T00:00:00Z') }],
    ['PLAN_NOT_FOUND', { planCode: 'NONE' }],
  ])('is refused with %s, and asking again would not help', async (code, change) => {
    const failure = await failureOf(requestQuote(section, aWish(change)))
    expect(failure).toMatchObject({ vendor: 'insurer', code, retryable: false, outcomeUnknown: false })
  })

  it('may be asked for again when the insurer is busy', async () => {
    await insurer.rule({ operation: 'create-quote' }, { code: 'INSURER_BUSY' })
    expect(await failureOf(requestQuote(section, aWish()))).toMatchObject({ code: 'INSURER_BUSY', retryable: true })
  })
})

describe('cover', () => {
  it('is in force when it is bound, and is found by its order', async () => {
    const order = await aQuotedOrder('order-1')
    const bound = await bindCover(section, order)
    expect(bound).toMatchObject({ status: 'in-force', premiumFen: 210, from: order.from, to: order.to })
    expect(await findCover(section, 'order-1')).toEqual(bound)
  })

  it('is bound once however often the same order is sent', async () => {
    const order = await aQuotedOrder('order-2')
    const first = await bindCover(section, order)
    expect(await bindCover(section, order)).toEqual(first)
  })

  it('can be pending', async () => {
    const order = await aQuotedOrder('order-3', { name: '王待' })
    expect(await bindCover(section, order)).toMatchObject({ status: 'pending' })
  })

  it('can be refused at once, and is not found then', async () => {
    const order = await aQuotedOrder('order-4', { name: '王拒' })
    expect(await bindCover(section, order)).toEqual({ status: 'refused', code: 'UNDERWRITING_REFUSED' })
    expect(await findCover(section, 'order-4')).toBeUndefined()
  })

  it('can be refused later', async () => {
    await bindCover(section, await aQuotedOrder('order-5', { name: '王退' }))
    await insurer.control.post('/clock', { advance: '10s' })
    expect(await findCover(section, 'order-5')).toEqual({ status: 'refused', code: 'UNDERWRITING_REFUSED' })
  })

  it('is refused to a person who has it already', async () => {
    const first = await aQuotedOrder('order-6')
    await bindCover(section, first)
    const second = await aQuotedOrder('order-7', { idNumber: first.idNumber })
    expect(await bindCover(section, second)).toEqual({ status: 'refused', code: 'DUPLICATE_COVER' })
  })

  it('under an order number that has cover already has to be asked for', async () => {
    await bindCover(section, await aQuotedOrder('order-8'))
    const again = await aQuotedOrder('order-8', { idempotencyKey: 'another-key' })
    expect(await failureOf(bindCover(section, again))).toMatchObject({ code: 'ORDER_NO_CONFLICT', outcomeUnknown: true })
  })

  it('may be ordered again under the same key when the insurer is busy', async () => {
    const order = await aQuotedOrder('order-9')
    await insurer.rule({ operation: 'bind-policy', orderNo: 'order-9' }, { code: 'INSURER_BUSY' })
    expect(await failureOf(bindCover(section, order))).toMatchObject({ retryable: true, outcomeUnknown: true })
    expect(await bindCover(section, order)).toMatchObject({ status: 'in-force' })
  })
})

describe('an answer that proves nothing', () => {
  it.each(['unsigned', 'stale', 'bad-signature', 'truncate', 'process-then-drop', 'process-then-500'])(
    '(%s) leaves the outcome unknown, and the order is found',
    async (fault) => {
      const order = await aQuotedOrder(`order-${fault}`)
      await insurer.rule({ operation: 'bind-policy', orderNo: order.orderNo }, { fault })
      expect(await failureOf(bindCover(section, order))).toMatchObject({ retryable: true, outcomeUnknown: true })
      expect(await findCover(section, order.orderNo)).toMatchObject({ status: 'in-force' })
    },
  )

  it.each(['unsigned', 'stale', 'bad-signature'])('does not say that an order is not there (%s)', async (fault) => {
    await insurer.rule({ operation: 'get-policy-by-order', orderNo: 'order-none' }, { fault })
    expect((await failureOf(findCover(section, 'order-none'))).code).toMatch(/^UNVERIFIED_ANSWER_/)
    expect(await findCover(section, 'order-none')).toBeUndefined()
  })

  it('because the request never arrived leaves the outcome unknown, and the order is not found', async () => {
    const order = await aQuotedOrder('order-10')
    await insurer.rule({ operation: 'bind-policy', orderNo: 'order-10' }, { fault: 'drop-before' })
    expect(await failureOf(bindCover(section, order))).toMatchObject({ outcomeUnknown: true })
    expect(await findCover(section, 'order-10')).toBeUndefined()
  })

  it('is the genuine one to another request', async () => {
    await bindCover(section, await aQuotedOrder('order-11'))
    await findCover(section, 'order-11')
    const { status, answer_headers, answer_body } = await latestAnswer(insurer)
    stub.answer((response) => void response.writeHead(status, answer_headers).end(answer_body))
    const atStub = { ...section, INSURER_BASE_URL: stub.url }
    expect(await failureOf(findCover(atStub, 'order-11'))).toMatchObject({ code: 'UNVERIFIED_ANSWER_200' })
  })

  it('is the refusal of an insurer that does not know our secret', async () => {
    const other = { ...section, INSURER_SECRET: 'guess' }
    expect(await failureOf(findCover(other, 'order-1'))).toMatchObject({ code: 'UNVERIFIED_ANSWER_401' })
  })

  it('does not come while the insurer is down', async () => {
    const down = { ...section, INSURER_BASE_URL: await closedPort() }
    expect(await failureOf(findCover(down, 'order-1'))).toMatchObject({ code: 'ECONNREFUSED', outcomeUnknown: false })
  })
})
