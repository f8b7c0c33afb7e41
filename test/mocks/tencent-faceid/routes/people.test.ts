import { idCardOf, startTestFaceId, zhangSan, type TestFaceId } from '../faceid'

describe('people whom the authority knows', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  it('may change their names', async () => {
    const IdCard = idCardOf('110100', 3)
    const compare = (Name: string): Promise<unknown> => faceid.ask('IdCardVerification', { IdCard, Name })
    await faceid.post('/_mock/people', { id_card: IdCard, name: '李四' })
    await faceid.post('/_mock/people', { id_card: IdCard, name: '李五' })
    expect([await compare('李四'), await compare('李五')]).toMatchObject([{ Result: '-1' }, { Result: '0' }])
  })

  it('are not registered by halves', async () => {
    expect((await faceid.post('/_mock/people', { id_card: zhangSan.IdCard })).status).toBe(400)
    expect((await faceid.post('/_mock/people', { id_card: zhangSan.IdCard, name: '张三', colour: 'red' })).status).toBe(400)
  })

  it('are counted on the page of the mock, and not named', async () => {
    await faceid.post('/_mock/people', { id_card: idCardOf('110100', 9), name: '王五' })
    const { body } = await faceid.get('/_mock/state')
    expect(body).toMatchObject({ people: [{ registered: 2 }] })
    expect(JSON.stringify(body)).not.toContain('王五')
  })
})
