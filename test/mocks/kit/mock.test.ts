import { startCounter } from '../../support/mocks/counter'
import { postJson, startTestMock, type TestMock } from '../../support/mocks/mock'

describe('a mock', () => {
  let mock: TestMock
  beforeEach(async () => {
    mock = await startTestMock(startCounter)
  })
  afterEach(() => mock.close())

  it('loses nothing when it is started again: keys, state, rules, clock, log', async () => {
    await mock.post('/count')
    await mock.advance('30h')
    await mock.rule({ operation: 'count' }, { say: 'kept' })
    const paths = ['/_mock/credentials', '/_mock/state', '/_mock/rules', '/_mock/log']
    const look = (): Promise<unknown[]> => Promise.all(paths.map((path) => mock.get(path)))
    const before = await look()
    await mock.restart()
    expect(await look()).toEqual(before)
    expect((await mock.post('/count')).body).toMatchObject({ said: 'kept' })
    const { now, wire_now } = (await mock.get('/_mock/clock')).body as { now: string; wire_now: string }
    expect(Math.abs(Date.parse(now) - Date.parse(wire_now) - 30 * 3_600_000)).toBeLessThan(1000)
  })

  it('runs in several copies on one database', async () => {
    const copies = await Promise.all([0, 0, 0].map((port) => startCounter({ databaseUrl: mock.databaseUrl, port })))
    await Promise.all(copies.map(({ url }) => postJson(`${url}/count`)))
    expect((await mock.get('/_mock/state')).body).toEqual({ count: 3 })
    await Promise.all(copies.map((copy) => copy.close()))
  })

  it('makes one key even when copies start on a new database at the same time', async () => {
    const other = await startTestMock((options) => startCounter(options))
    const copies = await Promise.all([0, 0].map((port) => startCounter({ databaseUrl: other.databaseUrl, port })))
    const keys = await Promise.all(copies.map(async ({ url }) => (await fetch(`${url}/_mock/credentials`)).text()))
    expect(new Set(keys).size).toBe(1)
    await Promise.all(copies.map((copy) => copy.close()))
    await other.close()
  })

  it('lets pages of this machine use its controls, and no others', async () => {
    const from = (origin: string, path: string): Promise<Response> => fetch(mock.url + path, { headers: { origin } })
    const local = await from('http://127.0.0.1:7350', '/_mock/state')
    expect([local.status, local.headers.get('access-control-allow-origin')]).toEqual([200, 'http://127.0.0.1:7350'])
    const foreign = await from('https://attacker.example', '/_mock/state')
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null])
    const vendorPath = await from('http://127.0.0.1:7350', '/count')
    expect(vendorPath.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('shows a page with its state, and escapes what came from outside', async () => {
    await mock.post('/count?x=<script>')
    const answer = await fetch(`${mock.url}/_mock`)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(text).toContain('Mock vendor: test-counter')
    expect(text).toContain('&quot;count&quot;: 1')
    expect(text).not.toContain('<script>')
  })

  it('says that the port is taken', async () => {
    const port = Number(new URL(mock.url).port)
    await expect(startCounter({ databaseUrl: mock.databaseUrl, port })).rejects.toThrow('EADDRINUSE')
  })
})
