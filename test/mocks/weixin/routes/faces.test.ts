import { openFace, startTestWeixin, type TestWeixin } from '../../../support/mocks/weixin'

describe('the stand-in of the camera page', () => {
  let weixin: TestWeixin
  beforeAll(async () => {
    weixin = await startTestWeixin()
  })
  afterAll(() => weixin.close())

  it('shows a masked name and no ID number', async () => {
    const shown = await weixin.get(`/_mock/faces/${await openFace(weixin, 'shown-1')}`)
    expect(shown).toMatchObject({ status: 200, body: { name: '张*', suggested_verify_ret: 10000, verify_ret: null } })
    expect(JSON.stringify(shown)).not.toContain('310101')
  })

  it.each([
    ['FACE_FAILS', 10004],
    ['FACE_CANCELLED', 90002],
    ['FACE_UNSUPPORTED', 90001],
    ['CAMERA_DENIED', 90008],
    ['OK', 10000],
  ])('suggests for …_%s the result %d, and takes it when none is chosen', async (suffix, suggested) => {
    const verifyId = await openFace(weixin, `persona-${suffix}`, `oWORKCARD_WANG_${suffix}`)
    expect((await weixin.get(`/_mock/faces/${verifyId}`)).body).toMatchObject({ suggested_verify_ret: suggested })
    expect(await weixin.post(`/_mock/faces/${verifyId}`, {})).toEqual({ status: 200, body: { verify_ret: suggested } })
  })

  it('lets a person try again after a failure, but not after passing', async () => {
    const verifyId = await openFace(weixin, 'again-1')
    expect((await weixin.post(`/_mock/faces/${verifyId}`, { verify_ret: 90002 })).status).toBe(200)
    expect((await weixin.post(`/_mock/faces/${verifyId}`, { verify_ret: 10000 })).status).toBe(200)
    expect((await weixin.post(`/_mock/faces/${verifyId}`, { verify_ret: 90002 })).status).toBe(409)
    expect((await weixin.get(`/_mock/faces/${verifyId}`)).body).toMatchObject({ verify_ret: 10000 })
  })

  it('refuses another person, an invented result, an unknown check and one that is over', async () => {
    const verifyId = await openFace(weixin, 'refuses-1')
    const path = `/_mock/faces/${verifyId}`
    expect((await weixin.post(path, { verify_ret: 10000, openid: 'oWORKCARD_THIEF' })).status).toBe(403)
    expect((await weixin.post(path, { verify_ret: 12345 })).status).toBe(400)
    expect((await weixin.post('/_mock/faces/nothing', { verify_ret: 10000 })).status).toBe(404)
    expect((await weixin.get(path)).body).toMatchObject({ verify_ret: null })
    await weixin.advance('61m')
    expect((await weixin.post(path, { verify_ret: 10000 })).status).toBe(410)
    expect((await weixin.get(path)).status).toBe(410)
  })
})
