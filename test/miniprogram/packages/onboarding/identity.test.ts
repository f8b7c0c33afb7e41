import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import { aCard } from '../../pages/cards'
import { hasCamera, openIdentity as open, route } from './identity-page'
import { begun, failed, locked, nobody, verified } from './people'

describePageStates(route, {
  asks: ['identity', 'get-identity'],
  done: {
    reply: nobody,
    shows: [
      '照身份证填 拍身份证自动填',
      '姓名 身份证号',
      '同意用身份证号核对姓名 加密保存，只用于签约、保障和报税',
      '同意刷脸确认是我本人 微信来比对，我们不存照片',
      // before the camera opens
      '没通过不扣钱，可以再刷 今天还能刷 5 次 次数用完，明天零点再来',
      '开始刷脸',
    ],
  },
  // who has given nothing yet sees the form, so this page is never empty
})

let facesShown: string[] = []
beforeEach(() => {
  facesShown = hasCamera()
})
const cardAt = (code: 'SIGN_AGREEMENT' | 'FIND_JOB'): void => {
  cloud.on('account', 'get-work-card', aCard({ code, actor: 'worker' }))
}

describe('a check that was begun', () => {
  it('goes on with one tap, without typing', async () => {
    const page = await open(begun, verified)
    cardAt('FIND_JOB')
    cloud.on('identity', 'finish-verification', { status: 'verified', verifiedAt: '' })
    for (const line of ['上次还差刷脸', '姓名 王*', '次数用完，明天零点再来']) expect(text(page)).toContain(line)
    await tapText(page, '接着刷脸')
    // it was passed before the answer got lost, so the camera stays shut
    expect(facesShown).toEqual([])
    expect(text(page)).toContain('实名通过了')
  })

  it('opens the camera if it has no outcome yet', async () => {
    const page = await open(begun, verified)
    cardAt('FIND_JOB')
    cloud.on('identity', 'finish-verification', refusal('VERIFICATION_NOT_FINISHED'), { status: 'verified', verifiedAt: '' })
    await tapText(page, '接着刷脸')
    expect(facesShown).toEqual(['face-1'])
    expect(text(page)).toContain('实名通过了')
  })

  it('can be given up to type anew', async () => {
    const page = await open(begun)
    await tapText(page, '姓名或号码填错了，重新填')
    expect(text(page)).toContain('照身份证填')
    expect(text(page)).toContain('开始刷脸')
  })
})

describe('a verified worker', () => {
  it('sees the result and goes on to the agreement that waits', async () => {
    cardAt('SIGN_AGREEMENT')
    const page = await open(verified)
    expect(text(page)).toContain('实名通过了 姓名 王* 身份证号 110***********0014 通过时间 11月21日 08:40')
    await tapText(page, '去签协议')
    expect(phone.visited).toEqual(['/packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1'])
  })

  it('goes home when no agreement waits', async () => {
    cardAt('FIND_JOB')
    await tapText(await open(verified), '看下一步')
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it('can still go home when the card is out of reach', async () => {
    cloud.on('account', 'get-work-card', 'offline')
    const page = await open(verified)
    await tapText(page, '再试一次')
    cardAt('FIND_JOB')
    await tapText(page, '再试一次')
    expect(text(page)).toContain('看下一步')
  })
})

describe('when the attempts of the day are used up', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-21T10:48:00.000Z') })
  })

  it('says why, until when and how long that is, and has a way on', async () => {
    const page = await open(locked)
    const lines = ['今天的次数用完了 没认出是你，到亮的地方再试', '11月22日 00:00 以后可以再刷，还有 5 小时 12 分']
    for (const line of lines) expect(text(page)).toContain(line)
    expect(text(page)).not.toContain('照身份证填')
    await tapText(page, '先看看活')
    expect(phone.visited).toEqual(['/pages/jobs/jobs'])
  })

  it('counts down, and shows the form when the time has come', async () => {
    const page = await open(locked, nobody)
    await jest.advanceTimersByTimeAsync(12 * 60_000)
    expect(text(page)).toContain('还有 5 小时')
    await jest.advanceTimersByTimeAsync(5 * 60 * 60_000)
    await flush()
    expect(text(page)).toContain('照身份证填')
  })

  it('rests while the page is hidden', async () => {
    const page = await open(locked)
    page.triggerPageLifeTime('hide')
    expect(jest.getTimerCount()).toBe(0)
    page.triggerPageLifeTime('show')
    expect(jest.getTimerCount()).toBe(1)
  })
})

describe('a failed check', () => {
  it.each([
    ['CANCELLED_BY_WORKER', '你中途退出了刷脸', '再刷一次 接下来你来办'],
    ['CAMERA_NOT_ALLOWED', '请先让微信使用摄像头', '再刷一次 接下来你来办'],
    ['PHONE_NOT_SUPPORTED', '这部手机刷不了脸，换一部试试', '不刷脸，换个办法 接下来你来办'],
    ['TOOK_TOO_LONG', '时间太长，没有刷完', '再刷一次 接下来你来办'],
    ['FACE_DOES_NOT_MATCH', '没认出是你，到亮的地方再试', '再刷一次 接下来你来办'],
    ['NAME_OR_NUMBER_WRONG', '姓名和身份证号对不上', '改一改 接下来你来办'],
    ['FACE_NOT_LIVE', '没拍到真人，摘口罩到亮处', '再刷一次 接下来你来办'],
    ['FACE_UNCLEAR', '脸没拍清楚，擦擦镜头', '再刷一次 接下来你来办'],
    ['NO_RECORD_OF_PERSON', '公安库里没查到你的信息', '改一改 要先去派出所办'],
    ['NO_PHOTO_ON_RECORD', '公安库里没有能比对的照片', '不刷脸，换个办法 要先去派出所办'],
    ['DOCUMENT_EXPIRED', '身份证过期了，先换新证', '先看看活 要先去派出所办'],
    ['DOCUMENT_UNREADABLE', '证件没认出来，照着再填', '改一改 接下来你来办'],
    ['ATTEMPTS_USED_UP', '这一轮没刷成，重新开始', '再刷一次 接下来你来办'],
    ['DAILY_LIMIT', '今天核对太多次，零点再来', '不刷脸，换个办法 等核对系统恢复'],
    ['CHECK_UNAVAILABLE', '核对系统忙，没算你的次数', '再刷一次 等核对系统恢复'],
    ['CHECK_NOT_SET_UP', '刷脸没接通，没算你的次数', '不刷脸，换个办法 我们来修'],
    ['OTHER_FAILURE', '这次没有成功', '再刷一次 接下来你来办'],
  ] as const)('with %s says why, what to tap and how often one may', async (failure, sentence, next) => {
    const page = await open(failed(failure))
    expect(text(page)).toContain(`${sentence} ${next}`)
    expect(text(page)).toContain('今天还能刷 3 次')
  })

  it('of a phone that cannot do it leads to the way without a face', async () => {
    const page = await open(failed('PHONE_NOT_SUPPORTED'))
    await tapText(page, '不刷脸，换个办法')
    expect(phone.visited).toEqual(['/packages/onboarding/pages/without-face/without-face'])
  })

  it('of a card that has expired leads to the jobs', async () => {
    const page = await open(failed('DOCUMENT_EXPIRED'))
    await tapText(page, '先看看活')
    expect(phone.visited).toEqual(['/pages/jobs/jobs'])
  })

  it.each([nobody, begun, locked])('and every standing before it has the way without a face: %#', async (standing) => {
    const page = await open(standing)
    await tapText(page, '不刷脸，换个办法')
    expect(phone.visited).toEqual(['/packages/onboarding/pages/without-face/without-face'])
  })

  it('of a wrong name or number points at both fields', async () => {
    const page = await open(failed('NAME_OR_NUMBER_WRONG'))
    await tapText(page, '改一改')
    expect(page.data).toMatchObject({ nameError: '照身份证再看一遍', idError: '照身份证再看一遍' })
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(nobody))
  for (const line of ['As on your ID card', 'Attempts left today: 5', 'Start the face check']) expect(read).toContain(line)
})
