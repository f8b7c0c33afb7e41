/** @jest-environment jsdom */
import { phoneNumber } from '../../../../../simulator/phone/runtime/wx/phone-number'
import { aPhone, seen, tap } from './a-phone'

const settings = { mocks: { weixin: '/weixin/_mock' } }
const device = { persona: 'li-na', privacyAgreed: true }

/** The mock of WeChat gives codes; what it was asked for stays in the list. */
function weixin(): unknown[] {
  const asked: unknown[] = []
  const fetch = (path: string, init: { body: string }): Promise<unknown> => {
    asked.push({ path, body: JSON.parse(init.body) as unknown })
    return Promise.resolve({ status: 200, json: () => Promise.resolve({ code: 'code-of-tap', phone: '13812345678' }) })
  }
  Object.assign(globalThis, { fetch })
  return asked
}

describe("WeChat's button for the phone number", () => {
  it('shows the number masked, and gives the code of the persona when it is allowed', async () => {
    const asked = weixin()
    const answer = phoneNumber(aPhone({ settings, device }).around)
    const card = await seen('.screen-card')
    expect(card.textContent).toContain('138****5678')
    tap('允许')
    await expect(answer).resolves.toEqual({ code: 'code-of-tap' })
    expect(asked).toEqual([{ path: '/weixin/_mock/phone-codes', body: { openid: 'oWORKCARD_LI_NA' } }])
  })

  it('gives nothing when it is refused', async () => {
    weixin()
    const answer = phoneNumber(aPhone({ settings, device }).around)
    await seen('.screen-card')
    tap('不允许')
    await expect(answer).rejects.toMatchObject({ message: 'user deny' })
  })

  it('asks for the privacy guide first', async () => {
    const asked = weixin()
    const answer = phoneNumber(aPhone({ settings, device: { ...device, privacyAgreed: false } }).around)
    await seen('.screen-card')
    tap('拒绝')
    await expect(answer).rejects.toMatchObject({ message: 'privacy permission is not authorized' })
    expect(asked).toEqual([])
  })

  it('gives a code that nobody knows in DevTools', async () => {
    const asked = weixin()
    const { code } = await phoneNumber(aPhone({ settings, device: { ...device, host: 'devtools' } }).around)
    expect(code).toMatch(/^nobody-/)
    expect(asked).toEqual([])
  })
})
