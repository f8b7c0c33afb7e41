import * as v from 'valibot'
import { startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

const made = v.object({ code: v.string(), phone: v.string() })

describe('codes of phone numbers', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  const newCode = async (wish: object): Promise<v.InferOutput<typeof made>> =>
    v.parse(made, (await weixin.post('/_mock/phone-codes', wish)).body)

  it('are of one number for one person, and differ each time', async () => {
    const [first, second, other] = [
      await newCode({ openid: 'oWORKCARD_LI_NA' }),
      await newCode({ openid: 'oWORKCARD_LI_NA' }),
      await newCode({ openid: 'oWORKCARD_WANG_WEI' }),
    ]
    expect(first.phone).toMatch(/^138\d{8}$/)
    expect(second.phone).toBe(first.phone)
    expect(second.code).not.toBe(first.code)
    expect(other.phone).not.toBe(first.phone)
  })

  it('are of the number that is wanted', async () => {
    expect(await newCode({ openid: 'oWORKCARD_LI_NA', phone: '13900000000' })).toMatchObject({ phone: '13900000000' })
  })

  it.each([{ openid: 'somebody' }, { openid: 'oWORKCARD_LI_NA', phone: 'abc' }, {}])('are not made for %j', async (wish) => {
    expect((await weixin.post('/_mock/phone-codes', wish)).status).toBe(400)
  })
})
