import { aBind, aPerson, aQuote, refusal, startTestInsurer, type TestInsurer } from '../insurer'

let insurer: TestInsurer

beforeAll(async () => {
  insurer = await startTestInsurer()
})

afterAll(async () => {
  await insurer.close()
})

it('shows a policy as it was bound, without the person', async () => {
  const quote = await insurer.post('/v1/quotes', aQuote())
  const bound = await insurer.post('/v1/policies', aBind(quote.body['quoteId']))
  const shown = await insurer.get(`/v1/policies/${String(bound.body['policyNo'])}`)
  expect([shown.status, shown.body]).toEqual([200, bound.body])
  expect(shown.text).not.toMatch(/张三|110105/)
})

it('shows a decision from the moment on at which it is due', async () => {
  const quote = await insurer.post('/v1/quotes', aQuote())
  const bound = await insurer.post('/v1/policies', aBind(quote.body['quoteId'], { insured: aPerson('王退') }))
  const path = `/v1/policies/${String(bound.body['policyNo'])}`
  await insurer.control('/clock', { advance: '3s' })
  expect((await insurer.get(path)).body).toEqual({ ...bound.body, status: 'REFUSED' })
})

it('answers many at once when many decisions fall due', async () => {
  await insurer.control('/notify-url', { url: `${insurer.url}/nobody-listens-here` })
  const paths = await Promise.all(Array.from({ length: 8 }, bindPending))
  await insurer.control('/clock', { advance: '3s' })
  const shown = await Promise.all([...paths, ...paths, ...paths].map((path) => insurer.get(path)))
  expect(new Set(shown.map(({ body }) => body['status']))).toEqual(new Set(['IN_FORCE']))
})

async function bindPending(): Promise<string> {
  const quote = await insurer.post('/v1/quotes', aQuote())
  const bound = await insurer.post('/v1/policies', aBind(quote.body['quoteId'], { insured: aPerson('王待') }))
  return `/v1/policies/${String(bound.body['policyNo'])}`
}

it('knows no policy of another number', async () => {
  expect(refusal(await insurer.get('/v1/policies/PL0000000000000000'))).toEqual([404, 'POLICY_NOT_FOUND'])
})
