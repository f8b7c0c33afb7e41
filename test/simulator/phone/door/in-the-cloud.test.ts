import { request } from 'node:http'
import { config } from '../../../../miniprogram/config'
import type { ServerSettings } from '../../../../simulator/phone/protocol'
import { startTestCloud, type TestCloud } from '../../../support/local-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ cloudOnly: false, demo: 'none' })
})
afterAll(() => cloud.stop())

/** fetch does not let a caller choose the host. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(`${cloud.url}/phone/`, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asking.on('error', reject)
    asking.end()
  })
}

describe('the phone at the door of the local cloud', () => {
  it('is the mini-program of this project, without a problem', async () => {
    await cloud.preparePhone()
    const script = await (await fetch(`${cloud.url}/phone/app.js`)).text()
    expect(script).toContain('"warnings":[]')
    expect(script).toContain('pages/home/home')
  })

  it("leads the addresses of the mini-program's configuration to where the cloud and its vendors are", async () => {
    const html = await (await fetch(`${cloud.url}/phone/`)).text()
    const { routes } = JSON.parse(/phoneSettings = (.*)$/m.exec(html)?.[1] ?? '') as ServerSettings
    const { transport, mocks } = config
    expect(transport.kind === 'local' && routes[transport.baseUrl]).toBe('')
    expect(routes[mocks?.weixin ?? '']).toBe('/phone/vendors/weixin')
    expect(routes[mocks?.wechatPay ?? '']).toBe('/phone/vendors/wechat-pay')
  })

  it('answers to the names of this machine only', async () => {
    expect(await statusFor('workcard.example')).toBe(403)
    expect(await statusFor('localhost')).toBe(200)
  })

  it('gives a login code of that person, which becomes a session', async () => {
    const code = await cloud.post('/phone/login-codes', { persona: 'li-na' })
    expect(code.status).toBe(200)
    expect(await cloud.post('/login', code.body)).toMatchObject({ status: 200, body: { token: expect.any(String) as string } })
  })

  it('refuses a login code for nobody', async () => {
    expect(await cloud.post('/phone/login-codes', { persona: '' })).toMatchObject({ status: 400 })
  })

  it('reaches the vendors as they are: their answers, their refusals', async () => {
    const through = await fetch(`${cloud.url}/phone/vendors/weixin/_mock/clock`)
    expect(through.status).toBe(200)
    expect(Object.keys((await through.json()) as object)).toEqual(
      Object.keys((await cloud.mocks.get('weixin')?.get('/clock')) as object),
    )
    expect(await cloud.post('/phone/vendors/weixin/_mock/login-codes', { persona: 'wu-min' })).toMatchObject({
      status: 200,
      body: { code: expect.any(String) as string },
    })
    expect((await fetch(`${cloud.url}/phone/vendors/weixin/sns/jscode2session?js_code=x`)).status).toBe(
      (await fetch(`${cloud.mocks.get('weixin')?.url ?? ''}/sns/jscode2session?js_code=x`)).status,
    )
  })

  it('refuses what is no fault, and what is too large to be one', async () => {
    expect(await cloud.post('/phone/faults', { kind: 'rumour', message: 'x' })).toMatchObject({ status: 400 })
    const large = { kind: 'exception', message: 'x'.repeat(200_000) }
    expect(await cloud.post('/phone/faults', large)).toMatchObject({ status: 413 })
  })

  it('does not keep the cloud from stopping while it listens for builds', async () => {
    const other = await startTestCloud({ cloudOnly: false, demo: 'none' })
    const listening = await fetch(`${other.url}/phone/rebuilds`)
    const text = listening.text()
    await other.stop()
    expect(await text).toContain('event: build')
  })

  it('is not there in a cloud alone', async () => {
    const alone = await startTestCloud({ cloudOnly: true, demo: 'none' })
    const { status } = await fetch(`${alone.url}/phone/`)
    await alone.stop()
    expect(status).toBe(404)
  })
})
