import type { Section } from '../../../../../cloudfunctions/shared/settings'
import {
  readFaceVerification,
  requestFaceVerification,
  type FaceQuestion,
} from '../../../../../cloudfunctions/shared/vendors/identity/client'
import { fetchAccessToken } from '../../../../../cloudfunctions/shared/vendors/weixin/client'
import { closedPort, startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'

let weixin: TestVendor
let stub: Stub
let section: Section<'weixin'>
let accessToken: string

beforeAll(async () => {
  ;[weixin, stub] = await Promise.all([startVendor('weixin'), startStub()])
  section = weixin.settings.weixin()
  accessToken = (await fetchAccessToken(section)).token
})

afterAll(async () => {
  await Promise.all([weixin.close(), stub.close()])
})

let count = 0

/** A verification that the platform has opened, with all that is needed to ask about it. */
async function anOpenVerification(): Promise<FaceQuestion> {
  const outSeqNo = `verification-${String((count += 1))}`
  const person = { accessToken, outSeqNo, openid: 'oWORKCARD_ZHANG_SAN', name: '张三', idNumber: '310101199801011234' }
  const { verifyId } = await requestFaceVerification(section, person)
  return { ...person, verifyId }
}

/** The person has been in front of the camera. */
async function finish({ verifyId }: FaceQuestion, verify_ret: number): Promise<void> {
  await weixin.control.post(`/faces/${verifyId}`, { verify_ret })
}

describe('opening a face verification', () => {
  it('gives an id that works for an hour', async () => {
    const person = { accessToken, outSeqNo: 'opening-1', openid: 'oWORKCARD_LI_NA', name: '李娜', idNumber: '110101199001011237' }
    const { verifyId, expiresInSeconds } = await requestFaceVerification(section, person)
    expect(verifyId).not.toBe('')
    expect(expiresInSeconds).toBe(3600)
  })

  it('asks for a new token when the old one has ended', async () => {
    const person = {
      accessToken: 'ended',
      outSeqNo: 'opening-2',
      openid: 'oWORKCARD_LI_NA',
      name: '李娜',
      idNumber: '110101199001011237',
    }
    expect(await failureOf(requestFaceVerification(section, person))).toMatchObject({ code: 'ACCESS_TOKEN_INVALID' })
  })
})

describe('the result of a face verification', () => {
  it('is open until the person has been in front of the camera', async () => {
    expect(await readFaceVerification(section, await anOpenVerification())).toEqual({ status: 'open' })
  })

  it('is passed on errcode 0 and verify_ret 10000', async () => {
    const verification = await anOpenVerification()
    await finish(verification, 10000)
    expect(await readFaceVerification(section, verification)).toEqual({ status: 'passed' })
  })

  it.each([
    [90001, 'PHONE_NOT_SUPPORTED'],
    [90109, 'PHONE_NOT_SUPPORTED'],
    [90002, 'CANCELLED_BY_WORKER'],
    [90003, 'CANCELLED_BY_WORKER'],
    [90004, 'CANCELLED_BY_WORKER'],
    [90005, 'CANCELLED_BY_WORKER'],
    [90006, 'CANCELLED_BY_WORKER'],
    [90008, 'CAMERA_NOT_ALLOWED'],
    [90009, 'CAMERA_NOT_ALLOWED'],
    [90010, 'CAMERA_NOT_ALLOWED'],
    [90017, 'TOOK_TOO_LONG'],
    [90107, 'TOOK_TOO_LONG'],
    [10003, 'NAME_OR_NUMBER_WRONG'],
    [10004, 'FACE_DOES_NOT_MATCH'],
    [10001, 'OTHER_FAILURE'],
    [90007, 'OTHER_FAILURE'],
    [90199, 'OTHER_FAILURE'],
  ])('is failed on verify_ret %i: %s', async (verifyRet, failure) => {
    const verification = await anOpenVerification()
    await finish(verification, verifyRet)
    expect(await readFaceVerification(section, verification)).toEqual({ status: 'failed', failure })
  })

  it('is failed when the hour is over before the person was there', async () => {
    await weixin.rule({ operation: 'query-verify-info' }, { errcode: 84002 })
    const answer = await readFaceVerification(section, await anOpenVerification())
    expect(answer).toEqual({ status: 'failed', failure: 'TOOK_TOO_LONG' })
  })

  it.each([
    ['another name', { name: '李四' }],
    ['another number', { idNumber: '310101199801011235' }],
    ['another openid', { openid: 'oWORKCARD_LI_NA' }],
    ['another verification', { outSeqNo: 'verification-0' }],
  ])('of somebody who passed does not count for %s', async (_what, change) => {
    const verification = await anOpenVerification()
    await finish(verification, 10000)
    const failure = await failureOf(readFaceVerification(section, { ...verification, ...change }))
    expect(failure).toMatchObject({ vendor: 'weixin', retryable: false })
  })

  it.each([
    ['an errcode beside verify_ret 10000', '{"errcode":84001,"verify_ret":10000}', 'ERRCODE_84001'],
    ['no errcode', '{"verify_ret":10000}', 'UNREADABLE_ANSWER'],
    ['no verify_ret', '{"errcode":0}', 'UNREADABLE_ANSWER'],
    ['verify_ret in text', '{"errcode":0,"verify_ret":"10000"}', 'UNREADABLE_ANSWER'],
    ['no JSON', '<html>10000</html>', 'UNREADABLE_ANSWER'],
  ])('is never passed on %s', async (_what, body, code) => {
    stub.answer((response) => void response.writeHead(200).end(body))
    const atStub = { ...section, WEIXIN_BASE_URL: stub.url }
    expect(await failureOf(readFaceVerification(atStub, { ...someone, verifyId: 'id' }))).toMatchObject({ code })
  })

  it.each(['process-then-drop', 'truncate', 'drop-before', 'process-then-500'])(
    'can be asked for again after %s',
    async (fault) => {
      const verification = await anOpenVerification()
      await finish(verification, 10000)
      await weixin.rule({ operation: 'query-verify-info' }, { fault })
      expect(await failureOf(readFaceVerification(section, verification))).toMatchObject({ retryable: true })
      expect(await readFaceVerification(section, verification)).toEqual({ status: 'passed' })
    },
  )

  it('can be asked for again when the platform is down', async () => {
    const down = { ...section, WEIXIN_BASE_URL: await closedPort() }
    expect(await failureOf(readFaceVerification(down, { ...someone, verifyId: 'id' }))).toMatchObject({ retryable: true })
  })
})

const someone = {
  accessToken: 'token',
  outSeqNo: 'sequence',
  openid: 'oWORKCARD_LI_NA',
  name: '李娜',
  idNumber: '110101199001011237',
}
