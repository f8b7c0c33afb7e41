import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { Client } from 'pg'
import * as v from 'valibot'
import { issueSession } from '../../../simulator/cloud/sessions'
import { startTestCloud, type Said, type TestCloud } from '../../support/local-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ demo: 'none' })
})
afterAll(() => cloud.stop())

const enter = { action: 'enter' }

function refusal(code: string): unknown {
  return { ok: false, error: expect.objectContaining({ code }) as unknown }
}

describe('the login', () => {
  it('turns a code of wx.login into a session', async () => {
    const token = await cloud.logIn('li-na')
    expect(await cloud.post('/cloud/account', enter, token)).toMatchObject({ status: 200, body: { ok: true } })
  })

  it('takes a code once', async () => {
    const code = await cloud.mocks.get('weixin')?.post('/login-codes', { persona: 'li-na' })
    await cloud.post('/login', code)
    expect(await cloud.post('/login', code)).toEqual({ status: 401, body: refusal('LOGIN_CODE_UNKNOWN') })
  })

  it.each([{ code: 'nobody-issued-this' }, { code: 'x', openid: 'oWORKCARD_LI_NA' }, { code: 7 }, { code: '' }, {}, [], null])(
    'refuses %j',
    async (body) => {
      const said = await cloud.post('/login', body)
      expect([400, 401]).toContain(said.status)
      expect(said.body).toMatchObject({ ok: false })
    },
  )
})

describe('a session', () => {
  const of = async (token: string): Promise<Said> => cloud.post('/cloud/account', enter, token)
  const noSession = { status: 401, body: refusal('NO_SESSION') }

  it('is needed', async () => {
    expect(await cloud.post('/cloud/account', enter)).toEqual(noSession)
  })

  it('cannot be made up for somebody else', async () => {
    const [, signature] = (await cloud.logIn('li-na')).split('.')
    const claim = Buffer.from(JSON.stringify({ openid: 'oWORKCARD_EMPLOYER_OWNER', expires: 9e15 })).toString('base64url')
    expect(await of(`${claim}.${signature ?? ''}`)).toEqual(noSession)
    expect(await of(`${claim}.${createHmac('sha256', '').update(claim).digest('base64url')}`)).toEqual(noSession)
    expect(await of(`${claim}.`)).toEqual(noSession)
    expect(await of(claim)).toEqual(noSession)
  })

  it('ends by itself', async () => {
    const secret = await sessionSecret()
    const threeHoursAgo = new Date(Date.now() - 3 * 3_600_000)
    expect((await of(issueSession('oWORKCARD_LI_NA', { secret, at: new Date() }).token)).status).toBe(200)
    expect(await of(issueSession('oWORKCARD_LI_NA', { secret, at: threeHoursAgo }).token)).toEqual(noSession)
  })

  it('is not taken from a header or from the request', async () => {
    const headers = { 'content-type': 'application/json', 'x-wx-openid': 'oWORKCARD_LI_NA' }
    const answer = await fetch(`${cloud.url}/cloud/account`, { method: 'POST', headers, body: JSON.stringify(enter) })
    expect(answer.status).toBe(401)
    const token = await cloud.logIn('li-na')
    const said = await cloud.post('/cloud/account', { ...enter, openid: 'oWORKCARD_EMPLOYER_OWNER' }, token)
    expect(said).toEqual({ status: 400, body: refusal('MALFORMED_REQUEST') })
  })

  async function sessionSecret(): Promise<string> {
    const client = new Client({ connectionString: cloud.database.ownerUrl })
    await client.connect()
    try {
      const sql = "select value from simulator.kept where name = 'sessionSecret'"
      return (await client.query<{ value: string }>(sql)).rows[0]?.value ?? ''
    } finally {
      await client.end()
    }
  }
})

describe('what is no call', () => {
  let token: string
  beforeAll(async () => {
    token = await cloud.logIn('li-na')
  })

  it.each([
    ['no JSON', '{"action":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no action', '{}'],
    ['an action that is no name', '{"action":"../enter"}'],
    ['an extra member', '{"action":"enter","principal":{"kind":"operator"}}'],
    ['a prototype', '{"action":"enter","data":{"__proto__":{"isAdmin":true}}}'],
    ['a short key', '{"action":"become-worker","key":"1"}'],
    ['lists within lists, twenty deep', `{"action":"enter","data":${'['.repeat(20)}${']'.repeat(20)}}`],
    ['lists within lists, forty thousand deep', `{"action":"enter","data":${'['.repeat(40_000)}${']'.repeat(40_000)}}`],
    ['an unknown field', '{"action":"enter","data":{"role":"owner"}}'],
  ])('answers 400 to %s', async (_, body) => {
    expect(await cloud.post('/cloud/account', body, token)).toEqual({ status: 400, body: refusal('MALFORMED_REQUEST') })
  })

  it('answers 400 to another content type', async () => {
    const headers = { 'content-type': 'text/plain', authorization: `Bearer ${token}` }
    const answer = await fetch(`${cloud.url}/cloud/account`, { method: 'POST', headers, body: JSON.stringify(enter) })
    expect(answer.status).toBe(400)
  })

  it('answers 413 above 100 KB, with and without a length', async () => {
    const large = JSON.stringify({ ...enter, data: 'x'.repeat(110_000) })
    expect(await cloud.post('/cloud/account', large, token)).toEqual({ status: 413, body: refusal('BODY_TOO_LARGE') })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const stream = new Blob([large]).stream()
    const init = { method: 'POST', headers, body: stream, duplex: 'half' }
    expect((await fetch(`${cloud.url}/cloud/account`, init)).status).toBe(413)
  })

  it.each(['notify', 'clockwork', 'nothing', '__proto__', 'shared'])('answers 404 to a phone that calls %s', async (name) => {
    const said = await cloud.post(`/cloud/${name}`, { action: 'run-due-jobs' }, token)
    expect(said).toEqual({ status: 404, body: refusal('UNKNOWN_ACTION') })
  })

  it.each(['toString', 'constructor', 'leave'])('answers 400 or 404 to the action %s', async (action) => {
    expect([400, 404]).toContain((await cloud.post('/cloud/account', { action }, token)).status)
  })

  it('answers 403 to who may not', async () => {
    const forbidden = { status: 403, body: refusal('NOT_ALLOWED') }
    expect(await cloud.post('/cloud/account', { action: 'get-work-card', data: {} }, token)).toEqual(forbidden)
    expect(await cloud.post('/cloud/account', { action: 'register-employer', data: {}, key: 'k-12345678' }, token)).toEqual(
      forbidden,
    )
  })

  it('answers 404 to a path that is not there', async () => {
    expect((await fetch(`${cloud.url}/admin`)).status).toBe(404)
  })

  it('answers 403 to a page of the web that has this address', async () => {
    const status = await new Promise((resolve) => {
      request(`${cloud.url}/healthz`, { headers: { host: 'evil.example' } }, (answer) => {
        resolve(answer.statusCode)
      }).end()
    })
    expect(status).toBe(403)
  })

  it('answers 429 when a session calls too often, and to nobody else', async () => {
    const small = await startTestCloud({ demo: 'none', callsPerMinute: 3 })
    try {
      const [one, other] = [await small.logIn('li-na'), await small.logIn('wang-wei')]
      const statuses = []
      for (let call = 0; call < 8; call += 1) statuses.push((await small.post('/cloud/account', enter, one)).status)
      // a new minute may begin in between
      expect(statuses).toContain(429)
      expect((await small.post('/cloud/account', enter, other)).status).toBe(200)
    } finally {
      await small.stop()
    }
  })
})

describe('the other doors', () => {
  it('let only genuine notifications in', async () => {
    const said = await cloud.post('/notify/wechat-pay', { id: 'forged' })
    expect(said.status).toBeGreaterThanOrEqual(400)
    expect((await cloud.post('/notify/nobody', {})).status).toBe(404)
  })

  it('move the clocks of the cloud and of the vendors together', async () => {
    const clock = v.object({ now: v.string() })
    expect((await cloud.post('/dev/clock', { set: '2026-03-02T07:50:00+08:00' })).status).toBe(200)
    await cloud.post('/dev/clock', { advance: '25h' })
    const { now } = v.parse(clock, await (await fetch(`${cloud.url}/dev/clock`)).json())
    expect(now.slice(0, 16)).toBe('2026-03-03T00:50')
    for (const mock of cloud.mocks.values())
      expect(v.parse(clock, await mock.get('/clock')).now.slice(0, 16)).toBe('2026-03-03T00:50')
  })

  it.each([{}, { set: 'tomorrow' }, { advance: '-3h' }, { advance: '1h', set: '2026-03-02T07:50:00Z' }])(
    'do not move the clock by %j',
    async (body) => {
      expect(await cloud.post('/dev/clock', body)).toEqual({ status: 400, body: refusal('MALFORMED_REQUEST') })
    },
  )

  it('tell how everything is', async () => {
    const health: unknown = await (await fetch(`${cloud.url}/healthz`)).json()
    expect(health).toMatchObject({
      ok: true,
      database: 'ok',
      mocks: { weixin: 'ok', 'wechat-pay': 'ok', 'tencent-faceid': 'ok', 'certificate-authority': 'ok', insurer: 'ok' },
    })
  })

  it('show a page with what runs and who there is', async () => {
    const page = await (await fetch(cloud.url)).text()
    for (const mock of cloud.mocks.values()) expect(page).toContain(`${mock.url}/_mock`)
    expect(page).toContain('li-na')
  })
})

describe('the log', () => {
  it('holds no openid, no session and no login code', async () => {
    const token = await cloud.logIn('li-na')
    await cloud.post('/cloud/account', enter, token)
    await cloud.post('/cloud/account', '{"action":', token)
    const log = cloud.logLines.join('')
    expect(log).toContain('answered')
    for (const secret of ['oWORKCARD', token, 'Bearer', 'js_code']) expect(log).not.toContain(secret)
  })
})
