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

  it.each([{}, { name: '张三' }, { name: '张三', id_card: '1', flaws: ['ugly'] }])('is not made of %j', async (card) => {
    expect((await faceid.post('/_mock/card-photos', card)).status).toBe(400)
  })
})
