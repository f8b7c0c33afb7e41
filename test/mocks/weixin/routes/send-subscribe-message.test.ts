import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

describe('send subscribe message', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  const message = (touser: string, change: object = {}): object => ({
    touser,
    template_id: 'payout-arrived',
    page: 'packages/payout/pages/payout/payout?id=1',
    data: { amount1: { value: '123.45' }, thing2: { value: '六月劳务报酬' } },
    ...change,
  })
  const send = (touser: string, change: object = {}): Promise<unknown> =>
    weixin.call('/cgi-bin/message/subscribe/send', message(touser, change))
  const subscribe = (openid: string, accept = true): Promise<unknown> =>
    weixin.post('/_mock/subscriptions', { openid, template_id: 'payout-arrived', accept })

  it('delivers one message for one subscription', async () => {
    const openid = 'oWORKCARD_ONE'
    await subscribe(openid)
    expect(await send(openid)).toMatchObject({ status: 200, body: { errcode: 0, errmsg: 'ok' } })
    expect(await send(openid)).toMatchObject({ status: 200, body: { errcode: 43101 } })
    expect((await weixin.get(`/_mock/messages?openid=${openid}`)).body).toHaveLength(1)
  })

  it('spends a subscription once when two messages are sent at once', async () => {
    const openid = 'oWORKCARD_TWO'
    await subscribe(openid)
    const answers = await Promise.all([send(openid), send(openid)])
    expect(answers.map((answer) => (answer as { body: { errcode: number } }).body.errcode).sort()).toEqual([0, 43101])
  })

  it('delivers nothing to somebody who declined', async () => {
    await subscribe('oWORKCARD_DECLINED', false)
    expect(await send('oWORKCARD_DECLINED')).toMatchObject({ body: { errcode: 43101 } })
  })

  it.each([
    ['somebody of another app', { touser: 'oSOMEBODY' }, 40003],
    ['a template with spaces', { template_id: 'no such template' }, 40037],
    ['a page with a leading slash', { page: '/pages/index' }, 41030],
    ['an amount in words', { data: { amount1: { value: '一百' } } }, 47003],
    ['a bare value', { data: { thing1: '班次' } }, 47001],
    ['an unknown environment', { miniprogram_state: 'production' }, 47001],
    ['an unknown field', { colour: 'red' }, 47001],
  ])('refuses %s and keeps the subscription', async (_what, change, errcode) => {
    const openid = `oWORKCARD_KEEPS_${String(errcode)}`
    await subscribe(openid)
    expect(await send(openid, change)).toMatchObject({ status: 200, body: { errcode } })
    expect(await send(openid)).toMatchObject({ body: { errcode: 0 } })
  })
})
