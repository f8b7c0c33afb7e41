import { tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, closePage } from '../../../support/simulate/mount'
import { hasScreen, phone } from '../../../support/simulate/phone'
import { aCard } from '../../pages/cards'
import {
  fillIn,
  hasCamera,
  openIdentity as open,
  passed,
  start,
  started,
  starts,
  tick,
  typeName,
  typeNumber,
} from './identity-page'
import { begun, failed, idNumber, locked, name, nobody, verified } from './people'

let facesShown: string[] = []
beforeEach(() => {
  facesShown = hasCamera()
  cloud.on('account', 'get-work-card', aCard({ code: 'SIGN_AGREEMENT', actor: 'worker' }))
})

it('starts a check with what was typed and both consents, shows the camera, and asks how it ended', async () => {
  const page = await open(nobody, verified)
  cloud.on('identity', 'start-verification', started)
  cloud.on('identity', 'finish-verification', passed)
  await typeName(page, ` ${name} `)
  await typeNumber(page, idNumber.replace(/(.{6})/, '$1 '))
  await tick(page)
  await start(page)
  expect(starts()).toEqual([{ name, idNumber, consents: { idNumber: '2026-03-01', face: '2026-03-02' } }])
  expect(facesShown).toEqual(['face-1'])
  expect(cloud.callsOf('identity', 'finish-verification').map(({ data }) => data)).toEqual([{ verificationId: 'v1' }])
  expect(text(page)).toContain('实名通过了')
  expect(text(page)).toContain('去签协议')
})

it('opens no camera over another page when the person has left', async () => {
  const page = await open(nobody)
  cloud.on('identity', 'start-verification', started)
  await fillIn(page)
  const tapped = start(page)
  closePage(page)
  await tapped
  expect(starts()).toHaveLength(1)
  expect(facesShown).toEqual([])
})

describe('without an answer', () => {
  it('the start is tried again as the same intent', async () => {
    const page = await open(nobody, nobody, verified)
    await fillIn(page)
    cloud.on('identity', 'start-verification', 'timeout', started)
    cloud.on('identity', 'finish-verification', passed)
    await start(page)
    expect(facesShown).toEqual([])
    await tapText(page, '再试一次')
    const [first, second] = cloud.callsOf('identity', 'start-verification')
    expect(second?.key).toBe(first?.key)
    expect(facesShown).toEqual(['face-1'])
  })

  it('to a check that was passed the camera is not shown a second time', async () => {
    const page = await open(nobody, begun, verified)
    await fillIn(page)
    cloud.on('identity', 'start-verification', started)
    cloud.on('identity', 'finish-verification', 'offline', passed)
    await start(page)
    expect(text(page)).toContain('现在没有网络')
    await tapText(page, '再试一次')
    expect(facesShown).toEqual(['face-1'])
    expect(text(page)).toContain('实名通过了')
  })
})

it('waits for the outcome while the camera is open, instead of asking how things stand', async () => {
  hasScreen('requestFacialVerify', () => undefined)
  const page = await open(nobody)
  await fillIn(page)
  cloud.on('identity', 'start-verification', started)
  await start(page)
  await call(page, 'onShow')
  expect(cloud.callsOf('identity', 'get-identity')).toHaveLength(1)
  expect(page.data['busy']).toBe(true)
})

it('shows the lock-out when the last attempt is refused', async () => {
  const page = await open(nobody, locked)
  await fillIn(page)
  cloud.on('identity', 'start-verification', refusal('FACE_ATTEMPTS_USED_UP'))
  await start(page)
  expect(text(page)).toContain('今天的次数用完了')
  await tapText(page, '先看看活')
  expect(phone.visited).toEqual(['/pages/jobs/jobs'])
})

it('shows the lock-out, too, when a second tap meets it', async () => {
  const page = await open(nobody, nobody, locked)
  await fillIn(page)
  cloud.on('identity', 'start-verification', 'timeout', refusal('FACE_ATTEMPTS_USED_UP'))
  await start(page)
  await tapText(page, '再试一次')
  expect(text(page)).toContain('今天的次数用完了')
})

it('shows the result to who was verified on another phone', async () => {
  const page = await open(nobody, verified)
  await fillIn(page)
  cloud.on('identity', 'start-verification', refusal('ALREADY_VERIFIED'))
  await start(page)
  expect(text(page)).toContain('实名通过了')
})

it.each([
  ['VERIFICATION_EXPIRED', '时间过了，请重新刷脸'],
  ['VERIFICATION_NOT_FINISHED', '刷脸还没有完成'],
] as const)('says why a check that ended with %s must be done again', async (code, sentence) => {
  const page = await open(nobody, nobody, verified)
  await fillIn(page)
  cloud.on('identity', 'start-verification', started)
  cloud.on('identity', 'finish-verification', refusal(code), passed)
  await start(page)
  expect(text(page)).toContain(`${sentence} 再试一次`)
  await tapText(page, '再试一次')
  expect(text(page)).toContain('实名通过了')
})

it('says so on a phone whose WeChat has no face check', async () => {
  hasScreen('requestFacialVerify', ({ fail }) => {
    fail({ errMsg: 'requestFacialVerify:fail', errCode: 10001 })
  })
  phone.opened = (_url, emit) => {
    emit('closed')
  }
  const page = await open(nobody, failed('PHONE_NOT_SUPPORTED'))
  await fillIn(page)
  cloud.on('identity', 'start-verification', started)
  cloud.on('identity', 'finish-verification', { status: 'failed', failure: 'PHONE_NOT_SUPPORTED', attemptsLeft: 4 })
  await start(page)
  expect(phone.visited).toEqual(['/packages/demo/pages/face/face?verifyId=face-1'])
  expect(text(page)).toContain('这部手机刷不了脸，换一部试试')
})

it('says why a check could not even be opened, and what to tap', async () => {
  const page = await open(nobody, failed('NO_RECORD_OF_PERSON'))
  await fillIn(page)
  cloud.on('identity', 'start-verification', refusal('FACE_CHECK_NOT_OPENED'))
  await start(page)
  expect(facesShown).toEqual([])
  expect(text(page)).toContain('公安库里没查到你的信息 改一改')
})

it('refuses a document that nobody can check with a way on', async () => {
  const page = await open(nobody)
  await fillIn(page)
  cloud.on('identity', 'start-verification', refusal('DOCUMENT_NOT_SUPPORTED'))
  await start(page)
  expect(text(page)).toContain('这种证件还不能刷脸实名 不刷脸，换个办法')
})

describe('with E证通', () => {
  const eid = { ...started, screen: 'eid', verifyId: 'token-1' } as const

  it('names who compares the face, shows its screen, and asks how it ended', async () => {
    phone.opened = (_url, emit) => {
      emit('answer', 'done')
    }
    const page = await open({ ...nobody, screen: 'eid' }, verified)
    expect(text(page)).toContain('腾讯云来比对，我们不存照片')
    await fillIn(page)
    cloud.on('identity', 'start-verification', eid)
    cloud.on('identity', 'finish-verification', passed)
    await start(page)
    expect(facesShown).toEqual([])
    expect(phone.visited).toEqual(['/packages/demo/pages/eid/eid?token=token-1'])
    expect(text(page)).toContain('实名通过了')
  })

  it('goes on with the screen of the check that was begun, whoever is chosen now', async () => {
    phone.opened = (_url, emit) => {
      emit('answer', 'done')
    }
    const page = await open({ ...begun, open: { ...eid } }, verified)
    cloud.on('identity', 'finish-verification', refusal('VERIFICATION_NOT_FINISHED'), passed)
    await tapText(page, '接着刷脸')
    expect(phone.visited).toEqual(['/packages/demo/pages/eid/eid?token=token-1'])
  })
})
