import { sm2, sm4 } from 'sm-crypto'
import * as v from 'valibot'
import { idCardOf, startTestFaceId, zhangSan, type TestFaceId } from '../faceid'

const answer = v.object({
  Text: v.looseObject({
    ErrCode: v.number(),
    Extra: v.string(),
    LivenessDetail: v.array(v.looseObject({ Errcode: v.number() })),
  }),
  EidInfo: v.nullable(v.object({ EidCode: v.string(), EidSign: v.string(), DesKey: v.string(), UserInfo: v.string() })),
})

describe('GetEidResult', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  const read = async (token: string, InfoType?: string): Promise<v.InferOutput<typeof answer>> =>
    v.parse(answer, await faceid.ask('GetEidResult', { EidToken: token, ...(InfoType !== undefined && { InfoType }) }))

  it('tells that the person has passed, as often as it is asked, and to whom it belongs', async () => {
    const token = await faceid.open({ Extra: 'ours-1' })
    await faceid.attempt(token, { err_code: 0 })
    const { Text } = await read(token)
    expect(Text).toMatchObject({ ErrCode: 0, ErrMsg: '成功', LiveStatus: 0, Comparestatus: 0, Sim: '98.50', Extra: 'ours-1' })
    expect((await read(token)).Text).toEqual(Text)
  })

  it('has name and number in the envelope alone, which the merchant’s key opens', async () => {
    const token = await faceid.open({ Name: '买买提·艾力' })
    await faceid.attempt(token, { err_code: 0 })
    const { Text, EidInfo } = await read(token)
    expect(Text).toMatchObject({ Name: '', IdCard: '' })
    const cipher = Buffer.from(EidInfo?.DesKey ?? '', 'base64')
      .subarray(1)
      .toString('hex')
    const key = sm2.doDecrypt(cipher, faceid.credentials.private_key, 1, { output: 'array' })
    const bytes = [...Buffer.from(EidInfo?.UserInfo ?? '', 'base64')]
    const text = Buffer.from(sm4.decrypt(bytes, key, { padding: 'none', output: 'array' })).toString('utf8')
    expect(JSON.parse(text)).toEqual({ name: '买买提·艾力', idtype: '01', idnum: zhangSan.IdCard })
  })

  it('has no picture of anybody', async () => {
    const token = await faceid.open()
    await faceid.attempt(token, { err_code: 0 })
    expect(await faceid.ask('GetEidResult', { EidToken: token, InfoType: '0' })).toMatchObject({
      BestFrame: null,
      IdCardData: null,
    })
  })

  it('has no text for who asks for pictures alone', async () => {
    const token = await faceid.open()
    expect(await faceid.ask('GetEidResult', { EidToken: token, InfoType: '3' })).toMatchObject({ Text: null })
    expect(await faceid.ask('GetEidResult', { EidToken: token, InfoType: '13' })).toMatchObject({ Text: { ErrCode: 17 } })
  })

  it.each([
    1, 2, 3, 4, 8, 10, 12, 13, 14, 15, 16, 201, 202, 203, 204, 301, 302, 303, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008,
    2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2018,
  ])('tells ErrCode %i, and no identity with it', async (code) => {
    const token = await faceid.open({ IdCard: idCardOf('110100', code % 1000) })
    await faceid.attempt(token, { err_code: code })
    const { Text, EidInfo } = await read(token)
    expect(Text.ErrCode).toBe(code)
    expect(Text).not.toMatchObject({ ErrMsg: '' })
    expect(EidInfo).toBeNull()
  })

  it('says that the check is not finished, and after ten minutes that it is over', async () => {
    const token = await faceid.open()
    expect(await faceid.errCode(token)).toBe(17)
    await faceid.advance('601s')
    expect(await faceid.errCode(token)).toBe(15)
  })

  it('can be read for three days, and then no more', async () => {
    const token = await faceid.open()
    await faceid.attempt(token, { err_code: 0 })
    await faceid.advance('71h')
    expect(await faceid.errCode(token)).toBe(0)
    await faceid.advance('61m')
    expect(await faceid.errCode(token)).toBe('InvalidParameterValue.BizTokenExpired')
  })

  it('tells every attempt, the latest of which counts', async () => {
    const token = await faceid.open()
    await faceid.attempt(token, { err_code: 1003 })
    await faceid.attempt(token, { err_code: 2016 })
    const { Text } = await read(token)
    expect(Text.ErrCode).toBe(2016)
    expect(Text.LivenessDetail.map((detail) => detail.Errcode)).toEqual([1003, 2016])
  })

  it('has no envelope when the merchant has handed in no key', async () => {
    const token = await faceid.open()
    await faceid.attempt(token, { err_code: 0 })
    await faceid.post('/_mock/public-key', { public_key: null })
    expect((await read(token)).EidInfo).toBeNull()
    await faceid.post('/_mock/public-key', { public_key: faceid.credentials.public_key })
    expect((await read(token)).EidInfo).not.toBeNull()
  })

  it.each<[object, string]>([
    [{ EidToken: 'invented' }, 'InvalidParameterValue.BizTokenIllegal'],
    [{}, 'MissingParameter'],
    [{ EidToken: 'invented', InfoType: '9' }, 'InvalidParameterValue'],
    [{ EidToken: 'invented', InfoType: 1 }, 'InvalidParameter'],
    [{ EidToken: 'invented', Colour: 'red' }, 'UnknownParameter'],
  ])('refuses %j', async (parameters, code) => {
    expect(await faceid.ask('GetEidResult', parameters)).toMatchObject({ code })
  })

  it('lies in one answer when a rule says so', async () => {
    const token = await faceid.open({ Extra: 'ours-2' })
    await faceid.rule({ operation: 'get-eid-result', EidToken: token }, { err_code: 0, text: { Extra: 'theirs' } })
    await faceid.rule({ operation: 'get-eid-result', EidToken: token }, { code: 'InternalError' })
    expect((await read(token)).Text).toMatchObject({ ErrCode: 0, Extra: 'theirs' })
    expect(await faceid.errCode(token)).toBe('InternalError')
    expect(await faceid.errCode(token)).toBe(17)
  })
})
