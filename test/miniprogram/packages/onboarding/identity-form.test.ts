import { fire, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call } from '../../../support/simulate/mount'
import { hasScreen } from '../../../support/simulate/phone'
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
import { begun, failed, idNumber, name, nobody, verified } from './people'

let facesShown: string[] = []
beforeEach(() => {
  facesShown = hasCamera()
  cloud.on('account', 'get-work-card', aCard({ code: 'SIGN_AGREEMENT', actor: 'worker' }))
})

describe('while somebody types', () => {
  it.each([
    ['11010', ''],
    ['1101O', '只能有数字，末位可以是 X'],
    [`${idNumber}1`, '一共 18 位，多了 1 位'],
    [idNumber.replace('1990', '1991'), '有一位不对，照身份证再看看'],
    [idNumber, ''],
  ])('the number %s reads "%s"', async (typed, error) => {
    const page = await open(nobody)
    await typeNumber(page, typed)
    expect(page.data['idError']).toBe(error)
  })

  it('a number that is too short is a mistake only when they have finished', async () => {
    const page = await open(nobody)
    await typeNumber(page, '110101199')
    await fire(within(page, '.identity__number'), 'done')
    expect(text(page)).toContain('一共 18 位，还差 9 位')
  })

  it.each([
    ['', '请填姓名'],
    ['王', '姓名要写全'],
    ['Wang', '姓名请写汉字'],
    ['阿依古丽·买买提', ''],
  ])('the name "%s" reads "%s" when they have finished', async (typed, error) => {
    const page = await open(nobody)
    await typeName(page, typed)
    await fire(within(page, '.identity__name'), 'done')
    expect(page.data['nameError']).toBe(error)
  })
})

describe('nothing is sent', () => {
  it('without a name and a number, and both say so', async () => {
    const page = await open(nobody)
    await tick(page)
    await start(page)
    for (const line of ['请填姓名', '请填身份证号']) expect(text(page)).toContain(line)
    expect(starts()).toEqual([])
  })

  it.each(['同意用身份证号核对姓名', '同意刷脸确认是我本人'])('with one consent only: %s', async (consent) => {
    const page = await open(nobody)
    await typeName(page, name)
    await typeNumber(page, idNumber)
    expect(page.data).toMatchObject({ consentNumber: false, consentFace: false })
    await tapText(page, consent)
    await start(page)
    expect(text(page)).toContain('请在上面两处打勾')
    expect(starts()).toEqual([])
  })

  it('after a consent was taken back', async () => {
    const page = await open(nobody)
    await fillIn(page)
    await tapText(page, '同意刷脸确认是我本人')
    await start(page)
    expect(starts()).toEqual([])
  })
})

describe('what was typed stays', () => {
  it.each([
    ['NAME_MALFORMED', 'nameError', '姓名要和身份证上一样'],
    ['ID_NUMBER_MALFORMED', 'idError', '身份证号是 18 位'],
    ['ID_NUMBER_CHECK_FAILED', 'idError', '身份证号有一位不对'],
    ['ID_BIRTH_DATE_IMPOSSIBLE', 'idError', '身份证号里的生日不对'],
    ['CONSENT_MISSING', 'consentError', '请先同意使用身份信息'],
  ] as const)('when %s is said at its field', async (code, field, sentence) => {
    const page = await open(nobody)
    await fillIn(page)
    cloud.on('identity', 'start-verification', refusal(code))
    await start(page)
    expect(page.data).toMatchObject({ name, idNumber, [field]: sentence })
    expect(page.data['consentFace']).toBe(code !== 'CONSENT_MISSING')
  })

  it.each([
    ['UNDER_SIXTEEN', '未满 16 岁不能接活', '返回'],
    ['ID_USED_BY_ANOTHER_ACCOUNT', '这个身份证已用于另一个微信', '返回'],
    ['VENDOR_UNAVAILABLE', '对方系统暂时不通，没有重复办理', '再试一次'],
  ] as const)('when %s is refused with a next tap', async (code, sentence, next) => {
    const page = await open(nobody)
    await fillIn(page)
    cloud.on('identity', 'start-verification', refusal(code))
    await start(page)
    expect(text(page)).toContain(`${sentence} ${next}`)
    expect(page.data).toMatchObject({ name, idNumber })
  })

  it('when the check fails, and one tap tries again', async () => {
    const page = await open(nobody, failed('FACE_DOES_NOT_MATCH'), verified)
    await fillIn(page)
    cloud.on('identity', 'start-verification', started, { ...started, verificationId: 'v2', verifyId: 'face-2' })
    cloud.on('identity', 'finish-verification', { status: 'failed', failure: 'FACE_DOES_NOT_MATCH', attemptsLeft: 3 }, passed)
    await start(page)
    expect(text(page)).toContain('没认出是你，到亮的地方再试')
    expect(page.data).toMatchObject({ name, idNumber, consentNumber: true, consentFace: true })
    await tapText(page, '再刷一次')
    expect(facesShown).toEqual(['face-1', 'face-2'])
    expect(text(page)).toContain('实名通过了')
  })

  it('when the person leaves the camera', async () => {
    hasScreen('requestFacialVerify', ({ fail }) => {
      fail({ errMsg: 'requestFacialVerify:fail cancel', errCode: 90002 })
    })
    const page = await open(nobody, failed('CANCELLED_BY_WORKER'))
    await fillIn(page)
    cloud.on('identity', 'start-verification', started)
    cloud.on('identity', 'finish-verification', { status: 'failed', failure: 'CANCELLED_BY_WORKER', attemptsLeft: 4 })
    await start(page)
    expect(text(page)).toContain('你中途退出了刷脸')
    expect(page.data).toMatchObject({ name, idNumber })
  })

  it('when an open check is found on the way back from the camera', async () => {
    const page = await open(nobody, begun)
    await fillIn(page)
    await call(page, 'onShow')
    expect(text(page)).toContain('照身份证填')
    expect(page.data).toMatchObject({ name, idNumber })
  })
})
