import { setLanguage } from '../../../miniprogram/i18n/index'
import type { Standing, WorkCard } from '../../../miniprogram/services/account'
import { flush, shows, tapText, text } from '../../support/simulate/act'
import { cloud, refusal } from '../../support/simulate/fake-cloud'
import { call, openPage } from '../../support/simulate/mount'
import { describePageStates } from '../../support/simulate/page-states'
import { phone } from '../../support/simulate/phone'
import type { Rendered } from '../../support/simulate/rendered'
import { aCard, anEmployer, aNewCard, aWorker, engagement } from './cards'

const route = 'pages/home/home'
const signing = aCard({ code: 'SIGN_AGREEMENT', actor: 'worker', until: '2026-11-21T23:00:00.000Z' })
const entering = (...standings: Standing[]): void => {
  cloud.on('account', 'enter', ...standings)
}

describePageStates(route, {
  asks: ['account', 'get-work-card'],
  also: () => {
    entering(aWorker)
  },
  done: {
    reply: signing,
    shows: [
      '王* WK00012340 实名 完成 签约 完成 保障 现在办 打卡 未到 到账 未到 下一步：签约',
      '看协议，签个名 工钱、时间都写在里面 · 最晚 11月22日 07:00 大约 3 分钟 去签协议',
      '做什么 装卸工 · 一号库 用工方 浦江物流 时间 明天 07:00 – 18:00',
    ],
  },
  // who has no card is led to where one begins: see below
})

async function open(...cards: WorkCard[]): Promise<Rendered> {
  entering(aWorker)
  cloud.on('account', 'get-work-card', ...cards)
  const page = openPage(route)
  await flush()
  return page
}

describe('who has no card', () => {
  const welcome = '/packages/onboarding/pages/welcome/welcome'
  it.each<[string, Standing, string]>([
    ['has not accepted the notice', { ...aWorker, privacyAccepted: false, isWorker: false }, welcome],
    ['has accepted an older notice', { ...aWorker, privacyAccepted: false }, welcome],
    ['has no role yet', { ...aWorker, isWorker: false }, welcome],
    ['acts for an employer only', anEmployer, '/packages/employer/pages/today/today'],
  ])('and %s is led on', async (_who, standing, url) => {
    entering(standing)
    const page = openPage(route)
    await flush()
    expect(phone.visited).toEqual([url])
    expect(cloud.callsOf('account', 'get-work-card')).toEqual([])
    // what is left behind is no dead end either
    await tapText(page, '开始')
    expect(phone.visited).toEqual([url, url])
  })
})

it('shows the card of an employer who works, too', async () => {
  entering({ ...anEmployer, isWorker: true })
  cloud.on('account', 'get-work-card', signing)
  const page = openPage(route)
  await flush()
  expect(text(page)).toContain('王*')
})

it('has a card for a worker without a name and without a job', async () => {
  const page = await open(aNewCard())
  expect(text(page)).toContain('还没实名 WK00012340')
  expect(text(page)).not.toContain('我的活')
})

describe('the next step', () => {
  it.each<[WorkCard['nextStep']['code'], string, string]>([
    ['FIND_JOB', '去找活', '/pages/jobs/jobs'],
    ['VERIFY_IDENTITY', '去实名', '/packages/onboarding/pages/identity/identity'],
    ['SIGN_AGREEMENT', '去签协议', '/packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1'],
    ['ENROL_GUARANTEE', '去开保障', '/packages/guarantee/pages/enrol/enrol?employerId=e1&shiftId=s1'],
    ['WAIT_FOR_SHIFT', '看打卡地点', '/packages/attendance/pages/clock/clock?employerId=e1&shiftId=s1'],
    ['CLOCK_IN', '去打上班卡', '/packages/attendance/pages/clock/clock?employerId=e1&shiftId=s1'],
    ['CLOCK_OUT', '去打下班卡', '/packages/attendance/pages/clock/clock?employerId=e1&shiftId=s1'],
    ['WAIT_FOR_REVIEW', '看工时', '/packages/attendance/pages/records/records'],
    ['RECORD_REJECTED', '看退回原因', '/packages/attendance/pages/records/records'],
    ['COVER_REFUSED', '看原因', '/packages/guarantee/pages/enrol/enrol?employerId=e1&shiftId=s1'],
    ['WAIT_FOR_PAY_RUN', '看工时', '/packages/attendance/pages/records/records'],
    ['CONFIRM_PAYOUT', '去收款', '/packages/payout/pages/confirm/confirm?employerId=e1&payoutId=p1'],
    ['WAIT_FOR_PAYMENT', '看收入', '/packages/payout/pages/earnings/earnings'],
    ['PAYOUT_FAILED', '看原因', '/packages/payout/pages/confirm/confirm?employerId=e1&payoutId=p1'],
  ])('%s: one tap on "%s" opens its page', async (code, label, url) => {
    const page = await open(aCard({ code, actor: 'worker' }))
    await tapText(page, label)
    expect(phone.visited).toEqual([url])
  })

  it.each<[WorkCard['nextStep'], string]>([
    [{ code: 'WAIT_FOR_COVER', actor: 'vendor', since: '2026-11-21T00:02:00.000Z' }, '轮到保险公司办，从 11月21日 08:02 起'],
    [{ code: 'WAIT_FOR_REVIEW', actor: 'employer', since: '2026-11-21T10:00:00.000Z' }, '轮到浦江物流办，从 11月21日 18:00 起'],
    [{ code: 'WAIT_FOR_PAYMENT', actor: 'vendor' }, '轮到微信支付办'],
    [{ code: 'WAIT_FOR_SHIFT', actor: 'worker', until: '2026-11-21T22:30:00.000Z' }, '11月22日 06:30 起可以打卡'],
    [{ code: 'CLOCK_OUT', actor: 'worker', until: '2026-11-22T10:00:00.000Z' }, '11月22日 18:00 下班'],
  ])('says whose turn it is or when: %j', async (nextStep, sentence) => {
    const page = await open(aCard(nextStep))
    expect(text(page)).toContain(sentence)
    expect(shows(page, 'next-step--waiting')).toBe(nextStep.actor !== 'worker')
  })

  it('looks again while the cover is waited for', async () => {
    const page = await open(aCard({ code: 'WAIT_FOR_COVER', actor: 'vendor' }), aCard({ code: 'CLOCK_IN', actor: 'worker' }))
    await tapText(page, '刷新看看')
    expect(text(page)).toContain('到了工地，打上班卡')
  })
})

describe('taking the next shift', () => {
  const next = aCard({ code: 'TAKE_NEXT_SHIFT', actor: 'worker' })
  const taken = { applicationId: 'a1', shiftId: 's2', startsAt: '', endsAt: '' }

  it('needs one tap, and shows the step after it', async () => {
    const page = await open(next, aCard({ code: 'ENROL_GUARANTEE', actor: 'worker' }))
    cloud.on('job', 'take-next-shift', taken)
    await tapText(page, '报下一班')
    expect(cloud.callsOf('job', 'take-next-shift').map(({ data }) => data)).toEqual([{ employerId: 'e1', applicationId: 'a1' }])
    expect(text(page)).toContain('开通这一班的保障')
  })

  it('tried again after no answer carries the same key', async () => {
    const page = await open(next)
    cloud.on('job', 'take-next-shift', 'timeout', taken)
    await tapText(page, '报下一班')
    await tapText(page, '再试一次')
    const [first, second] = cloud.callsOf('job', 'take-next-shift')
    expect(second?.key).toBe(first?.key)
  })

  it.each([
    ['SHIFT_OVERLAPS_ANOTHER', '和你另一个班的时间撞了'],
    ['JOB_CLOSED', '这个活不招人了'],
  ] as const)('refused with %s leads to other jobs', async (code, sentence) => {
    const page = await open(next)
    cloud.on('job', 'take-next-shift', refusal(code))
    await tapText(page, '报下一班')
    expect(text(page)).toContain(sentence)
    await tapText(page, '看别的活')
    expect(phone.visited).toEqual(['/pages/jobs/jobs'])
  })
})

describe('the cover on the card', () => {
  const covered = (coverFrom: string, coverTo: string): WorkCard =>
    aCard(
      { code: 'WAIT_FOR_SHIFT', actor: 'worker' },
      {
        engagement: { ...engagement, shift: { ...engagement.shift, coverFrom, coverTo, policyNo: 'PA-1' } },
      },
    )

  it.each([
    ['2026-11-20T23:00:00.000Z', '2026-11-21T10:00:00.000Z', '今天 07:00 – 18:00 有保障'],
    ['2026-11-21T14:00:00.000Z', '2026-11-21T22:00:00.000Z', '今天 22:00 – 次日 06:00 有保障'],
    ['2026-11-21T23:00:00.000Z', '2026-11-22T10:00:00.000Z', '明天 07:00 – 18:00 有保障'],
    ['2026-11-22T23:00:00.000Z', '2026-11-23T10:00:00.000Z', '11月23日 07:00 – 18:00 有保障'],
  ])('from %s to %s reads %s', async (from, to, sentence) => {
    const page = await open(covered(from, to))
    expect(text(page)).toContain(sentence)
    expect(text(page)).toContain('保单号 PA-1')
  })

  it('is not claimed once it is over', async () => {
    expect(text(await open(covered('2026-11-20T00:00:00.000Z', '2026-11-21T00:00:00.000Z')))).not.toContain('有保障')
  })
})

it('looks again when it is pulled down', async () => {
  const page = await open(signing, aCard({ code: 'CLOCK_IN', actor: 'worker' }))
  await call(page, 'onPullDownRefresh')
  expect(text(page)).toContain('去打上班卡')
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(signing))
  for (const line of ['Next: the agreement', 'Read the agreement and sign', 'Before 22/11 07:00', 'Tomorrow 07:00'])
    expect(read).toContain(line)
})

it('has a row for a newer version of the agreement while one waits, which leads to it', async () => {
  const page = await open({ ...signing, renewal: { employerId: 'e1', applicationId: 'a1', contractId: 'c9' } })
  await tapText(page, '协议有新版，看看改了什么')
  expect(phone.visited).toEqual(['/packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1&contractId=c9'])
  expect(text(await open(signing))).not.toContain('协议有新版')
})

it('has a row for an ending that waits to be signed', async () => {
  const page = await open({ ...signing, renewal: { employerId: 'e1', applicationId: 'a1', contractId: 'c9', purpose: 'end' } })
  await tapText(page, '有一份结束协议等你看 签了才结束，不签照旧')
  expect(phone.visited).toEqual(['/packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1&contractId=c9'])
})
