import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestCount } from '../../../../../simulator/phone/protocol'
import { Device } from '../../../../../simulator/phone/runtime/device'
import type { Member } from '../../../../../simulator/phone/runtime/wx/member'
import { request } from '../../../../../simulator/phone/runtime/wx/request'

type Options = Record<string, unknown>
const app = 'http://127.0.0.1:7350'

let server: Server
let received: { method: string | undefined; url: string | undefined; type: string | undefined; body: string }[] = []

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

beforeAll(async () => {
  server = createServer((incoming, answer) => {
    void bodyOf(incoming).then((body) => {
      received.push({ method: incoming.method, url: incoming.url, type: incoming.headers['content-type'], body })
      if (incoming.url === '/never') return
      answer.writeHead(incoming.url === '/missing' ? 404 : 200, { 'x-request-id': '7' })
      answer.end(incoming.url === '/text' ? 'no json' : '{"ok":true}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  received = []
})

function aRequest(device = new Device({})): {
  ask: (options: Options) => { result: Promise<Options>; task: { abort: () => void } }
  counts: RequestCount[]
} {
  const counts: RequestCount[] = []
  const { port } = server.address() as AddressInfo
  const settings = { routes: { [app]: `http://127.0.0.1:${port.toString()}` }, mocks: {}, rebuilds: '' }
  const member = request({ device, settings, count: (count) => counts.push(count) })['request'] as Member & { value: unknown }
  const call = member.value as (options: Options) => { abort: () => void }
  const ask = (options: Options): { result: Promise<Options>; task: { abort: () => void } } => {
    let task = { abort: (): void => undefined }
    const result = new Promise<Options>((resolve) => {
      task = call({ ...options, complete: resolve })
    })
    return { result, task }
  }
  return { ask, counts }
}

describe('wx.request', () => {
  it('sends JSON and reads JSON, with headers as servers write them', async () => {
    const { ask, counts } = aRequest()
    const result = await ask({ url: `${app}/cloud/job`, method: 'POST', data: { action: 'list' } }).result
    expect(received).toEqual([{ method: 'POST', url: '/cloud/job', type: 'application/json', body: '{"action":"list"}' }])
    expect(result).toMatchObject({ statusCode: 200, data: { ok: true }, errMsg: 'request:ok', header: { 'X-Request-Id': '7' } })
    expect(counts).toMatchObject([{ url: `${app}/cloud/job`, method: 'POST', bytes: 11, outcome: 'ok' }])
  })

  it('puts the data of a GET into the query', async () => {
    await aRequest().ask({ url: `${app}/find?a=1`, data: { name: '李 娜', page: 2 } }).result
    expect(received[0]).toMatchObject({ method: 'GET', url: '/find?a=1&name=%E6%9D%8E%20%E5%A8%9C&page=2', body: '' })
  })

  it('succeeds with a status of refusal', async () => {
    await expect(aRequest().ask({ url: `${app}/missing` }).result).resolves.toMatchObject({
      statusCode: 404,
      errMsg: 'request:ok',
    })
  })

  it('leaves a text that is no JSON as it is, and gives bytes on request', async () => {
    const { ask } = aRequest()
    await expect(ask({ url: `${app}/text` }).result).resolves.toMatchObject({ data: 'no json' })
    const { data } = await ask({ url: `${app}/text`, responseType: 'arraybuffer' }).result
    expect(Buffer.from(data as ArrayBuffer).toString()).toBe('no json')
  })

  it('fails for a domain that is not on the list, and for no address', async () => {
    const { ask } = aRequest()
    await expect(ask({ url: 'https://example.com/' }).result).resolves.toMatchObject({
      errMsg: 'request:fail url not in domain list',
    })
    await expect(ask({ url: '/cloud' }).result).resolves.toMatchObject({ errMsg: 'request:fail invalid url "/cloud"' })
    expect(received).toEqual([])
  })

  it('fails at its time limit, when it is stopped, and when the network goes', async () => {
    const device = new Device({})
    const { ask, counts } = aRequest(device)
    await expect(ask({ url: `${app}/never`, timeout: 30 }).result).resolves.toEqual({ errMsg: 'request:fail timeout', errno: 5 })
    const stopped = ask({ url: `${app}/never` })
    stopped.task.abort()
    await expect(stopped.result).resolves.toEqual({ errMsg: 'request:fail abort' })
    const cut = ask({ url: `${app}/never` })
    device.change({ network: 'none' })
    await expect(cut.result).resolves.toMatchObject({ errMsg: expect.stringContaining('INTERNET_DISCONNECTED') as string })
    expect(counts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed'])
  })

  it('sends nothing without a network', async () => {
    await expect(aRequest(new Device({ network: 'none' })).ask({ url: `${app}/x` }).result).resolves.toMatchObject({
      errno: 600003,
    })
    expect(received).toEqual([])
  })
})
