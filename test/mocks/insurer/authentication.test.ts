import { aQuote, hash, mac, refusal, startTestInsurer, type TestInsurer } from './insurer'

let insurer: TestInsurer

beforeAll(async () => {
  insurer = await startTestInsurer()
})

afterAll(async () => {
  await insurer.close()
})

const seconds = (): number => Math.floor(Date.now() / 1000)

describe('requests', () => {
  it('are refused without a signature', async () => {
    const answer = await fetch(`${insurer.url}/v1/plans`)
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ error: { code: 'SIGNATURE_MISSING' } })
    expect(answer.headers.get('x-insurer-signature')).toBeNull()
  })

  it('are refused when secret, key or body are others than those signed', async () => {
    expect(refusal(await insurer.get('/v1/plans', { secret: 'guess' }))).toEqual([401, 'SIGNATURE_INVALID'])
    expect(refusal(await insurer.get('/v1/plans', { keyId: 'someone-else' }))).toEqual([401, 'SIGNATURE_INVALID'])
    const changed = JSON.stringify(aQuote({ occupationClass: 1 }))
    expect(refusal(await insurer.post('/v1/quotes', aQuote(), { sentBody: changed }))).toEqual([401, 'SIGNATURE_INVALID'])
  })

  it('are good for 300 seconds of real time, wherever the business clock is', async () => {
    expect((await insurer.get('/v1/plans', { timestamp: seconds() - 290 })).status).toBe(200)
    expect((await insurer.get('/v1/plans', { timestamp: seconds() + 290 })).status).toBe(200)
    for (const timestamp of [seconds() - 310, seconds() + 310]) {
      expect(refusal(await insurer.get('/v1/plans', { timestamp }))).toEqual([401, 'TIMESTAMP_OUT_OF_RANGE'])
    }
  })

  it('are good once', async () => {
    const nonce = 'n0123456789abcdef'
    expect((await insurer.get('/v1/plans', { nonce })).status).toBe(200)
    expect(refusal(await insurer.get('/v1/plans', { nonce }))).toEqual([401, 'NONCE_REPLAYED'])
  })
})

describe('answers', () => {
  it.each(['/v1/plans', '/v1/policies/none', '/v1/nothing'])(
    'to %s are signed over status, body and the nonce of the request',
    async (path) => {
      const nonce = hash(path).slice(0, 20)
      const { status, headers, text } = await insurer.get(path, { nonce })
      const timestamp = headers.get('x-insurer-timestamp') ?? ''
      expect(Math.abs(Number(timestamp) - seconds())).toBeLessThan(10)
      expect(headers.get('x-insurer-nonce')).toBe(nonce)
      expect(headers.get('x-insurer-signature')).toBe(
        mac(insurer.secret, `${String(status)}\n${timestamp}\n${nonce}\n${hash(text)}`),
      )
    },
  )

  it('can be unsigned, old or forged by a rule', async () => {
    for (const fault of ['unsigned', 'stale', 'bad-signature']) {
      await insurer.control('/rules', { match: { operation: 'list-plans' }, effect: { fault }, times: 1 })
    }
    expect((await insurer.get('/v1/plans')).headers.get('x-insurer-signature')).toBeNull()
    expect(Number((await insurer.get('/v1/plans')).headers.get('x-insurer-timestamp'))).toBeLessThan(seconds() - 300)
    const forged = await insurer.get('/v1/plans', { nonce: 'abcdef0123456789' })
    const timestamp = forged.headers.get('x-insurer-timestamp') ?? ''
    const right = mac(insurer.secret, `200\n${timestamp}\nabcdef0123456789\n${hash(forged.text)}`)
    expect(forged.headers.get('x-insurer-signature')).not.toBe(right)
  })
})
