import type { IdentityReply } from '../../../../miniprogram/services/identity'
import { flush, fire, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { closePage, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { hasScreen, phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { nobody, verified } from './people'

const route = 'packages/onboarding/pages/document/document'
const of = (document: NonNullable<IdentityReply['document']>): IdentityReply => ({ ...verified, document })
const unknown = of({ status: 'unknown' })
const endsSoon = of({ status: 'ends-soon', validUntil: '2026-06-30' })

describePageStates(route, {
  asks: ['identity', 'get-identity'],
  // who is verified has a document: there is no empty page
  done: { reply: unknown, shows: ['你的证件哪天到期？', '到期日 点一下选日期', '长期，没有到期日', '记下来'] },
  refused: 'NOT_ALLOWED',
})

async function open(...replies: IdentityReply[]): Promise<Rendered> {
  cloud.on('identity', 'get-identity', ...replies)
  const page = openPage(route)
  await flush()
  return page
}
const kept = (): unknown[] => cloud.callsOf('identity', 'keep-document').map(({ data }) => data)

it.each([
  [of({ status: 'valid', validUntil: '2026-06-30' }), '有效期到 2026年6月30日 到期前 30 天提醒你'],
  [of({ status: 'long-term' }), '长期有效 不用再管'],
  [endsSoon, '证件快到期了 有效期到 2026年6月30日 先去派出所换新证；旧证到期前还能上班'],
  [of({ status: 'ended', validUntil: '2026-06-30' }), '证件到期了 有效期到 2026年6月30日 换了新证，刷一次脸就能接着上班'],
])('says how the document stands, and what to do', async (reply, words) => {
  expect(text(await open(reply))).toContain(words)
})

it('keeps the day that is chosen', async () => {
  cloud.on('identity', 'keep-document', { status: 'valid', validUntil: '2030-01-05' })
  const page = await open(unknown, of({ status: 'valid', validUntil: '2030-01-05' }))
  await tapText(page, '记下来')
  expect(text(page)).toContain('先选到期日，或者勾长期')
  await fire(within(page, '.document__day'), 'change', { value: '2030-01-05' })
  await tapText(page, '记下来')
  expect(kept()).toEqual([{ validUntil: '2030-01-05' }])
  expect(text(page)).toContain('2030年1月5日 到期前 30 天提醒你')
})

it('keeps that there is no end, in one tick', async () => {
  cloud.on('identity', 'keep-document', { status: 'long-term' })
  const page = await open(unknown, of({ status: 'long-term' }))
  await tapText(page, '长期，没有到期日')
  await tapText(page, '记下来')
  expect(kept()).toEqual([{ validUntil: null }])
})

it('says what is wrong with a day', async () => {
  cloud.on('identity', 'keep-document', refusal('DOCUMENT_DATE_PAST'))
  const page = await open(unknown)
  await fire(within(page, '.document__day'), 'change', { value: '2020-01-05' })
  await tapText(page, '记下来')
  expect(text(page)).toContain('这一天已经过了，别填成签发日')
})

it('shows the day that another phone has kept meanwhile', async () => {
  cloud.on('identity', 'keep-document', refusal('DOCUMENT_DATE_KNOWN'))
  const page = await open(unknown, of({ status: 'valid', validUntil: '2031-02-03' }))
  await fire(within(page, '.document__day'), 'change', { value: '2030-01-05' })
  await tapText(page, '记下来')
  for (const line of ['到期日已经记过了', '2031年2月3日']) expect(text(page)).toContain(line)
})

describe('with a new document', () => {
  const renew = async (page: Rendered): Promise<void> => {
    await tapText(page, '同意用身份证号再核对一次')
    await tapText(page, '同意刷脸确认是我本人')
    await tapText(page, '换了新证，去刷脸')
  }
  const faces: unknown[] = []
  const check = {
    verificationId: 'v1',
    screen: 'weixin-face',
    verifyId: 'f1',
    expiresAt: '2026-06-01T05:00:00.000Z',
    attemptsLeft: 5,
  } as const
  beforeEach(() => {
    cloud.on('identity', 'renew-document', check)
    faces.length = 0
    hasScreen('requestFacialVerify', ({ verifyId, success }) => {
      faces.push(verifyId)
      Reflect.apply(success, undefined, [{ errMsg: 'requestFacialVerify:ok' }])
    })
  })

  it('both consents come first', async () => {
    const page = await open(endsSoon)
    await tapText(page, '换了新证，去刷脸')
    expect(text(page)).toContain('请在上面两处打勾')
    expect(cloud.callsOf('identity', 'renew-document')).toEqual([])
  })

  it('asks for the new day after the face has passed', async () => {
    cloud.on('identity', 'finish-verification', { status: 'verified', verifiedAt: '2026-06-01T04:00:00.000Z' })
    const page = await open(endsSoon, unknown)
    await renew(page)
    expect(cloud.callsOf('identity', 'renew-document').map(({ data }) => data)).toEqual([{ consents: verified.consentVersions }])
    expect(text(page)).toContain('你的证件哪天到期？')
  })

  it('opens the camera once when only the answer was lost', async () => {
    cloud.on('identity', 'finish-verification', 'offline', { status: 'verified', verifiedAt: '2026-06-01T04:00:00.000Z' })
    const page = await open(endsSoon, endsSoon, unknown)
    await renew(page)
    await tapText(page, '再试一次')
    expect(faces).toEqual(['f1'])
    expect(text(page)).toContain('你的证件哪天到期？')
  })

  it('opens no camera over another page when the person has left', async () => {
    const page = await open(endsSoon)
    await tapText(page, '同意用身份证号再核对一次')
    await tapText(page, '同意刷脸确认是我本人')
    const tapped = tapText(page, '换了新证，去刷脸')
    closePage(page)
    await tapped
    expect(cloud.callsOf('identity', 'renew-document')).toHaveLength(1)
    expect(faces).toEqual([])
  })

  it('asks for the consents anew when their text has changed', async () => {
    const consentVersions = { ...endsSoon.consentVersions, face: '2026-06-01' }
    cloud.on('identity', 'renew-document', refusal('CONSENT_MISSING'), check)
    cloud.on('identity', 'finish-verification', { status: 'verified', verifiedAt: '2026-06-01T04:00:00.000Z' })
    const page = await open(endsSoon, { ...endsSoon, consentVersions })
    await renew(page)
    expect(page.data).toMatchObject({ consentNumber: false, consentFace: false })
    await renew(page)
    expect(cloud.callsOf('identity', 'renew-document').at(-1)?.data).toEqual({ consents: consentVersions })
  })

  it('has the way without a face too', async () => {
    await tapText(await open(endsSoon), '不刷脸，换个办法')
    expect(phone.visited).toEqual(['/packages/onboarding/pages/without-face/without-face'])
  })

  it('says how often it may be tried again when it has not passed', async () => {
    cloud.on('identity', 'finish-verification', { status: 'failed', failure: 'FACE_UNCLEAR', attemptsLeft: 4 })
    const page = await open(endsSoon)
    await renew(page)
    expect(text(page)).toContain('这次没通过，今天还能刷 4 次')
  })
})

it('leads somebody who is not verified to the check', async () => {
  await open(nobody)
  expect(phone.visited).toEqual(['/packages/onboarding/pages/identity/identity'])
})

it('leads nobody anywhere who has left', async () => {
  cloud.on('identity', 'get-identity', nobody)
  const page = openPage(route)
  closePage(page)
  await flush()
  expect(phone.visited).toEqual([])
})
