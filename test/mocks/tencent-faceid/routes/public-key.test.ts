import { newSm2Key } from '../../../../mocks/tencent-faceid/sm2'
import { startTestFaceId, type TestFaceId } from '../faceid'

describe('the key that a merchant hands in', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  it('is a point of the curve', async () => {
    const { publicKey } = newSm2Key()
    expect((await faceid.post('/_mock/public-key', { public_key: publicKey })).status).toBe(200)
    for (const public_key of ['', '04', publicKey.slice(2), publicKey.replace(/.{8}$/, '00000000')])
      expect((await faceid.post('/_mock/public-key', { public_key })).status).toBe(400)
  })
})
