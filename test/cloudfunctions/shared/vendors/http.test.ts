import * as v from 'valibot'
import { below, callVendor, readAnswer } from '../../../../cloudfunctions/shared/vendors/http'
import { closedPort, startStub, type Stub } from './support/stub'
import { failureOf } from './support/vendor'

let stub: Stub

beforeAll(async () => {
  stub = await startStub()
})

afterAll(async () => {
  await stub.close()
})

const call = (url = stub.url): ReturnType<typeof callVendor> =>
  callVendor({ vendor: 'insurer', method: 'POST', url, body: '{"order":1}' })

describe('a call to a vendor', () => {
  it('gives every status as an answer, with its bytes', async () => {
    stub.answer((response) => void response.writeHead(503, { 'x-seen': 'yes' }).end('忙'))
    const answer = await call()
    expect([answer.status, answer.headers.get('x-seen'), answer.text]).toEqual([503, 'yes', '忙'])
    expect(Buffer.from(answer.bytes)).toEqual(Buffer.from('忙'))
    expect(stub.received.at(-1)?.body.toString()).toBe('{"order":1}')
  })

  it('follows no redirect', async () => {
    stub.answer((response) => void response.writeHead(302, { location: '/elsewhere' }).end())
    expect((await call()).status).toBe(302)
    expect(stub.received.at(-1)?.url).toBe('/')
  })

  it('knows that nothing was sent when nobody listens', async () => {
    expect(await failureOf(call(await closedPort()))).toMatchObject({
      vendor: 'insurer',
      code: 'ECONNREFUSED',
      retryable: true,
      outcomeUnknown: false,
    })
  })

  it('does not know the outcome when the connection ends without an answer', async () => {
    stub.answer((response) => void response.destroy())
    expect(await failureOf(call())).toMatchObject({ retryable: true, outcomeUnknown: true })
  })

  it('does not know the outcome when the answer is cut', async () => {
    stub.answer((response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"half":', () => response.destroy())
    })
    expect(await failureOf(call())).toMatchObject({ retryable: true, outcomeUnknown: true })
  })

  it('stops reading an answer of more than 1 MB', async () => {
    stub.answer((response) => void response.writeHead(200).end(Buffer.alloc(1_048_577)))
    expect(await failureOf(call())).toMatchObject({ code: 'ANSWER_TOO_LARGE', outcomeUnknown: true })
    stub.answer((response) => void response.writeHead(200).end(Buffer.alloc(1_048_576)))
    expect((await call()).bytes).toHaveLength(1_048_576)
  })
})

describe('an answer in JSON', () => {
  const schema = v.object({ order: v.number() })

  it('is read by its schema', () => {
    expect(readAnswer('insurer', schema, '{"order":1,"more":true}')).toEqual({ order: 1 })
  })

  it.each(['', '<html>', 'null', '{"order":"1"}', '{"order":1'])('that is %j says nothing about the outcome', async (text) => {
    const read = Promise.resolve().then(() => readAnswer('insurer', schema, text))
    expect(await failureOf(read)).toMatchObject({ code: 'UNREADABLE_ANSWER', retryable: true, outcomeUnknown: true })
  })
})

it('puts a path below a base address with or without a slash', () => {
  expect(below('https://host/api/', '/v1')).toBe('https://host/api/v1')
  expect(below('https://host', '/v1')).toBe('https://host/v1')
})
