import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

describe('get stable access token', () => {
  let weixin: TestWeixin
  beforeEach(async () => {
    weixin = await startTestWeixin()
  })
  afterEach(() => weixin.close())

  const ask = async (change: object = {}): Promise<{ access_token: string; expires_in: number }> => {
    const { body } = await weixin.post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      ...weixin.credentials,
      ...change,
    })
    return body as { access_token: string; expires_in: number }
  }
  const errcodeWith = async (token: string): Promise<unknown> =>
    ((await weixin.post(`/cgi-bin/message/subscribe/send?access_token=${token}`)).body as { errcode: number }).errcode

  it('gives the same token while it lasts, with the time that is left', async () => {
    const first = await ask()
    await weixin.advance('1h')
    const second = await ask()
    expect(second.access_token).toBe(first.access_token)
    expect(second.expires_in).toBeGreaterThan(3590)
    expect(second.expires_in).toBeLessThanOrEqual(3600)
  })

  it('gives a new one five minutes before the end, and both work until then', async () => {
    const first = await ask()
    await weixin.advance('116m')
    const second = await ask()
    expect(second.access_token).not.toBe(first.access_token)
    expect([await errcodeWith(first.access_token), await errcodeWith(second.access_token)]).toEqual([44002, 44002])
  })

  it('ends the old token at once when refreshing is forced', async () => {
    const first = await ask()
    const second = await ask({ force_refresh: true })
    expect([await errcodeWith(first.access_token), await errcodeWith(second.access_token)]).toEqual([40001, 44002])
  })

  it('leaves tokens of the other kind alone', async () => {
    const plain = await weixin.accessToken()
    await ask({ force_refresh: true })
    await weixin.advance('6m')
    expect(await errcodeWith(plain)).toBe(44002)
  })

  it.each([
    [{ secret: 'guess' }, 40125],
    [{ force_refresh: 'yes' }, 47001],
    [{ colour: 'red' }, 47001],
  ])('refuses %j with %d', async (change, errcode) => {
    expect(await ask(change)).toMatchObject({ errcode })
  })
})
