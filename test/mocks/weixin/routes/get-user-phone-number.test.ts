import * as v from 'valibot'
import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

const openid = 'oWORKCARD_LI_NA'
const made = v.object({ code: v.string(), phone: v.string() })

describe('the phone number of a user', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  const newCode = async (wish: object = {}): Promise<v.InferOutput<typeof made>> =>
    v.parse(made, (await weixin.post('/_mock/phone-codes', { openid, ...wish })).body)
  const ask = async (body: object): Promise<unknown> => (await weixin.call('/wxa/business/getuserphonenumber', body)).body

  it('is given once for a code, and is the same for one person', async () => {
    const { code, phone } = await newCode()
    expect(await ask({ code, openid })).toMatchObject({
      errcode: 0,
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' },
    })
    expect(await ask({ code })).toMatchObject({ errcode: 40029 })
    expect((await newCode()).phone).toBe(phone)
  })

  it('has its country in front when it is from abroad', async () => {
    const { code } = await newCode({ phone: '5551234567', country_code: '1' })
    expect(await ask({ code })).toMatchObject({ phone_info: { phoneNumber: '+15551234567', countryCode: '1' } })
  })

  it("is not given for another user's code, a made-up one, or one that is older than five minutes", async () => {
    expect(await ask({ code: (await newCode()).code, openid: 'oWORKCARD_WANG_WEI' })).toMatchObject({ errcode: 40003 })
    expect(await ask({ code: 'made-up' })).toMatchObject({ errcode: 40029 })
    const { code } = await newCode()
    await weixin.post('/_mock/clock', { advance: '5m' })
    expect(await ask({ code })).toMatchObject({ errcode: 40029 })
  })
})
