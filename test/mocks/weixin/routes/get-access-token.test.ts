import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

describe('get access token', () => {
  let weixin: TestWeixin
  beforeEach(async () => {
    weixin = await startTestWeixin()
  })
  afterEach(() => weixin.close())

  const ask = (query: Record<string, string>): Promise<unknown> =>
    weixin.get(`/cgi-bin/token?${new URLSearchParams(query).toString()}`)
  /** A call that needs a token and gets as far as its empty body with one. */
  const errcodeWith = async (token: string): Promise<unknown> => {
    const { status, body } = await weixin.post(`/cgi-bin/message/subscribe/send?access_token=${token}`, undefined)
    expect(status).toBe(200)
    return (body as { errcode: number }).errcode
  }
  const tokenWorks = 44002

  it('gives a token for two hours', async () => {
    const token = await weixin.accessToken()
    expect(await ask({ grant_type: 'client_credential', ...weixin.credentials })).toMatchObject({
      status: 200,
      body: { expires_in: 7200 },
    })
    expect(token.length).toBeLessThanOrEqual(512)
    expect(await errcodeWith(token)).toBe(tokenWorks)
  })

  it('lets it expire by the clock', async () => {
    const token = await weixin.accessToken()
    await weixin.advance('119m')
    expect(await errcodeWith(token)).toBe(tokenWorks)
    await weixin.advance('2m')
    expect(await errcodeWith(token)).toBe(42001)
  })

  it('keeps the former token for five minutes after a new one', async () => {
    const former = await weixin.accessToken()
    const latest = await weixin.accessToken()
    await weixin.advance('4m')
    expect([await errcodeWith(former), await errcodeWith(latest)]).toEqual([tokenWorks, tokenWorks])
    await weixin.advance('2m')
    expect([await errcodeWith(former), await errcodeWith(latest)]).toEqual([40001, tokenWorks])
  })

  it('refuses calls without a token or with an invented one', async () => {
    expect([await errcodeWith(''), await errcodeWith('invented')]).toEqual([41001, 40001])
  })

  it.each([
    [{ grant_type: 'password' }, 40002],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
    [{ appid: 'wx0000000000000000' }, 40013],
    [{ secret: 'guess' }, 40125],
    [{ colour: 'red' }, 40097],
  ])('answers %j with HTTP 200 and errcode %d', async (change, errcode) => {
    const query = { grant_type: 'client_credential', ...weixin.credentials, ...change } as Record<string, string>
    expect(await ask(query)).toMatchObject({ status: 200, body: { errcode } })
  })

  it('must be asked with GET', async () => {
    expect(await weixin.post('/cgi-bin/token', {})).toMatchObject({ status: 200, body: { errcode: 43001 } })
    expect(await weixin.get('/cgi-bin/stable_token')).toMatchObject({ status: 200, body: { errcode: 43002 } })
  })

  it('knows its tokens after a restart', async () => {
    const token = await weixin.accessToken()
    await weixin.restart()
    expect(await errcodeWith(token)).toBe(tokenWorks)
  })

  it('fails as a rule says', async () => {
    await weixin.rule({ operation: 'get-access-token' }, { errcode: 45009, errmsg: 'reach max api daily quota limit' })
    const query = { grant_type: 'client_credential', ...weixin.credentials }
    expect(await ask(query)).toMatchObject({ status: 200, body: { errcode: 45009 } })
    expect(await ask(query)).toMatchObject({ status: 200, body: { expires_in: 7200 } })
  })
})
