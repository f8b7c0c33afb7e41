import { randomUUID } from 'node:crypto'
import { aBind, aPerson, aQuote, refusal, START, startTestInsurer, type Reply, type TestInsurer } from '../insurer'

let insurer: TestInsurer

beforeAll(async () => {
  insurer = await startTestInsurer()
})

beforeEach(async () => {
  await insurer.control('/clock', { set: START.toISOString() })
})

afterAll(async () => {
  await insurer.close()
})

const quote = async (changes: Record<string, unknown> = {}): Promise<unknown> =>
  (await insurer.post('/v1/quotes', aQuote(changes))).body['quoteId']

const bind = async (changes: Record<string, unknown> = {}): Promise<Reply> =>
  insurer.post('/v1/policies', aBind(await quote(), changes))

/** The same digits with another check character. */
const withWrongCheck = (idNumber: string): string => idNumber.slice(0, -1) + (idNumber.endsWith('0') ? '1' : '0')

describe('policies', () => {
  it('are in force at once, in UTC', async () => {
    const bound = await bind({ orderNo: 'order-1' })
    expect(bound.status).toBe(201)
    const { policyNo, ...rest } = bound.body
    expect(policyNo).toMatch(/^PL[0-9A-F]{16}$/)
    expect(rest).toEqual({
      orderNo: 'order-1',
      plan: 'DAILY_ACCIDENT',
      status: 'IN_FORCE',
      coverFrom: '2026-11-24T01:00:00.000Z',
      coverTo: '2026-11-24T10:00:00.000Z',
      premiumFen: 210,
    })
  })

  it.each([
    ['QUOTE_MISMATCH', { coverTo: '2026-11-24T18:00:01+08:00' }],
    ['QUOTE_MISMATCH', { insured: { ...aPerson(), birthDate: '1990-06-16' } }],
    ['INVALID_ID_NUMBER', { insured: { ...aPerson(), idNumber: withWrongCheck(aPerson().idNumber) } }],
    ['BENEFICIARY_NOT_ALLOWED', { beneficiary: { kind: 'EMPLOYER' } }],
    ['QUOTE_NOT_FOUND', { quoteId: '3f2c9d52-4b0e-4a0e-9a51-0d3c6b1f7e11' }],
  ])('are refused with %s for %j, and nothing is kept', async (code, changes) => {
    const orderNo = randomUUID()
    expect(refusal(await bind({ orderNo, ...changes }))).toEqual([422, code])
    expect((await insurer.get(`/v1/policies/by-order/${orderNo}`)).status).toBe(404)
  })

  it('are refused when the identity number is of another birth date than the quote', async () => {
    const older = await quote({ birthDate: '1990-06-14' })
    const bound = await insurer.post('/v1/policies', aBind(older, { insured: { ...aPerson(), birthDate: '1990-06-14' } }))
    expect(refusal(bound)).toEqual([422, 'QUOTE_MISMATCH'])
  })

  it('are refused half an hour after the quote, and after the shift has started', async () => {
    const [early, late] = [await quote(), await quote({ coverFrom: '2026-11-24T08:10:00+08:00' })]
    await insurer.control('/clock', { advance: '11m' })
    const started = aBind(late, { coverFrom: '2026-11-24T08:10:00+08:00' })
    expect(refusal(await insurer.post('/v1/policies', started))).toEqual([422, 'BACKDATED'])
    await insurer.control('/clock', { advance: '20m' })
    expect(refusal(await insurer.post('/v1/policies', aBind(early)))).toEqual([422, 'QUOTE_EXPIRED'])
  })

  it('use up their quote and their order', async () => {
    const [quoteId, orderNo] = [await quote(), randomUUID()]
    await insurer.post('/v1/policies', aBind(quoteId, { orderNo }))
    expect(refusal(await insurer.post('/v1/policies', aBind(quoteId)))).toEqual([409, 'QUOTE_ALREADY_BOUND'])
    expect(refusal(await bind({ orderNo }))).toEqual([409, 'ORDER_NO_CONFLICT'])
  })

  it('never overlap for one person and plan, even when bound at the same time', async () => {
    const insured = aPerson()
    const answers = await Promise.all([1, 2, 3, 4].map(() => bind({ insured })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expect(refusal(await bind({ insured }))).toEqual([409, 'DUPLICATE_COVER'])
    const evening = { coverFrom: '2026-11-24T18:00:00+08:00', coverTo: '2026-11-24T20:00:00+08:00' }
    expect((await insurer.post('/v1/policies', aBind(await quote(evening), { insured, ...evening }))).status).toBe(201)
  })

  it('survive a restart, with the secret, the clock and the books', async () => {
    const own = await startTestInsurer()
    const { body } = await own.post('/v1/quotes', aQuote())
    const bound = await own.post('/v1/policies', aBind(body['quoteId'], { orderNo: 'order-1' }))
    const again = await own.restart()
    expect((await again.get('/v1/policies/by-order/order-1')).body).toEqual(bound.body)
    expect((await again.post('/v1/quotes', aQuote())).status).toBe(201)
    expect(await again.state()).toMatchObject({
      premium_total_fen: 210,
      totals: [{ status: 'IN_FORCE', policies: 1, premium_fen: 210 }],
    })
    await again.close()
  })
})
