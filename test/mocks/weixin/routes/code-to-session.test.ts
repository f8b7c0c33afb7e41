import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

describe('code to session', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  it('tells who the code is from, and says text/plain as the real host does', async () => {
    const code = await weixin.loginCode('li-na')
    const query = new URLSearchParams({ ...weixin.credentials, js_code: code, grant_type: 'authorization_code' })
    const answer = await fetch(`${weixin.url}/sns/jscode2session?${query.toString()}`)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    const session = (await answer.json()) as { openid: string; session_key: string }
    expect(session.openid).toBe('oWORKCARD_LI_NA')
    expect(Buffer.from(session.session_key, 'base64')).toHaveLength(16)
  })

  it('uses a code up, even when many ask at the same time', async () => {
    const code = await weixin.loginCode('li-na')
    const answers = await Promise.all(Array.from({ length: 8 }, () => weixin.session(code)))
    const errcodes = answers.map(({ body }) => (body as { errcode?: number }).errcode)
    expect(errcodes.filter((errcode) => errcode === undefined)).toHaveLength(1)
    expect(errcodes.filter((errcode) => errcode === 40163)).toHaveLength(7)
  })

  it('has used the code up when only the answer was lost', async () => {
    const code = await weixin.loginCode('li-na')
    await weixin.rule({ operation: 'code-to-session', js_code: code }, { fault: 'process-then-drop' })
    await expect(weixin.session(code)).rejects.toThrow()
    expect((await weixin.session(code)).body).toMatchObject({ errcode: 40163 })
  })

  it('refuses a code after five minutes', async () => {
    const late = await weixin.loginCode('li-na')
    await weixin.advance('6m')
    expect((await weixin.session(late)).body).toMatchObject({ errcode: 40029 })
  })

  it.each([
    [{ js_code: 'invented' }, 40029],
    [{ js_code: '' }, 41008],
    [{ appid: 'wx0000000000000000' }, 40013],
    [{ secret: 'guess' }, 40125],
    [{ grant_type: 'client_credential' }, 40002],
  ])('refuses %j with HTTP 200 and errcode %d, and leaves the code unused', async (change, errcode) => {
    const code = await weixin.loginCode('li-na')
    expect(await weixin.session(code, change as Record<string, string>)).toMatchObject({ status: 200, body: { errcode } })
    expect((await weixin.session(code)).body).toMatchObject({ openid: 'oWORKCARD_LI_NA' })
  })
})
