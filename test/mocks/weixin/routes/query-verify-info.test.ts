import { openFace, startTestWeixin, zhangSanHash, zhangSanOpenid, type TestWeixin } from '../../../support/mocks/weixin'

describe('query verify info', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  const ask = (verify_id: string, out_seq_no: string, change: object = {}): Promise<unknown> =>
    weixin.call('/cityservice/face/identify/queryverifyinfo', {
      verify_id,
      out_seq_no,
      cert_hash: zhangSanHash,
      openid: zhangSanOpenid,
      ...change,
    })

  it('tells that the person has passed, as often as it is asked', async () => {
    const verifyId = await openFace(weixin, 'passed-1')
    await weixin.post(`/_mock/faces/${verifyId}`, { verify_ret: 10000 })
    const passed = { status: 200, body: { errcode: 0, errmsg: 'ok', verify_ret: 10000 } }
    expect([await ask(verifyId, 'passed-1'), await ask(verifyId, 'passed-1')]).toEqual([passed, passed])
  })

  it.each([
    [{ openid: 'oWORKCARD_SOMEONE_ELSE' }, 40003],
    [{ out_seq_no: 'another-one' }, 40097],
    [{ cert_hash: zhangSanHash.replace('3', '4') }, 40097],
    [{ verify_id: 'invented' }, 84001],
    [{ colour: 'red' }, 47001],
    [{ cert_hash: undefined }, 47001],
  ])('gives an errcode and no verify_ret for %j', async (change, errcode) => {
    const outSeqNo = `bound-${String(errcode)}-${Object.keys(change).join()}`
    const verifyId = await openFace(weixin, outSeqNo)
    await weixin.post(`/_mock/faces/${verifyId}`, { verify_ret: 10000 })
    const answer = await ask(verifyId, outSeqNo, change)
    expect(answer).toMatchObject({ status: 200, body: { errcode } })
    expect(answer).not.toHaveProperty('body.verify_ret')
  })

  it('says that the check is not finished, and later that it is over', async () => {
    const verifyId = await openFace(weixin, 'never-taken')
    expect(await ask(verifyId, 'never-taken')).toMatchObject({ body: { errcode: 84003 } })
    await weixin.advance('61m')
    expect(await ask(verifyId, 'never-taken')).toMatchObject({ body: { errcode: 84002 } })
  })

  it('still tells a result after the check has expired', async () => {
    const verifyId = await openFace(weixin, 'late-answer')
    await weixin.post(`/_mock/faces/${verifyId}`, { verify_ret: 10000 })
    await weixin.advance('2h')
    expect(await ask(verifyId, 'late-answer')).toMatchObject({ body: { verify_ret: 10000 } })
  })

  it('answers as a rule says', async () => {
    const verifyId = await openFace(weixin, 'by-the-rule')
    await weixin.rule({ operation: 'query-verify-info', verify_id: verifyId }, { verify_ret: 10003 })
    await weixin.rule({ operation: 'query-verify-info', verify_id: verifyId }, { errcode: -1, errmsg: 'system error' })
    expect(await ask(verifyId, 'by-the-rule')).toMatchObject({ body: { verify_ret: 10003 } })
    expect(await ask(verifyId, 'by-the-rule')).toMatchObject({ status: 200, body: { errcode: -1 } })
    expect(await ask(verifyId, 'by-the-rule')).toMatchObject({ body: { errcode: 84003 } })
  })
})
