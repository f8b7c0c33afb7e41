import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Standing } from '../../../../miniprogram/services/account'
import { fire, flush, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { hasScreen, phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { anEmployer, aWorker } from '../../pages/cards'

const route = 'packages/onboarding/pages/welcome/welcome'
const aStranger: Standing = { ...aWorker, privacyAccepted: false, isWorker: false }
const accepted: Standing = { ...aStranger, privacyAccepted: true }

describePageStates(route, {
  asks: ['account', 'enter'],
  done: {
    reply: aStranger,
    shows: [
      '微信账号 认出是你，工钱发到你的微信',
      '姓名和身份证号 签约、保障和报税要用真名',
      '刷脸 确认是你本人，照片我们不留',
      '位置 打卡和找附近的活时才看',
      '手写签名 签在你自己的协议上',
      '点了才算同意 同意，继续',
    ],
  },
  // the notice is our own text, so this page is never empty
})

async function open(...standings: Standing[]): Promise<Rendered> {
  cloud.on('account', 'enter', ...standings)
  const page = openPage(route)
  await flush()
  return page
}
const acceptances = (): unknown[] => cloud.callsOf('account', 'accept-privacy').map(({ data }) => data)
const acceptsNotice = (): void => {
  cloud.on('account', 'accept-privacy', { acceptedAt: '2026-11-21T00:00:00.000Z' })
}

it('takes a new worker home with two taps', async () => {
  const page = await open(aStranger)
  acceptsNotice()
  cloud.on('account', 'become-worker', { workerId: 'w1' })
  await tapText(page, '同意，继续')
  expect(acceptances()).toEqual([{ version: '2026-03-01' }])
  await tapText(page, '我找活干 报名、打卡、收工钱')
  expect(cloud.callsOf('account', 'become-worker')).toHaveLength(1)
  expect(phone.visited).toEqual(['/pages/home/home'])
})

describe('the notice', () => {
  it('is agreed to by nothing but a tap', async () => {
    const page = await open(aStranger)
    expect(acceptances()).toEqual([])
    expect(text(page)).not.toContain('我找活干')
  })

  it('can be left for a look at the jobs', async () => {
    await tapText(await open(aStranger), '先不同意，看看有什么活')
    expect(phone.visited).toEqual(['/pages/jobs/jobs'])
    expect(acceptances()).toEqual([])
  })

  it('is shown again when it was renewed meanwhile', async () => {
    const page = await open(aStranger, { ...aStranger, privacyVersion: '2026-12-01' })
    cloud.on('account', 'accept-privacy', refusal('PRIVACY_NOT_ACCEPTED'), { acceptedAt: '' })
    await tapText(page, '同意，继续')
    expect(text(page)).toContain('说明有更新，请再看一遍')
    await tapText(page, '同意，继续')
    expect(acceptances()).toEqual([{ version: '2026-03-01' }, { version: '2026-12-01' }])
    expect(text(page)).toContain('你来做什么？')
  })

  it('can be accepted again after no answer, as the same intent', async () => {
    const page = await open(aStranger)
    cloud.on('account', 'accept-privacy', 'offline', { acceptedAt: '' })
    await tapText(page, '同意，继续')
    expect(text(page)).toContain('现在没有网络')
    await tapText(page, '再试一次')
    const [first, second] = cloud.callsOf('account', 'accept-privacy')
    expect(second?.key).toBe(first?.key)
    expect(text(page)).toContain('你来做什么？')
  })

  it('leads a worker who accepts a newer one straight home', async () => {
    const page = await open({ ...aWorker, privacyAccepted: false })
    acceptsNotice()
    await tapText(page, '同意，继续')
    expect(phone.visited).toEqual(['/pages/home/home'])
  })
})

describe('where WeChat wants consent of its own', () => {
  const asks = (needAuthorization: boolean): void => {
    hasScreen('getPrivacySetting', ({ success }) => {
      Reflect.apply(success, undefined, [{ needAuthorization }])
    })
  }
  const button = (page: Rendered): Rendered => within(page, '.welcome__agree', '.native-action__tap')

  it("only WeChat's own button counts", async () => {
    asks(true)
    const page = await open(aStranger)
    acceptsNotice()
    expect(button(page).data['openType']).toBe('agreePrivacyAuthorization')
    await tapText(page, '同意，继续')
    expect(acceptances()).toEqual([])
    await fire(button(page), 'agreeprivacyauthorization')
    expect(acceptances()).toEqual([{ version: '2026-03-01' }])
  })

  it('and has it already, the tap is enough', async () => {
    asks(false)
    const page = await open(aStranger)
    acceptsNotice()
    await tapText(page, '同意，继续')
    expect(acceptances()).toHaveLength(1)
  })

  it('it can show the full notice', async () => {
    const opened: string[] = []
    hasScreen('openPrivacyContract', () => opened.push('guide'))
    await tapText(await open(aStranger), '看完整的隐私说明')
    expect(opened).toEqual(['guide'])
  })
})

describe('the choice of a role', () => {
  it('is all that is asked of who has accepted', async () => {
    const page = await open(accepted)
    expect(text(page)).toContain('你来做什么？')
    expect(text(page)).not.toContain('同意，继续')
  })

  it('opens no second account for a worker', async () => {
    await tapText(await open({ ...anEmployer, isWorker: true }), '我找活干 报名、打卡、收工钱')
    expect(cloud.callsOf('account', 'become-worker')).toEqual([])
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it('takes a worker back to the job that they were about to apply for', async () => {
    cloud.on('account', 'enter', accepted)
    cloud.on('account', 'become-worker', { workerId: 'w1' })
    const before = await open(accepted)
    Object.assign(before.instance, { route: 'packages/job/pages/job-detail/job-detail' })
    await tapText(await open(accepted), '我找活干 报名、打卡、收工钱')
    expect(phone.visited).toEqual(['back'])
  })

  it('says why it was refused and what to tap', async () => {
    const page = await open(accepted)
    cloud.on('account', 'become-worker', refusal('PRIVACY_NOT_ACCEPTED'))
    await tapText(page, '我找活干 报名、打卡、收工钱')
    for (const line of ['请先看并同意隐私说明', '看隐私说明']) expect(text(page)).toContain(line)
  })

  it('opens the day of the employer for who acts for one', async () => {
    await tapText(await open(anEmployer), '我招人 审核工时、发工钱')
    expect(phone.visited).toEqual(['/packages/employer/pages/today/today'])
  })

  it('says what to do to who acts for none, and looks again when asked', async () => {
    const page = await open(accepted, anEmployer)
    await tapText(page, '我招人 审核工时、发工钱')
    for (const line of ['没查到你管理的单位', '请单位负责人把你的微信加进来', '我找活干']) expect(text(page)).toContain(line)
    expect(phone.visited).toEqual([])
    await tapText(page, '再查一次')
    expect(phone.visited).toEqual(['/packages/employer/pages/today/today'])
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(aStranger))
  for (const line of ['Face check To be sure it is you. We keep no picture.', 'Agree and go on']) expect(read).toContain(line)
  expect(text(await open(accepted))).toContain('I hire people Review hours, pay people')
})
