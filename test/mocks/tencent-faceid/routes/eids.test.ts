import { idCardOf, startTestFaceId, type TestFaceId } from '../faceid'

describe('the stand-in of the E证通 mini-program', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  it('shows a masked name and no ID number', async () => {
    const shown = await faceid.get(`/_mock/eids/${await faceid.open({ Name: '欧阳娜娜' })}`)
    expect(shown).toMatchObject({ status: 200, body: { name: '欧***', status: 'init', err_code: null, attempts_left: 3 } })
    expect(JSON.stringify(shown)).not.toContain('1990')
  })

  it.each([
    ['110100', 0],
    ['119901', 2016],
    ['119902', 2006],
    ['119903', 2005],
    ['119904', 1002],
    ['119905', 1003],
    ['119906', 2007],
    ['119907', 302],
    ['119908', 1007],
    ['119909', 204],
    ['119910', 16],
    ['119911', 1001],
    ['119912', 2018],
    ['119913', 17],
    ['119916', 2001],
  ])('suggests for a number of %s the ErrCode %i, and takes it when none is chosen', async (region, code) => {
    const token = await faceid.open({ IdCard: idCardOf(region) })
    expect((await faceid.get(`/_mock/eids/${token}`)).body).toMatchObject({ suggested_err_code: code })
    expect((await faceid.attempt(token)).body).toMatchObject({ err_code: code })
    expect(await faceid.errCode(token)).toBe(code)
  })

  it.each([
    ['FACE_FAILS', 2016],
    ['FACE_CANCELLED', 17],
    ['FACE_UNSUPPORTED', 1007],
    ['CAMERA_DENIED', 1007],
    ['OK', 0],
  ])('suggests for the openid …_%s the ErrCode %i', async (suffix, code) => {
    const token = await faceid.open()
    const openid = `oWORKCARD_WANG_${suffix}`
    expect((await faceid.get(`/_mock/eids/${token}?openid=${openid}`)).body).toMatchObject({ suggested_err_code: code })
    expect((await faceid.attempt(token, { openid })).body).toMatchObject({ err_code: code })
  })

  it('costs no attempt to leave', async () => {
    const token = await faceid.open()
    await faceid.attempt(token, { err_code: 17 })
    expect((await faceid.get(`/_mock/eids/${token}`)).body).toMatchObject({ status: 'init', attempts_left: 3 })
  })

  it('lets a person try three times, and then says that the retries are used up', async () => {
    const token = await faceid.open()
    const codes = [1003, 1004, 1005, 0]
    const answers = []
    for (const err_code of codes) answers.push((await faceid.attempt(token, { err_code })).body)
    expect(answers).toMatchObject([
      { err_code: 1003 },
      { err_code: 1004 },
      { err_code: 1005 },
      { err_code: 16, status: 'finished' },
    ])
    expect(await faceid.errCode(token)).toBe(16)
    expect((await faceid.attempt(token, { err_code: 0 })).status).toBe(409)
  })

  it('is over once it is passed, even when two phones are at it', async () => {
    const token = await faceid.open()
    const answers = await Promise.all([1, 2, 3].map(() => faceid.attempt(token, { err_code: 0 })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await faceid.attempt(token, { err_code: 2016 })).status).toBe(409)
    expect(await faceid.errCode(token)).toBe(0)
  })

  it('takes a number thirty times a day, and again on the next day in Shanghai', async () => {
    const IdCard = idCardOf('310100')
    await faceid.post('/_mock/clock', { set: '2026-11-21T15:30:00.000Z' })
    for (let count = 0; count < 10; count += 1) {
      const token = await faceid.open({ IdCard })
      for (let attempt = 0; attempt < 3; attempt += 1) await faceid.attempt(token, { err_code: 1003 })
    }
    const late = await faceid.open({ IdCard })
    expect((await faceid.attempt(late, { err_code: 0 })).body).toMatchObject({ err_code: 2018 })
    await faceid.post('/_mock/clock', { set: '2026-11-21T16:01:00.000Z' })
    expect((await faceid.attempt(await faceid.open({ IdCard }), { err_code: 0 })).body).toMatchObject({ err_code: 0 })
  })

  it('refuses an invented result, an unknown token and one that is over', async () => {
    const token = await faceid.open()
    expect((await faceid.attempt(token, { err_code: 12345 })).status).toBe(400)
    expect((await faceid.attempt(token, { colour: 'red' })).status).toBe(400)
    expect((await faceid.attempt('invented')).status).toBe(404)
    await faceid.advance('11m')
    expect((await faceid.attempt(token, { err_code: 0 })).status).toBe(410)
    expect((await faceid.get(`/_mock/eids/${token}`)).status).toBe(410)
    expect(await faceid.errCode(token)).toBe(15)
  })
})
