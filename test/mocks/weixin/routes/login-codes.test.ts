import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

describe('login codes', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  it.each([
    ['zhao-face-fails', 'oWORKCARD_ZHAO_FACE_FAILS'],
    ['w2', 'oWORKCARD_W2'],
  ])('of %s belong to %s', async (persona, openid) => {
    expect((await weixin.session(await weixin.loginCode(persona))).body).toMatchObject({ openid })
  })

  it('are different each time', async () => {
    expect(await weixin.loginCode('li-na')).not.toBe(await weixin.loginCode('li-na'))
  })

  it.each(['', 'Li-Na', 'li_na', 'x'.repeat(33), '李娜'])('are not made for "%s"', async (persona) => {
    expect((await weixin.post('/_mock/login-codes', { persona })).status).toBe(400)
  })
})
