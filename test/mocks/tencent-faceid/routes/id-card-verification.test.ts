import { idCardOf, startTestFaceId, zhangSan, type TestFaceId } from '../faceid'

describe('IdCardVerification', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  const ask = (change: object = {}): Promise<Record<string, unknown>> =>
    faceid.ask('IdCardVerification', { ...zhangSan, ...change })

  it.each([
    ['110100', '0'],
    ['119901', '0'],
    ['119902', '-1'],
    ['119903', '-5'],
    ['119911', '-4'],
    ['119912', '-7'],
    ['119916', '-6'],
  ])('answers for a number of %s the result %s', async (region, Result) => {
    const answer = await ask({ IdCard: idCardOf(region, 2) })
    expect(answer).toMatchObject({ Result })
    expect(answer['Description']).not.toBe('')
  })

  it.each([
    ['a wrong check character', { IdCard: zhangSan.IdCard.replace(/.$/, '0') }, '-2'],
    ['a small x', { IdCard: '11010519491231002x' }, '-2'],
    ['fifteen digits', { IdCard: '110105491231002' }, '-2'],
    ['a name of one character', { Name: '张' }, '-3'],
    ['a name of digits', { Name: '张3' }, '-3'],
  ])('finds fault with %s', async (_what, change, Result) => {
    expect(await ask(change)).toMatchObject({ Result })
  })

  it.each(['0', '-1', '-2', '-3', '-4', '-5', '-6', '-7'])('answers %s when a rule says so', async (result) => {
    await faceid.rule({ operation: 'id-card-verification', Name: '张三' }, { result })
    expect(await ask()).toMatchObject({ Result: result })
  })

  it('compares the name with that of a person whom it knows', async () => {
    const IdCard = idCardOf('110100', 5)
    await faceid.post('/_mock/people', { id_card: IdCard, name: '李四' })
    expect(await ask({ IdCard })).toMatchObject({ Result: '-1' })
    expect(await ask({ IdCard, Name: '李四' })).toMatchObject({ Result: '0' })
  })

  it('takes a number thirty times a day', async () => {
    const IdCard = idCardOf('110100', 7)
    for (let count = 0; count < 30; count += 1) expect(await ask({ IdCard })).toMatchObject({ Result: '0' })
    expect(await ask({ IdCard })).toMatchObject({ Result: '-7' })
    await faceid.advance('24h')
    expect(await ask({ IdCard })).toMatchObject({ Result: '0' })
  })

  it.each<[object, string]>([
    [{ Name: undefined }, 'MissingParameter'],
    [{ IdCard: undefined }, 'MissingParameter'],
    [{ IdCard: 110 }, 'InvalidParameter'],
    [{ Colour: 'red' }, 'UnknownParameter'],
    [{ Encryption: {} }, 'InvalidParameter.UnsupportEncryptField'],
  ])('refuses %j', async (change, code) => {
    expect(await ask(change)).toMatchObject({ code })
  })
})
