import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

describe('messages on a phone', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  it('are those of that person, newest first', async () => {
    const openid = 'oWORKCARD_LI_NA'
    for (const value of ['早班', '晚班']) {
      await weixin.post('/_mock/subscriptions', { openid, template_id: 'shift', accept: true })
      await weixin.call('/cgi-bin/message/subscribe/send', { touser: openid, template_id: 'shift', data: { thing1: { value } } })
    }
    expect((await weixin.get(`/_mock/messages?openid=${openid}`)).body).toMatchObject([
      { template_id: 'shift', data: { thing1: { value: '晚班' } } },
      { template_id: 'shift', data: { thing1: { value: '早班' } } },
    ])
    expect((await weixin.get('/_mock/messages?openid=oWORKCARD_OTHER')).body).toEqual([])
  })

  it('are paid for by subscriptions that add up', async () => {
    const answer = (accept: boolean): Promise<unknown> =>
      weixin.post('/_mock/subscriptions', { openid: 'oWORKCARD_COUNTS', template_id: 'shift', accept })
    expect(await answer(true)).toEqual({ status: 200, body: { shift: 'accept', quota: 1 } })
    expect(await answer(false)).toEqual({ status: 200, body: { shift: 'reject', quota: 1 } })
    expect(await answer(true)).toEqual({ status: 200, body: { shift: 'accept', quota: 2 } })
  })
})
