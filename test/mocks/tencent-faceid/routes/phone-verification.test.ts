import { idCardOf, startTestFaceId, zhangSan, type TestFaceId } from '../faceid'

describe('PhoneVerification', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  const ask = (change: object = {}): Promise<Record<string, unknown>> =>
    faceid.ask('PhoneVerification', { ...zhangSan, Phone: '13800000000', ...change })

  it.each([
    ['110100', '0', ''],
    ['119902', '-4', 'NameIdCardMismatch'],
    ['119903', '-9', ''],
    ['119911', '-11', ''],
    ['119912', '-12', ''],
    ['119914', '-4', 'PhoneNameIdCardMismatch'],
    ['119915', '-13', ''],
  ])('answers for a number of %s the result %s %s', async (region, Result, ResultDetail) => {
    expect(await ask({ IdCard: idCardOf(region), VerifyMode: '1' })).toMatchObject({ Result, ResultDetail })
  })

  it('tells no detail in the short mode', async () => {
    expect(await ask({ IdCard: idCardOf('119914') })).toMatchObject({ Result: '-4', ResultDetail: '' })
  })

  it.each([
    ['a phone of ten digits', { Phone: '1380000000' }, '-6'],
    ['a phone of another country', { Phone: '+4915112345678' }, '-6'],
    ['a wrong check character', { IdCard: zhangSan.IdCard.replace(/.$/, '0') }, '-7'],
    ['a name of one character', { Name: '张' }, '-8'],
    ['a range that it does not know', { Phone: '17000000000' }, '-13'],
  ])('finds fault with %s', async (_what, change, Result) => {
    expect(await ask(change)).toMatchObject({ Result })
  })

  it.each(['0', '-4', '-6', '-7', '-8', '-9', '-11', '-12', '-13'])('answers %s when a rule says so', async (result) => {
    await faceid.rule({ operation: 'phone-verification', Phone: '13800000000' }, { result })
    expect(await ask()).toMatchObject({ Result: result })
  })

  it.each(['PhoneIdCardMismatch', 'PhoneNameMismatch', 'PhoneNameIdCardMismatch', 'NameIdCardMismatch', 'OtherMismatch'])(
    'tells %s when a rule says so',
    async (result_detail) => {
      await faceid.rule({ operation: 'phone-verification' }, { result: '-4', result_detail })
      expect(await ask({ VerifyMode: '1' })).toMatchObject({ Result: '-4', ResultDetail: result_detail })
    },
  )

  it('compares with what it knows of a person', async () => {
    const IdCard = idCardOf('110100', 5)
    await faceid.post('/_mock/people', { id_card: IdCard, name: '李四', phone: '13900000000' })
    const known = { IdCard, Name: '李四', Phone: '13900000000', VerifyMode: '1' }
    expect(await ask(known)).toMatchObject({ Result: '0' })
    expect(await ask({ ...known, Phone: '13900000001' })).toMatchObject({ ResultDetail: 'PhoneNameIdCardMismatch' })
    expect(await ask({ ...known, Name: '张三' })).toMatchObject({ ResultDetail: 'PhoneNameMismatch' })
    expect(await ask({ ...known, Name: '张三', Phone: '13900000001' })).toMatchObject({ ResultDetail: 'NameIdCardMismatch' })
  })

  it('takes a number thirty times a day', async () => {
    const IdCard = idCardOf('110100', 7)
    for (let count = 0; count < 30; count += 1) await ask({ IdCard })
    expect(await ask({ IdCard })).toMatchObject({ Result: '-12' })
  })

  it.each<[object, string]>([
    [{ Phone: undefined }, 'MissingParameter'],
    [{ VerifyMode: '2' }, 'InvalidParameterValue'],
    [{ Iv: '0123456789abcdef' }, 'InvalidParameter.UnsupportEncryptField'],
    [{ Colour: 'red' }, 'UnknownParameter'],
  ])('refuses %j', async (change, code) => {
    expect(await ask(change)).toMatchObject({ code })
  })
})
