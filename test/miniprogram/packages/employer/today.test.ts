import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { EmployerToday } from '../../../../miniprogram/services/employer'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'

const route = 'packages/employer/pages/today/today'
type Shift = EmployerToday['shifts'][number]

function shift(number: number, other: Partial<Shift> = {}): Shift {
  return {
    shiftId: `shift-${number.toString()}`,
    workerName: `王${number.toString()}`,
    jobTitle: '搬运',
    siteName: '东区仓库',
    zone: 'Asia/Shanghai',
    startsAt: '2026-11-21T00:00:00.000Z',
    endsAt: '2026-11-21T10:00:00.000Z',
    state: 'planned',
    covered: true,
    ...other,
  }
}

const today: EmployerToday = {
  employerName: '晨光服务',
  counts: { needsDecision: 3, runningLate: 1, notCovered: 0, unpaid: 12, agreements: 2 },
  unpaidFen: 360_000,
  escrowFen: 12_345_678,
  shifts: [shift(1), shift(2, { state: 'late' }), shift(3, { siteName: '西区工地', state: 'working', covered: false })],
}

describePageStates(route, {
  asks: ['attendance', 'get-employer-today'],
  done: {
    reply: today,
    shows: ['晨光服务', '待你审核 3', '待发的工钱 12', '¥123,456.78', '¥3,600.00', '够发', '东区仓库 · 2 人'],
  },
  // a day without shifts still has its counts and its money, so this page is never empty
  refused: 'NO_EMPLOYER_MEMBERSHIP',
})

async function open(reply: EmployerToday = today): Promise<Rendered> {
  cloud.on('attendance', 'get-employer-today', reply)
  const page = openPage(route)
  await flush()
  return page
}
const countRow = (page: Rendered, index: number): Rendered => page.querySelectorAll('.row')[index] as Rendered

describe('the four counts', () => {
  it.each([
    ['待你审核', 0, '/packages/employer/pages/review/review'],
    ['待发的工钱', 3, '/packages/employer/pages/pay-run/pay-run'],
    ['协议要你决定', 4, '/packages/employer/pages/agreements/agreements'],
  ])('%s leads to its page', async (word, index, url) => {
    const page = await open()
    expect(text(countRow(page, index))).toContain(word)
    await tapText(page, text(countRow(page, index)))
    expect(phone.visited).toEqual([url])
  })

  it('say nothing of agreements to whom they are not for', async () => {
    const { needsDecision, runningLate, notCovered, unpaid } = today.counts
    const counts = { needsDecision, runningLate, notCovered, unpaid }
    const page = await open({ ...today, counts })
    expect(text(page)).toContain('待发的工钱 12')
    expect(text(page)).not.toContain('协议要你决定')
    expect(text(page)).not.toContain('给协议盖章')
  })

  it('that someone is late leaves only those who are late', async () => {
    const page = await open()
    await tapText(page, '迟到还没打卡 1')
    expect(text(page)).toContain('只看迟到的')
    expect(text(page)).toContain('王2')
    expect(text(page)).not.toContain('王1')
    await tapText(page, '看全部')
    expect(text(page)).toContain('王1')
  })

  it('that someone has no cover leaves only those without', async () => {
    const page = await open({ ...today, shifts: [shift(1)] })
    await tapText(page, '今天没有保障 0')
    expect(text(page)).toContain('现在没有这样的人')
    expect(text(page)).not.toContain('王1')
  })

  it('of nothing has a quiet sign', async () => {
    const page = await open({ ...today, counts: { needsDecision: 0, runningLate: 0, notCovered: 0, unpaid: 0, agreements: 0 } })
    expect(shows(countRow(page, 0), 'count-row--quiet')).toBe(true)
    expect(shows(countRow(page, 0), 'icon-mark--check')).toBe(true)
  })
})

it('says how much money is missing', async () => {
  expect(text(await open({ ...today, escrowFen: 100_050 }))).toContain('还差 ¥2,599.50')
})

it('shows who is late before who is not, with state, cover and times', async () => {
  const page = await open()
  expect(text(page)).toMatch(/王2 搬运 · 08:00–18:00 迟到 有保障 王1/)
  expect(text(page)).toContain('西区工地 · 1 人 王3 搬运 · 08:00–18:00 在上班 没有保障')
})

it('says so on a day without shifts', async () => {
  expect(text(await open({ ...today, shifts: [] }))).toContain('今天没有人上班')
})

it('shows the first of many at a site, and all when asked', async () => {
  const page = await open({ ...today, shifts: Array.from({ length: 40 }, (_, index) => shift(index + 10)) })
  expect(text(page)).not.toContain('王49')
  await tapText(page, '看全部 40 人')
  expect(text(page)).toContain('王49')
  expect(text(page)).not.toContain('看全部 40 人')
})

it('has a way to what belongs to the person, and from there to the language', async () => {
  const page = await open()
  await tapText(page, '我的消息和设置')
  expect(phone.visited).toEqual(['/pages/me/me'])
})

it('has a way to the other role, also when there is nothing to show', async () => {
  cloud.on('attendance', 'get-employer-today', 'offline')
  const page = openPage(route)
  await flush()
  await tapText(page, '我要找活 换成打工的人')
  expect(phone.visited).toEqual(['/packages/onboarding/pages/welcome/welcome'])
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open())
  for (const line of ['Wait for your decision 3', 'Money held', 'Enough', "Today's shifts", '2 people', 'Late', 'Covered'])
    expect(read).toContain(line)
  expect(phone.title).toBe('Today')
})

it('leads to those whom no camera knows', async () => {
  cloud.on('attendance', 'get-employer-today', today)
  const page = openPage(route)
  await flush()
  await tapText(page, '确认是本人 刷不了脸的人，要你们认')
  expect(phone.visited).toEqual(['/packages/employer/pages/identity-review/identity-review'])
})

it('leads to the agreements that wait for the seal', async () => {
  cloud.on('attendance', 'get-employer-today', today)
  const page = openPage(route)
  await flush()
  await tapText(page, '给协议盖章 工人签好了，等单位盖章')
  expect(phone.visited).toEqual(['/packages/employer/pages/countersign/countersign'])
})
