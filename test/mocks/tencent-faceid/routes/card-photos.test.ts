import * as v from 'valibot'
import { startTestFaceId, zhangSan, type TestFaceId } from '../faceid'

describe('a picture of a card', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  it('is a PNG', async () => {
    const { body } = await faceid.post('/_mock/card-photos', { name: zhangSan.Name, id_card: zhangSan.IdCard })
    const bytes = Buffer.from(v.parse(v.object({ image_base64: v.string() }), body).image_base64, 'base64')
    expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(bytes.includes('IEND')).toBe(true)
  })

  it('of the card that somebody carries is of the same person each time, whose number holds', async () => {
    const read = async (openid: string): Promise<unknown> => {
      const { body } = await faceid.post('/_mock/card-photos', { openid })
      return faceid.ask('IdCardOCRVerification', {
        ImageBase64: v.parse(v.object({ image_base64: v.string() }), body).image_base64,
      })
    }
    const [first, again, other] = [await read('oWORKCARD_LI_NA'), await read('oWORKCARD_LI_NA'), await read('oWORKCARD_WANG')]
    const person = v.parse(v.object({ Result: v.literal('0'), Name: v.string(), IdCard: v.string() }), first)
    expect(again).toMatchObject(person)
    expect(other).not.toMatchObject({ IdCard: person.IdCard })
  })

  it.each([{}, { openid: 'oWORKCARD_X', name: '张三' }, { name: '张三' }, { name: '张三', id_card: '1', flaws: ['ugly'] }])(
    'is not made of %j',
    async (card) => {
      expect((await faceid.post('/_mock/card-photos', card)).status).toBe(400)
    },
  )
})
