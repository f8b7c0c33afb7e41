import { randomUUID } from 'node:crypto'
import { aBind, aQuote, refusal, startTestInsurer, type TestInsurer } from './insurer'

let insurer: TestInsurer

beforeAll(async () => {
  insurer = await startTestInsurer()
})

afterAll(async () => {
  await insurer.close()
})

const quoteId = async (): Promise<unknown> => (await insurer.post('/v1/quotes', aQuote())).body['quoteId']

describe('an idempotency key', () => {
  it('gives the same request the same answer, and binds once', async () => {
    const [request, key] = [aBind(await quoteId()), randomUUID()]
    const answers = await Promise.all([1, 2, 3].map(() => insurer.post('/v1/policies', request, { key })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('repeats a refusal too, also when it would be none any more', async () => {
    const key = randomUUID()
    await insurer.control('/rules', { match: { operation: 'create-quote' }, effect: { code: 'UNDERWRITING_REFUSED' }, times: 1 })
    const first = await insurer.post('/v1/quotes', aQuote(), { key })
    const second = await insurer.post('/v1/quotes', aQuote(), { key })
    expect([first.status, second.status, second.text]).toEqual([422, 422, first.text])
  })

  it('belongs to one request', async () => {
    const key = randomUUID()
    await insurer.post('/v1/quotes', aQuote(), { key })
    const other = await insurer.post('/v1/quotes', aQuote({ occupationClass: 2 }), { key })
    expect(refusal(other)).toEqual([409, 'IDEMPOTENCY_KEY_CONFLICT'])
  })

  it('is asked for on every write', async () => {
    expect(refusal(await insurer.post('/v1/quotes', aQuote(), { key: '' }))).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED'])
    expect(refusal(await insurer.post('/v1/policies', aBind(await quoteId()), { key: '' }))).toEqual([
      400,
      'IDEMPOTENCY_KEY_REQUIRED',
    ])
  })

  it('can be used again after a busy insurer or a malformed request', async () => {
    const key = randomUUID()
    await insurer.control('/rules', { match: { operation: 'create-quote' }, effect: { code: 'INSURER_BUSY' }, times: 1 })
    expect(refusal(await insurer.post('/v1/quotes', aQuote(), { key }))).toEqual([503, 'INSURER_BUSY'])
    expect(refusal(await insurer.post('/v1/quotes', '{', { key }))).toEqual([400, 'INVALID_REQUEST'])
    expect((await insurer.post('/v1/quotes', aQuote(), { key })).status).toBe(201)
  })

  it('gives a lost answer again', async () => {
    await insurer.control('/rules', { match: { operation: 'bind-policy' }, effect: { fault: 'process-then-drop' }, times: 1 })
    const [request, key] = [aBind(await quoteId(), { orderNo: 'order-1' }), randomUUID()]
    await expect(insurer.post('/v1/policies', request, { key })).rejects.toThrow('fetch failed')
    const byOrder = await insurer.get('/v1/policies/by-order/order-1')
    expect(byOrder.body).toMatchObject({ status: 'IN_FORCE' })
    expect((await insurer.post('/v1/policies', request, { key })).body).toEqual(byOrder.body)
  })
})
