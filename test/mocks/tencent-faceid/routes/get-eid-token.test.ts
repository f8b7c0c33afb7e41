import { idCardOf, startTestFaceId, zhangSan, type TestFaceId } from '../faceid'

describe('GetEidToken', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  const ask = (change: object = {}): Promise<Record<string, unknown>> =>
    faceid.ask('GetEidToken', { MerchantId: faceid.credentials.merchant_id, ...zhangSan, Config: { InputType: '4' }, ...change })

  it('opens a check with a token of its own', async () => {
    const [first, second] = [await ask({ Extra: 'ours-1' }), await ask({ Extra: 'ours-1' })]
    expect(first).toMatchObject({ EidToken: expect.stringMatching(/^[0-9A-F-]{36}$/) as string })
    expect(first['EidToken']).not.toBe(second['EidToken'])
    expect(first['RequestId']).not.toBe(second['RequestId'])
  })

  it.each<[string, object, string]>([
    ['without a merchant', { MerchantId: undefined }, 'MissingParameter'],
    ['without a number', { IdCard: undefined }, 'MissingParameter'],
    ['without a name', { Name: undefined }, 'MissingParameter'],
    ['with a merchant that is a number', { MerchantId: 1 }, 'InvalidParameter'],
    ['with a config that is a text', { Config: '{}' }, 'InvalidParameter'],
    ['for another merchant', { MerchantId: '0NSJ0000000000' }, 'InvalidParameterValue'],
    ['with a name of 33 characters', { Name: '张'.repeat(33) }, 'InvalidParameterValue'],
    ['with an extra of 1025 characters', { Extra: 'x'.repeat(1025) }, 'InvalidParameterValue'],
    ['with an input that is none', { Config: { InputType: '5' } }, 'InvalidParameterValue'],
    ['with a field that is none', { Colour: 'red' }, 'UnknownParameter'],
    ['with a setting that is none', { Config: { InputType: '4', Colour: 'red' } }, 'UnknownParameter'],
    ['with a wrong check character', { IdCard: zhangSan.IdCard.replace(/.$/, '0') }, 'FailedOperation.IdFormatError'],
    ['with a small x', { IdCard: '11010519491231002x' }, 'FailedOperation.IdFormatError'],
    ['with a name of digits', { Name: '12' }, 'FailedOperation.NameFormatError'],
    ['with encrypted fields', { Encryption: { EncryptList: ['Name'] } }, 'InvalidParameter.UnsupportEncryptField'],
    ['with a card to be read', { Config: { InputType: '1' } }, 'UnsupportedOperation'],
    ['with an intention to be told', { Config: { InputType: '4', UseIntentionVerify: true } }, 'UnsupportedOperation'],
  ])('refuses a check %s', async (_how, change, code) => {
    expect(await ask(change)).toMatchObject({ code })
  })

  it.each(['买买提·艾力', '𠮷田', 'SMITH JOHN'])('takes the name %s', async (Name) => {
    expect(await ask({ Name, IdCard: idCardOf('810000') })).toHaveProperty('EidToken')
  })

  it('opens nothing when a rule says no', async () => {
    await faceid.rule({ operation: 'get-eid-token', Extra: 'ruled' }, { code: 'FailedOperation.UnregisteredEid' })
    expect(await ask({ Extra: 'ruled' })).toMatchObject({ code: 'FailedOperation.UnregisteredEid' })
  })

  it.each(['drop-before', 'process-then-drop', 'process-then-500'])('gives no token to who meets %s', async (fault) => {
    await faceid.rule({ operation: 'get-eid-token' }, { fault })
    expect(await ask()).toHaveProperty('broken')
    expect(await ask()).toHaveProperty('EidToken')
  })

  it('keeps its checks and its keys over a restart', async () => {
    const token = await faceid.open()
    const before = faceid.credentials
    await faceid.restart()
    expect((await faceid.get('/_mock/credentials')).body).toEqual(before)
    expect((await faceid.get(`/_mock/eids/${token}`)).status).toBe(200)
  })
})
