import { randomUUID } from 'node:crypto'
import { aBind, aQuote, refusal, startTestInsurer, type TestInsurer } from '../insurer'

let insurer: TestInsurer

beforeAll(async () => {
  insurer = await startTestInsurer()
})

afterAll(async () => {
  await insurer.close()
})

it.each([
  { fault: 'process-then-drop', kept: 201, why: 'the answer was lost' },
  { fault: 'process-then-500', kept: 201, why: 'the answer was a fault' },
  { fault: 'truncate', kept: 201, why: 'the answer was cut' },
  { fault: 'drop-before', kept: 404, why: 'the request was lost' },
])('tells what became of an order when $why', async ({ fault, kept }) => {
  const orderNo = randomUUID()
  const quote = await insurer.post('/v1/quotes', aQuote())
  await insurer.control('/rules', { match: { operation: 'bind-policy', orderNo }, effect: { fault }, times: 1 })
  await expect(insurer.post('/v1/policies', aBind(quote.body['quoteId'], { orderNo }))).rejects.toThrow()
  const found = await insurer.get(`/v1/policies/by-order/${orderNo}`)
  if (kept === 404) expect(refusal(found)).toEqual([404, 'POLICY_NOT_FOUND'])
  else expect(found.body).toMatchObject({ orderNo, status: 'IN_FORCE' })
})
