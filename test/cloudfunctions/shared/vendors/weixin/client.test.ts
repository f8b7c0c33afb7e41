import type { Section } from '../../../../../cloudfunctions/shared/settings'
import {
  fetchAccessToken,
  readPhoneNumber,
  sendSubscribeMessage,
} from '../../../../../cloudfunctions/shared/vendors/weixin/client'
import { closedPort, startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'

let weixin: TestVendor
let stub: Stub
let section: Section<'weixin'>
let atStub: Section<'weixin'>

beforeAll(async () => {
  ;[weixin, stub] = await Promise.all([startVendor('weixin'), startStub()])
  section = weixin.settings.weixin()
  atStub = { ...section, WEIXIN_BASE_URL: stub.url }
})

afterAll(async () => {
  await Promise.all([weixin.close(), stub.close()])
})

const openid = 'oWORKCARD_LI_NA'
const templateId = 'WORKCARD_STATUS_CHANGE'

async function send(accessToken: string, at = section): Promise<'delivered' | 'refused'> {
  const values = { thing1: '报酬已到账', time2: '2026-03-02 17:30' }
  return sendSubscribeMessage(at, { accessToken, openid, templateId, page: 'pages/card/card', values })
}

describe('the access token', () => {
  it('is the same for two copies that ask one after the other', async () => {
    const first = await fetchAccessToken(section)
    const second = await fetchAccessToken(section)
    expect(second.token).toBe(first.token)
    expect(first.expiresInSeconds).toBeGreaterThan(7000)
  })

  it('is not given for a wrong secret, and asking again would not help', async () => {
    expect(await failureOf(fetchAccessToken({ ...section, WEIXIN_SECRET: 'guess' }))).toMatchObject({
      vendor: 'weixin',
      code: 'ERRCODE_40125',
      retryable: false,
    })
  })

  it('may be asked for again when the platform is busy', async () => {
    await weixin.rule({ operation: 'get-stable-access-token' }, { errcode: -1 })
    expect(await failureOf(fetchAccessToken(section))).toMatchObject({ code: 'ERRCODE_-1', retryable: true })
  })

  it('is never read from an answer that has none', async () => {
    stub.answer((response) => void response.writeHead(200).end('{"access_token":"","expires_in":7200}'))
    expect(await failureOf(fetchAccessToken(atStub))).toMatchObject({ code: 'UNREADABLE_ANSWER' })
    stub.answer((response) => void response.writeHead(502).end('<html>Bad Gateway</html>'))
    expect(await failureOf(fetchAccessToken(atStub))).toMatchObject({ code: 'HTTP_502', retryable: true })
  })
})

describe('a subscribe message', () => {
  it('reaches the phone of somebody who subscribed, and the next one is refused', async () => {
    const { token } = await fetchAccessToken(section)
    await weixin.control.post('/subscriptions', { openid, template_id: templateId, accept: true })
    expect(await send(token)).toBe('delivered')
    expect(await weixin.control.get(`/messages?openid=${openid}`)).toMatchObject([
      { template_id: templateId, page: 'pages/card/card', data: { thing1: { value: '报酬已到账' } } },
    ])
    expect(await send(token)).toBe('refused')
  })

  it.each([40001, 40014, 42001])('asks for a new token on errcode %i', async (errcode) => {
    await weixin.rule({ operation: 'send-subscribe-message' }, { errcode })
    const { token } = await fetchAccessToken(section)
    expect(await failureOf(send(token))).toMatchObject({ code: 'ACCESS_TOKEN_INVALID', retryable: true, outcomeUnknown: false })
  })

  it('that the platform cannot take is no refusal of the person', async () => {
    await weixin.rule({ operation: 'send-subscribe-message' }, { errcode: 47003 })
    const { token } = await fetchAccessToken(section)
    expect(await failureOf(send(token))).toMatchObject({ code: 'ERRCODE_47003', retryable: false })
  })

  it('may have gone out when the answer is lost', async () => {
    const { token } = await fetchAccessToken(section)
    await weixin.control.post('/subscriptions', { openid, template_id: templateId, accept: true })
    await weixin.rule({ operation: 'send-subscribe-message' }, { fault: 'process-then-drop' })
    expect(await failureOf(send(token))).toMatchObject({ outcomeUnknown: true })
  })

  it('has not gone out when the platform is down', async () => {
    const down = { ...section, WEIXIN_BASE_URL: await closedPort() }
    expect(await failureOf(send('token', down))).toMatchObject({ retryable: true, outcomeUnknown: false })
  })
})

describe('the phone number', () => {
  const codeOf = async (): Promise<string> => ((await weixin.control.post('/phone-codes', { openid })) as { code: string }).code

  it('is read once with the code of a tap', async () => {
    const { token: accessToken } = await fetchAccessToken(section)
    const code = await codeOf()
    expect(await readPhoneNumber(section, { accessToken, code, openid })).toMatchObject({ countryCode: '86' })
    expect(await readPhoneNumber(section, { accessToken, code, openid })).toBeUndefined()
  })

  it("is not read with another person's code, and asking again would not help", async () => {
    const { token: accessToken } = await fetchAccessToken(section)
    const question = { accessToken, code: await codeOf(), openid: 'oWORKCARD_WANG_WEI' }
    expect(await failureOf(readPhoneNumber(section, question))).toMatchObject({ code: 'ERRCODE_40003', retryable: false })
  })
})
