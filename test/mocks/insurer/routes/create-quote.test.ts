import { aQuote, refusal, START, startTestInsurer, type TestInsurer } from '../insurer'

let insurer: TestInsurer

beforeAll(async () => {
  insurer = await startTestInsurer()
})

afterAll(async () => {
  await insurer.close()
})

describe('quotes', () => {
  it('price a shift in whole fen and hold for 30 minutes', async () => {
    const { status, body } = await insurer.post('/v1/quotes', aQuote())
    expect(status).toBe(201)
    expect(body).toMatchObject({ plan: 'DAILY_ACCIDENT', premiumFen: 210, sumInsuredFen: 50_000_000, days: 1 })
    const remaining = Date.parse(String(body['expiresAt'])) - START.getTime()
    expect(remaining).toBeGreaterThanOrEqual(30 * 60_000)
    expect(remaining).toBeLessThan(31 * 60_000)
  })

  it('price a night across midnight as two days', async () => {
    const night = aQuote({ coverFrom: '2026-11-24T22:00:00+08:00', coverTo: '2026-11-25T06:00:00+08:00' })
    expect((await insurer.post('/v1/quotes', night)).body).toMatchObject({ premiumFen: 420, days: 2 })
  })

  it('price a delivery order as the state does', async () => {
    const order = aQuote({ plan: 'STATE_INJURY', occupationClass: 4, trade: 'INSTANT_DELIVERY' })
    expect((await insurer.post('/v1/quotes', order)).body).toMatchObject({ premiumFen: 7 })
  })

  it.each([
    ['PLAN_NOT_FOUND', { plan: 'NONE' }],
    ['PLAN_NOT_FOUND', { plan: 'toString' }],
    ['AGE_OUT_OF_RANGE', { birthDate: '2010-11-25' }],
    ['OCCUPATION_CLASS_NOT_COVERED', { occupationClass: 5 }],
    ['TRADE_NOT_COVERED', { plan: 'STATE_INJURY', trade: 'CONSTRUCTION' }],
    ['BACKDATED', { coverFrom: '2026-11-24T07:59:59+08:00' }],
    ['INVALID_WINDOW', { coverTo: '2026-11-24T09:00:00+08:00' }],
    ['WINDOW_TOO_LONG', { coverTo: '2026-12-26T09:00:00+08:00' }],
  ])('are refused with %s for %j', async (code, changes) => {
    expect(refusal(await insurer.post('/v1/quotes', aQuote(changes)))).toEqual([422, code])
  })

  it.each([
    ['an unknown field', aQuote({ discount: 1 })],
    ['a class beyond 6', aQuote({ occupationClass: 7 })],
    ['half a class', aQuote({ occupationClass: 1.5 })],
    ['a date that does not exist', aQuote({ birthDate: '1990-02-30' })],
    ['an instant that does not exist', aQuote({ coverTo: '2026-02-30T00:00:00Z' })],
    ['a local time', aQuote({ coverFrom: '2026-11-24T09:00:00' })],
    ['no JSON', '{'],
  ])('are refused as malformed with %s', async (_what, body) => {
    expect(refusal(await insurer.post('/v1/quotes', body))).toEqual([400, 'INVALID_REQUEST'])
  })
})
