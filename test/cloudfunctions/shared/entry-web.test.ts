import pino from 'pino'
import * as v from 'valibot'
import { query, type Actions } from '../../../cloudfunctions/shared/action'
import type { Environment } from '../../../cloudfunctions/shared/context'
import { entry } from '../../../cloudfunctions/shared/entry'
import { answerBrowser, type HttpAnswer } from '../../../cloudfunctions/shared/entry-web'
import { readSettings } from '../../../cloudfunctions/shared/settings'
import { connect } from '../../../cloudfunctions/shared/store/connect'
import { Refusal, type RefusalCode } from '../../../cloudfunctions/shared/refusal'

let wechatContext: object
jest.mock('wx-server-sdk', () => ({ getWXContext: () => wechatContext }))
// the entry makes a log of its own, on the standard output
jest.mock('pino', () => () => jest.requireActual<typeof pino>('pino')({ level: 'silent' }))

const said = v.object({ file: v.optional(v.string()), d: v.optional(v.string()) })
const fails = v.object({ code: v.string() })
/** What comes in goes out; or fails as it was asked to. */
const actions = {
  'say-it': query(said, 'web', (request, { principal }) => Promise.resolve({ ...request, kind: principal.kind })),
  fail: query(fails, 'web', ({ code }) => Promise.reject(new Refusal(code as RefusalCode))),
  fault: query(v.object({}), 'web', () => Promise.reject(new Error('secret of the inside'))),
  mine: query(said, 'anyone', ({ d }, { principal }) => Promise.resolve({ d, kind: principal.kind })),
} satisfies Actions

/** Nothing here asks the database, which is not there. */
const databaseUrl = 'postgres://nobody@127.0.0.1:1/none'
const at = new Date('2026-03-01T00:00:00Z')
const environment: Environment = {
  db: connect(databaseUrl),
  settings: readSettings({}),
  now: () => at,
  wireNow: () => at,
  newId: () => 'request-1',
  log: pino(),
  crashPoint: () => undefined,
}

const get = (path: string, more: object = {}): Promise<HttpAnswer> =>
  answerBrowser(actions, { httpMethod: 'GET', path, ...more }, environment)
const dataOf = ({ body }: HttpAnswer): unknown => (JSON.parse(body) as { data: unknown }).data

describe('a browser that anybody may sit at', () => {
  it('names the action by the end of the path, and its data by the query', async () => {
    const answer = await get('/api/evidence/say-it', { queryStringParameters: { d: 'code' } })
    expect([answer.statusCode, answer.headers]).toEqual([200, { 'content-type': 'application/json; charset=utf-8' }])
    expect(dataOf(answer)).toEqual({ d: 'code', kind: 'web' })
    expect(dataOf(await get('/say-it/'))).toEqual({ kind: 'web' })
  })

  it('sends a file as it is, whether the platform has made base64 of it or not', async () => {
    const file = Buffer.from('%PDF-1.7 灵工')
    const send = async (more: object): Promise<unknown> => dataOf(await get('/say-it', { httpMethod: 'POST', ...more }))
    const expected = { file: file.toString('base64'), kind: 'web' }
    expect(await send({ body: file.toString('base64'), isBase64Encoded: true })).toEqual(expected)
    expect(await send({ body: file.toString('utf8') })).toEqual(expected)
    expect(await send({})).toEqual({ file: '', kind: 'web' })
  })

  it('sends no file by the query of what it reads, and none in the place of what it posts', async () => {
    const queryStringParameters = { file: 'cXVlcnk=' }
    const posted = await get('/say-it', { httpMethod: 'POST', body: 'posted', queryStringParameters })
    expect(dataOf(posted)).toMatchObject({ file: Buffer.from('posted').toString('base64') })
    expect(dataOf(await get('/say-it', { body: 'posted' }))).toEqual({ kind: 'web' })
  })

  it.each<[RefusalCode, number]>([
    ['MALFORMED_REQUEST', 400],
    ['NOT_ALLOWED', 403],
    ['NOT_FOUND', 404],
    ['BODY_TOO_LARGE', 413],
    ['TOO_MANY_REQUESTS', 429],
    ['VENDOR_UNAVAILABLE', 200],
  ])('is told %s with status %d', async (code, status) => {
    const answer = await get('/fail', { queryStringParameters: { code } })
    expect(answer.statusCode).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code, requestId: 'request-1' } })
  })

  it('is told of a fault with status 500, and nothing of the inside', async () => {
    const { statusCode, body } = await get('/fault')
    expect(statusCode).toBe(500)
    expect(body).not.toContain('secret')
  })

  it.each([
    ['/nothing', 404],
    ['/constructor', 404],
    ['/__proto__', 400],
    ['/toString', 400],
    ['/', 400],
    ['', 400],
  ])('is told with %p that it is no action', async (path, status) => {
    expect((await get(path)).statusCode).toBe(status)
  })

  it('does nothing that is for phones', async () => {
    expect((await get('/mine')).statusCode).toBe(403)
  })

  it.each<[string, unknown]>([
    ...['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'get', ''].map((httpMethod): [string, unknown] => [
      `the method "${httpMethod}"`,
      { httpMethod, path: '/say-it' },
    ]),
    ...['/../say-it', '/api/../say-it', '/api/%2e%2e/say-it', '//say-it', '/api\\say-it', '/say-it?d=1', '/say it', 'say-it'].map(
      (path): [string, unknown] => [`the path ${path}`, { httpMethod: 'GET', path }],
    ),
    ['a query that is no text', { httpMethod: 'GET', path: '/say-it', queryStringParameters: { d: 1 } }],
    ['a body that is no text', { httpMethod: 'POST', path: '/say-it', body: { file: '' } }],
    ['nothing', undefined],
    ['a text', 'GET /say-it'],
  ])('is refused for %s before anything is done', async (_, event) => {
    expect(await answerBrowser(actions, event, environment)).toEqual({ statusCode: 400, headers: {}, body: '' })
  })
})

describe('who calls', () => {
  const http = { httpMethod: 'GET', path: '/say-it', queryStringParameters: { d: 'code' } }
  const call = (context: object, event: unknown): ReturnType<ReturnType<typeof entry>> => {
    wechatContext = context
    return entry(actions, { http: 'web' })(event)
  }
  beforeAll(() => {
    process.env['DATABASE_URL'] = databaseUrl
  })
  afterAll(() => {
    delete process.env['DATABASE_URL']
  })

  it('is a browser where the platform knows nobody', async () => {
    const answer = await call({}, http)
    expect(answer).toMatchObject({ statusCode: 200 })
    expect('body' in answer && dataOf(answer)).toEqual({ d: 'code', kind: 'web' })
  })

  it('is the phone of whom the platform names, also with an event that pretends to be HTTP', async () => {
    const phone = { OPENID: 'o1' }
    expect(await call(phone, http)).toMatchObject({ ok: false, error: { code: 'MALFORMED_REQUEST' } })
    expect(await call(phone, { ...http, action: 'mine', data: {} })).toMatchObject({
      ok: false,
      error: { code: 'MALFORMED_REQUEST' },
    })
    expect(await call(phone, { action: 'say-it', data: {} })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
    expect(await call(phone, { action: 'mine', data: {} })).toMatchObject({ ok: true, data: { kind: 'visitor' } })
  })

  it.each([
    ['an action', { action: 'mine', data: {} }],
    ['an openid', { action: 'mine', openid: 'o1', OPENID: 'o1', userInfo: { openId: 'o1' } }],
    ['a caller', { action: 'mine', caller: { kind: 'phone', openid: 'o1' } }],
  ])('is nobody but a browser over HTTP that brings %s', async (_, more) => {
    expect(await call({}, { ...http, path: '/mine', ...more })).toMatchObject({ statusCode: 403 })
    const headers = { 'x-wx-openid': 'o1', 'x-wx-source': 'wx_trigger' }
    expect(await call({}, { ...http, ...more, headers })).toMatchObject({ statusCode: 200 })
    expect(await call({}, more)).toEqual({ statusCode: 400, headers: {}, body: '' })
  })
})
