import type { FaceQuestion } from '../../../../../../cloudfunctions/shared/vendors/identity/identity-provider'
import type { FaceIdSection } from '../../../../../../cloudfunctions/shared/vendors/identity/tencent/client'
import { openFaceCheck, readFaceCheck } from '../../../../../../cloudfunctions/shared/vendors/identity/tencent/face-check'
import { idCardOf, startTestFaceId, type TestFaceId } from '../../../../../mocks/tencent-faceid/faceid'
import { startStub, type Stub } from '../../support/stub'
import { failureOf } from '../../support/vendor'
import { sectionOf } from './section'

let faceid: TestFaceId
let stub: Stub
let section: FaceIdSection

beforeAll(async () => {
  ;[faceid, stub] = await Promise.all([startTestFaceId(), startStub()])
  section = sectionOf(faceid)
})

afterAll(() => Promise.all([faceid.close(), stub.close()]))

let count = 0

/** A check that the vendor has opened, with all that is needed to ask about it. */
async function anOpenCheck(change: Partial<FaceQuestion> = {}): Promise<FaceQuestion> {
  const reference = `check-${String((count += 1))}`
  const person = { reference, openid: 'oWORKCARD_ZHANG_SAN', name: '张三', idNumber: idCardOf('110100', count % 1000), ...change }
  const opened = await openFaceCheck(section, person)
  if (opened.status !== 'open') throw new Error(`not opened: ${opened.failure}`)
  return { ...person, handle: opened.handle }
}

async function aPassedCheck(change: Partial<FaceQuestion> = {}): Promise<FaceQuestion> {
  const check = await anOpenCheck(change)
  await faceid.attempt(check.handle, { err_code: 0 })
  return check
}

describe('opening a check', () => {
  it('gives a token that works for ten minutes', async () => {
    const person = { reference: 'opening-1', openid: 'oWORKCARD_LI_NA', name: '李娜', idNumber: idCardOf('110100') }
    expect(await openFaceCheck(section, person)).toMatchObject({ status: 'open', expiresInSeconds: 600 })
  })

  it.each([
    ['FailedOperation.IdFormatError', 'NAME_OR_NUMBER_WRONG'],
    ['FailedOperation.NameFormatError', 'NAME_OR_NUMBER_WRONG'],
    ['FailedOperation.IdNoExistSystem', 'NO_RECORD_OF_PERSON'],
  ])('is refused on %s as %s', async (code, failure) => {
    await faceid.rule({ operation: 'get-eid-token' }, { code })
    const person = { reference: 'opening-2', openid: 'oWORKCARD_LI_NA', name: '李娜', idNumber: idCardOf('110100') }
    expect(await openFaceCheck(section, person)).toEqual({ status: 'refused', failure })
  })

  it.each(['InvalidParameter', 'UnauthorizedOperation.Arrears', 'InternalError'])('fails on %s', async (code) => {
    await faceid.rule({ operation: 'get-eid-token' }, { code })
    const person = { reference: 'opening-3', openid: 'oWORKCARD_LI_NA', name: '李娜', idNumber: idCardOf('110100') }
    expect(await failureOf(openFaceCheck(section, person))).toMatchObject({ code })
  })
})

describe('the result of a check', () => {
  it('is open until the person has been in front of the camera', async () => {
    expect(await readFaceCheck(section, await anOpenCheck())).toEqual({ status: 'open' })
  })

  it('is passed on ErrCode 0 for this person', async () => {
    expect(await readFaceCheck(section, await aPassedCheck())).toEqual({ status: 'passed' })
  })

  it('is passed without the identity when no key was handed in', async () => {
    const check = await aPassedCheck()
    await faceid.rule({ operation: 'get-eid-result' }, { eid_info: 'absent' })
    expect(await readFaceCheck({ ...section, FACEID_PRIVATE_KEY: undefined }, check)).toEqual({ status: 'passed' })
  })

  it.each([
    ['an X', { idNumber: '11010519491231002X' }],
    ['a middle dot', { name: '买买提·艾力' }],
    ['a rare character', { name: '𠮷田' }],
    ['a residence permit', { idNumber: idCardOf('810000') }],
  ])('is passed for somebody with %s', async (_what, change) => {
    expect(await readFaceCheck(section, await aPassedCheck(change))).toEqual({ status: 'passed' })
  })

  it.each(['bare', 'prefixed', 'der'])('is passed when the key of the identity is written %s', async (encoding) => {
    await faceid.rule({ operation: 'get-eid-result' }, { encoding, filling: 'pkcs7' })
    expect(await readFaceCheck(section, await aPassedCheck())).toEqual({ status: 'passed' })
  })

  it.each([
    [2016, 'FACE_DOES_NOT_MATCH'],
    [2006, 'NAME_OR_NUMBER_WRONG'],
    [2005, 'NO_RECORD_OF_PERSON'],
    [2007, 'NO_PHOTO_ON_RECORD'],
    [1002, 'FACE_NOT_LIVE'],
    [2010, 'FACE_UNCLEAR'],
    [1007, 'PHONE_NOT_SUPPORTED'],
    [302, 'DOCUMENT_EXPIRED'],
    [303, 'DOCUMENT_UNREADABLE'],
    [16, 'ATTEMPTS_USED_UP'],
    [15, 'TOOK_TOO_LONG'],
    [2018, 'DAILY_LIMIT'],
    [1001, 'CHECK_UNAVAILABLE'],
    [203, 'CHECK_NOT_SET_UP'],
  ])('is failed on ErrCode %i: %s', async (err_code, failure) => {
    const check = await anOpenCheck()
    await faceid.attempt(check.handle, { err_code })
    expect(await readFaceCheck(section, check)).toEqual({ status: 'failed', failure })
  })

  it('is failed when the ten minutes are over, and when nobody asked for three days', async () => {
    const [late, forgotten] = [await anOpenCheck(), await aPassedCheck()]
    await faceid.advance('11m')
    expect(await readFaceCheck(section, late)).toEqual({ status: 'failed', failure: 'TOOK_TOO_LONG' })
    await faceid.advance('73h')
    expect(await readFaceCheck(section, forgotten)).toEqual({ status: 'failed', failure: 'TOOK_TOO_LONG' })
  })

  it.each([
    ['another number of ours', { reference: 'check-of-another' }, 'ANOTHER_CHECK'],
    ['another name', { name: '李四' }, 'ANOTHER_PERSON'],
    ['another ID number', { idNumber: '11010519491231002X' }, 'ANOTHER_PERSON'],
    ['an invented token', { handle: 'invented' }, 'InvalidParameterValue.BizTokenIllegal'],
  ])('of somebody who passed does not count for %s', async (_what, change, code) => {
    const check = await aPassedCheck()
    expect(await failureOf(readFaceCheck(section, { ...check, ...change }))).toMatchObject({ code, retryable: false })
  })

  it('of one person does not count for another with a token of their own', async () => {
    const [mine, theirs] = [await anOpenCheck(), await aPassedCheck()]
    expect(await failureOf(readFaceCheck(section, { ...mine, handle: theirs.handle }))).toMatchObject({ code: 'ANOTHER_CHECK' })
  })

  it.each([
    ['no identity', { eid_info: 'absent' }, 'IDENTITY_MISSING'],
    ['the identity of somebody else', { eid_info: 'another person' }, 'ANOTHER_PERSON'],
    ['an identity that nobody can open', { eid_info: 'garbage' }, 'IDENTITY_UNREADABLE'],
    ['another number of ours', { text: { Extra: 'theirs' } }, 'ANOTHER_CHECK'],
    ['no number of ours', { text: { Extra: null } }, 'ANOTHER_CHECK'],
    ['a face that was not alive', { text: { LiveStatus: 1002 } }, 'CONTRADICTORY_ANSWER'],
    ['a comparison that failed', { text: { Comparestatus: 2016 } }, 'CONTRADICTORY_ANSWER'],
    ['a similarity of 69.99', { text: { Sim: '69.99' } }, 'CONTRADICTORY_ANSWER'],
    ['a similarity that is no number', { text: { Sim: 'high' } }, 'UNREADABLE_ANSWER'],
    ['a code in text', { text: { ErrCode: '0' } }, 'UNREADABLE_ANSWER'],
    ['no code', { text: { ErrCode: null } }, 'UNREADABLE_ANSWER'],
  ])('is never passed with %s', async (_what, effect, code) => {
    const check = await aPassedCheck()
    await faceid.rule({ operation: 'get-eid-result', EidToken: check.handle }, effect)
    expect(await failureOf(readFaceCheck(section, check))).toMatchObject({ code })
    expect(await readFaceCheck(section, check)).toEqual({ status: 'passed' })
  })

  it('is never passed when a rule alone says ErrCode 0 of somebody else', async () => {
    const check = await anOpenCheck()
    await faceid.rule({ operation: 'get-eid-result' }, { err_code: 0, eid_info: 'another person' })
    expect(await failureOf(readFaceCheck(section, check))).toMatchObject({ code: 'ANOTHER_PERSON' })
  })

  it.each(['process-then-drop', 'drop-before', 'process-then-500'])('can be asked for again after %s', async (fault) => {
    const check = await aPassedCheck()
    await faceid.rule({ operation: 'get-eid-result' }, { fault })
    expect(await failureOf(readFaceCheck(section, check))).toMatchObject({ retryable: true })
    expect(await readFaceCheck(section, check)).toEqual({ status: 'passed' })
  })

  it('asks for texts alone: no picture is ever sent for', async () => {
    const text = { ErrCode: 17, Extra: 'ours' }
    stub.answer((response) => void response.writeHead(200).end(JSON.stringify({ Response: { Text: text, RequestId: 'r' } })))
    const question = { reference: 'ours', openid: 'o', name: '张三', idNumber: idCardOf('110100'), handle: 'token' }
    expect(await readFaceCheck({ ...section, FACEID_ENDPOINT: stub.url }, question)).toEqual({ status: 'open' })
    expect(JSON.parse(stub.received.at(-1)?.body.toString() ?? '')).toEqual({ EidToken: 'token', InfoType: '1' })
  })
})
