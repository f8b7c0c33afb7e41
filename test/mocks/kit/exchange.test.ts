import { once } from 'node:events'
import { request } from 'node:http'
import { Client } from 'pg'
import { startCounter } from '../../support/mocks/counter'
import { startTestMock, type TestMock } from '../../support/mocks/mock'

describe('an exchange', () => {
  let mock: TestMock
  beforeAll(async () => {
    mock = await startTestMock(startCounter)
  })
  afterAll(() => mock.close())

  const count = async (): Promise<number> => ((await mock.get('/_mock/state')).body as { count: number }).count

  it('dropped before does nothing and gives no answer', async () => {
    const before = await count()
    await mock.rule({ operation: 'count' }, { fault: 'drop-before' })
    await expect(mock.post('/count')).rejects.toThrow('fetch failed')
    expect(await count()).toBe(before)
  })

  it('dropped after has done its work and gives no answer', async () => {
    const before = await count()
    await mock.rule({ operation: 'count' }, { fault: 'process-then-drop' })
    await expect(mock.post('/count')).rejects.toThrow('fetch failed')
    expect(await count()).toBe(before + 1)
  })

  it('answered 500 has done its work', async () => {
    const before = await count()
    await mock.rule({ operation: 'count' }, { fault: 'process-then-500' })
    expect((await mock.post('/count')).status).toBe(500)
    expect(await count()).toBe(before + 1)
  })

  it('truncated promises a whole body and sends half of it', async () => {
    await mock.rule({ operation: 'count' }, { fault: 'truncate' })
    const { promised, got } = await rawPost(`${mock.url}/count`)
    expect(got).toBeGreaterThan(0)
    expect(got).toBe(Math.floor(promised / 2))
  })

  it('is delayed by as much as the rule says', async () => {
    await mock.rule({ operation: 'count' }, { fault: 'delay', delay_ms: 120 })
    const startedAt = performance.now()
    expect((await mock.post('/count')).status).toBe(200)
    expect(performance.now() - startedAt).toBeGreaterThan(115)
  })

  it('keeps the exact bytes of the request', async () => {
    const bytes = Uint8Array.from([0, 255, 13, 10, 34, 228])
    await fetch(`${mock.url}/count`, { method: 'POST', body: bytes })
    const client = new Client({ connectionString: mock.databaseUrl })
    await client.connect()
    const { rows } = await client.query<{ found: number }>(
      'select count(*)::integer as found from mock_test_counter.hit where body = $1',
      [Buffer.from(bytes)],
    )
    await client.end()
    expect(rows).toEqual([{ found: 1 }])
  })

  it('is refused when its body is too long', async () => {
    const before = await count()
    expect((await mock.post('/count', 'x'.repeat(2000))).status).toBe(413)
    expect(await count()).toBe(before)
  })

  it('is refused when its body is too long and nobody said so ahead', async () => {
    const before = await count()
    const sent = request(`${mock.url}/count`, { method: 'POST' })
    sent.on('error', () => undefined)
    sent.write('x'.repeat(1500))
    sent.end('x'.repeat(1500))
    const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
    expect(answer.statusCode).toBe(413)
    answer.resume()
    expect(await count()).toBe(before)
  })

  it('is logged raw with what became of it, the latest 200', async () => {
    for (let sent = 0; sent < 205; sent += 1) await mock.post(`/count?sent=${String(sent)}`)
    await mock.rule({ operation: 'count' }, { fault: 'process-then-drop' })
    await mock.post('/count?lost', { hello: '世界' }).catch(() => undefined)
    const { body } = await mock.get('/_mock/log')
    expect(body).toHaveLength(200)
    expect(body).toMatchObject({
      0: { method: 'POST', path: '/count?lost', request_body: '{"hello":"世界"}', status: 200, fault: 'process-then-drop' },
      1: { path: '/count?sent=204', fault: null },
      199: { path: '/count?sent=6' },
    })
  })
})

/** Reads what comes even when the connection is cut in the middle. */
async function rawPost(url: string): Promise<{ promised: number; got: number }> {
  const sent = request(url, { method: 'POST' }).end()
  const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
  let got = 0
  answer.on('data', (chunk: Buffer) => (got += chunk.length))
  answer.on('error', () => undefined)
  await once(answer, 'close').catch(() => undefined)
  return { promised: Number(answer.headers['content-length']), got }
}
