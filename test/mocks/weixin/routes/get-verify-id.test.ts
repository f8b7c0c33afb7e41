import { startTestWeixin, zhangSan, zhangSanOpenid, type TestWeixin } from '../../../support/mocks/weixin'

const path = '/cityservice/face/identify/getverifyid'

describe('get verify id', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  const ask = (change: object = {}): Promise<unknown> =>
    weixin.call(path, { out_seq_no: 'seq-00001', openid: zhangSanOpenid, cert_info: zhangSan, ...change })

  it('opens a check for an hour', async () => {
    const answer = (await ask({ out_seq_no: 'opens-it' })) as { status: number; body: { verify_id: string } }
    expect(answer).toMatchObject({ status: 200, body: { errcode: 0, errmsg: 'ok', expires_in: 3600 } })
    expect(answer.body.verify_id.length).toBeLessThanOrEqual(256)
  })

  it('takes each out_seq_no once', async () => {
    const answers = await Promise.all([ask({ out_seq_no: 'only-once' }), ask({ out_seq_no: 'only-once' })])
    const errcodes = answers.map((answer) => (answer as { body: { errcode: number } }).body.errcode)
    expect(errcodes.sort()).toEqual([0, 40097])
  })

  it.each([
    ['an out_seq_no that is too short', { out_seq_no: 'abcd' }, 40097],
    ['an out_seq_no with a dot', { out_seq_no: 'abc.def' }, 40097],
    ['a user of another app', { openid: 'oSOMEBODY' }, 40003],
    ['a passport', { cert_info: { ...zhangSan, cert_type: 'PASSPORT' } }, 40097],
    ['an ID number of 15 digits', { cert_info: { ...zhangSan, cert_no: '310101980101123' } }, 40097],
    ['an empty name', { cert_info: { ...zhangSan, cert_name: ' ' } }, 40097],
    ['a missing identity', { cert_info: undefined }, 47001],
    ['an unknown field', { colour: 'red' }, 47001],
    ['an unknown field inside', { cert_info: { ...zhangSan, colour: 'red' } }, 47001],
  ])('refuses %s', async (_what, change, errcode) => {
    expect(await ask({ out_seq_no: 'refused-1', ...change })).toMatchObject({ status: 200, body: { errcode } })
  })

  it('refuses what is no JSON, and nothing at all', async () => {
    const token = await weixin.accessToken()
    const broken = await fetch(`${weixin.url}${path}?access_token=${token}`, { method: 'POST', body: '{' })
    expect(await broken.json()).toMatchObject({ errcode: 47001 })
    expect((await weixin.post(`${path}?access_token=${token}`)).body).toMatchObject({ errcode: 44002 })
  })
})
