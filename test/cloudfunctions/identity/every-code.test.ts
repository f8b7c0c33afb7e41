import { setLanguage } from '../../../miniprogram/i18n/index'
import { refusals } from '../../../miniprogram/i18n/refusals'
import { standingView } from '../../../miniprogram/packages/onboarding/pages/identity/view'
import type { IdentityReply } from '../../../cloudfunctions/identity/api'
import { chooseProvider, showFaceToEid } from '../../support/identity-providers'
import { aPerson, becomeWorker, refusalOf, showFace, startVerification } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  // the words of the phone keep the reader's language there
  Object.assign(globalThis, { wx: { setStorageSync: () => undefined } })
  world = await startWorld({ at: '2026-03-02T12:00:00+08:00', mocks: ['weixin', 'tencent-faceid'] })
})
afterEach(() => Promise.all([world.mock('weixin').clearRules(), world.mock('tencent-faceid').clearRules()]))
afterAll(() => world.close())

let people = 0
async function newWorker(): Promise<{ persona: string; sequence: number }> {
  people += 1
  const persona = `coded-${String(people)}`
  await becomeWorker(world, persona)
  return { persona, sequence: 300 + people }
}

/** What the page says of a standing, in both languages. */
function read(reply: IdentityReply): { sentence: string; next: string; who: string }[] {
  return (['zh', 'en'] as const).map((language) => {
    setLanguage(language)
    const { setback } = standingView(reply, false)
    return { sentence: setback?.sentence ?? '', next: setback?.next.label ?? '', who: setback?.who ?? '' }
  })
}

async function expectStored(persona: string, failure: string): Promise<void> {
  const standing = await world.expectOk(persona, 'identity', 'get-identity')
  expect(standing).toMatchObject({ status: 'failed', failure })
  const isFree = ['CHECK_UNAVAILABLE', 'CHECK_NOT_SET_UP'].includes(failure)
  if (failure === 'DAILY_LIMIT') expect(standing).toMatchObject({ attemptsLeft: 0, lockedUntil: '2026-03-02T16:00:00.000Z' })
  else if (isFree) expect(standing.attemptsLeft).toBe(5)
  for (const words of read(standing)) for (const text of Object.values(words)) expect(text).not.toBe('')
}

const weixinFailures: readonly (readonly [failure: string, verifyRets: readonly number[]])[] = [
  ['PHONE_NOT_SUPPORTED', [90001, 90109]],
  ['CANCELLED_BY_WORKER', [90002, 90003, 90004, 90005, 90006]],
  ['CAMERA_NOT_ALLOWED', [90008, 90009, 90010]],
  ['TOOK_TOO_LONG', [90017, 90107]],
  ['FACE_DOES_NOT_MATCH', [10002, 10004]],
  ['NAME_OR_NUMBER_WRONG', [10003]],
  ['OTHER_FAILURE', [10001, 90100]],
]
const eidFailures: readonly (readonly [failure: string, errCodes: readonly number[]])[] = [
  ['PHONE_NOT_SUPPORTED', [1007]],
  ['TOOK_TOO_LONG', [15]],
  ['FACE_DOES_NOT_MATCH', [2016]],
  ['NAME_OR_NUMBER_WRONG', [301, 2002, 2003, 2006]],
  ['FACE_NOT_LIVE', [1002, 1003, 1004, 1005]],
  ['FACE_UNCLEAR', [2004, 2010]],
  ['NO_RECORD_OF_PERSON', [2005]],
  ['NO_PHOTO_ON_RECORD', [2007, 2008, 2009]],
  ['DOCUMENT_EXPIRED', [302]],
  ['DOCUMENT_UNREADABLE', [303]],
  ['ATTEMPTS_USED_UP', [16]],
  ['DAILY_LIMIT', [2018]],
  ['CHECK_UNAVAILABLE', [4, 8, 10, 12, 13, 14, 201, 202, 1001, 1006, 1008, 2001, 2011, 2012, 2013, 2014, 2015]],
  ['CHECK_NOT_SET_UP', [1, 2, 3, 203, 204]],
]
const each = (table: typeof eidFailures): [number, string][] =>
  table.flatMap(([failure, codes]) => codes.map((code): [number, string] => [code, failure]))

describe('each verify_ret of WeChat', () => {
  beforeAll(() => {
    chooseProvider(world, 'weixin')
  })

  it.each(each(weixinFailures))('%i is stored as %s, with a sentence, who must act and a tap', async (result, failure) => {
    const { persona, sequence } = await newWorker()
    const { verificationId, verifyId } = await startVerification(world, persona, aPerson({ sequence }))
    await showFace(world, persona, { verifyId, result })
    await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
    await expectStored(persona, failure)
  })
})

describe('each ErrCode of E证通', () => {
  beforeAll(() => {
    chooseProvider(world, 'tencent-faceid')
  })

  it.each(each(eidFailures))('%i is stored as %s, with a sentence, who must act and a tap', async (errCode, failure) => {
    const { persona, sequence } = await newWorker()
    const { verificationId, verifyId } = await startVerification(world, persona, aPerson({ sequence }))
    await showFaceToEid(world, persona, { token: verifyId, errCode })
    await world.expectOk(persona, 'identity', 'finish-verification', { verificationId })
    await expectStored(persona, failure)
  })
})

describe('a vendor that opens no check', () => {
  const mended = [
    ['FailedOperation.IdFormatError', 'NAME_OR_NUMBER_WRONG'],
    ['FailedOperation.NameFormatError', 'NAME_OR_NUMBER_WRONG'],
    ['FailedOperation.IdNameMisMatch', 'NAME_OR_NUMBER_WRONG'],
    ['FailedOperation.IdNoExistSystem', 'NO_RECORD_OF_PERSON'],
    ['FailedOperation.IdPhotoNoExist', 'NO_PHOTO_ON_RECORD'],
  ]
  const notSetUp = [
    ...['AuthFailure.SignatureFailure', 'AuthFailure.SecretIdNotFound', 'AuthFailure.SignatureExpire', 'InvalidAction'],
    ...['InvalidParameter', 'InvalidParameterValue', 'MissingParameter', 'UnknownParameter', 'NoSuchVersion'],
    ...['UnauthorizedOperation.Arrears', 'UnauthorizedOperation.NonAuthorize', 'UnauthorizedOperation.Nonactivated'],
    ...['UnsupportedOperation', 'LimitExceeded', 'FailedOperation.UnregisteredEid'],
  ].map((code) => [code, 'CHECK_NOT_SET_UP'])

  it.each([...mended, ...notSetUp] as [string, string][])('with %s is stored as %s at no cost', async (code, failure) => {
    chooseProvider(world, 'tencent-faceid')
    const { persona, sequence } = await newWorker()
    await world.mock('tencent-faceid').post('/rules', { match: { operation: 'get-eid-token' }, effect: { code }, times: 1 })
    await expectNotOpened(persona, { sequence, failure })
  })

  it.each([40003, 40097, 48001, 61007])('with errcode %i is stored as CHECK_NOT_SET_UP at no cost', async (errcode) => {
    chooseProvider(world, 'weixin')
    const { persona, sequence } = await newWorker()
    await world.mock('weixin').post('/rules', { match: { operation: 'get-verify-id' }, effect: { errcode }, times: 1 })
    await expectNotOpened(persona, { sequence, failure: 'CHECK_NOT_SET_UP' })
  })

  async function expectNotOpened(persona: string, { sequence, failure }: { sequence: number; failure: string }): Promise<void> {
    const person = aPerson({ sequence })
    expect(
      await refusalOf(world, [persona, 'identity', 'start-verification', { ...person, consents: await consents(persona) }]),
    ).toEqual({
      code: 'FACE_CHECK_NOT_OPENED',
      detail: { failure },
    })
    await expectStored(persona, failure)
    expect((await startVerification(world, persona, person)).attemptsLeft).toBe(5)
  }

  it.each([
    ['weixin', 'get-verify-id', { errcode: -1 }],
    ['weixin', 'get-verify-id', { errcode: 45009 }],
    ['tencent-faceid', 'get-eid-token', { code: 'InternalError' }],
    ['tencent-faceid', 'get-eid-token', { code: 'RequestLimitExceeded' }],
    ['tencent-faceid', 'get-eid-token', { code: 'FailedOperation.UnKnown' }],
  ] as const)(
    'but may open one soon (%s %s %j) is tried again, and nothing is stored against the worker',
    async (mock, operation, effect) => {
      chooseProvider(world, mock)
      const { persona, sequence } = await newWorker()
      await world.mock(mock).post('/rules', { match: { operation }, effect, times: 1 })
      const person = aPerson({ sequence })
      const refusal = await refusalOf(world, [
        persona,
        'identity',
        'start-verification',
        { ...person, consents: await consents(persona) },
      ])
      expect(refusal.code).toBe('VENDOR_UNAVAILABLE')
      expect(refusals.VENDOR_UNAVAILABLE.next.kind).toBe('retry')
      expect(await world.expectOk(persona, 'identity', 'get-identity')).toMatchObject({ status: 'none', attemptsLeft: 5 })
    },
  )
})

async function consents(persona: string): Promise<object> {
  return (await world.expectOk(persona, 'identity', 'get-identity')).consentVersions
}
