import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Payouts } from '../../../../miniprogram/services/payout'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { call, closePage, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aPayout, failedPayout, paidPayout, payingPayout, sendingPayout } from './payouts'

const route = 'packages/payout/pages/earnings/earnings'
const page1: Payouts = { payouts: [aPayout], paidThisMonthFen: 12_345_678 }

describePageStates(route, {
  asks: ['payout', 'list-payouts'],
  done: {
    reply: page1,
    shows: ['这个月到账 ¥123,456.78', '搬运 · 11月20日 ¥189.15 晨光服务', '等你确认 去确认', '11月21日 20:00 前点一下确认'],
  },
  empty: { reply: { payouts: [], paidThisMonthFen: 0 }, shows: ['单位发的工钱会在这里', '看我的工时'] },
})

async function open(...answers: (Payouts | 'offline')[]): Promise<Rendered> {
  cloud.on('payout', 'list-payouts', ...answers)
  const page = openPage(route)
  await flush()
  return page
}
const only = (payout: typeof aPayout): Payouts => ({ payouts: [payout], paidThisMonthFen: 0 })

it.each([
  [sendingPayout, '正在送出 看一看', 'note'],
  [payingPayout, '微信在付 看一看', 'note'],
  [paidPayout, '已到账 工资单 11月20日 20:05', 'done'],
  [failedPayout('OVERDUE_CLOSE'), '没发成 看一看 24 小时没有确认，钱退回来了', 'alert'],
])('tells each state by word and tone', async (payout, said, tone) => {
  const page = await open(only(payout))
  expect(text(page)).toContain(said)
  expect(shows(page, `status-tag--${tone}`)).toBe(true)
})

it.each([
  [aPayout, '去确认', 'confirm/confirm'],
  [failedPayout('ACCOUNT_FROZEN'), '看一看', 'confirm/confirm'],
  [paidPayout, '工资单', 'slip/slip'],
])('leads to what can be done with it', async (payout, label, where) => {
  const page = await open(only(payout))
  await tapText(page, label)
  expect(phone.visited).toEqual([`/packages/payout/pages/${where}?employerId=employer-1&payoutId=payout-1`])
})

it('leads from an empty list to the hours', async () => {
  const page = await open({ payouts: [], paidThisMonthFen: 0 })
  await tapText(page, '看我的工时')
  expect(phone.visited).toEqual(['/packages/attendance/pages/records/records'])
})

it('counts down once a minute, and stops with the page', async () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T12:00:30.000Z') })
  const page = await open({ payouts: [paidPayout, { ...aPayout, payoutId: 'payout-2' }], paidThisMonthFen: 0 })
  expect(text(page)).toContain('还剩 23 小时 59 分 · 11月21日 20:00 前')
  await jest.advanceTimersByTimeAsync(60_000)
  expect(text(page)).toContain('还剩 23 小时 58 分')
  closePage(page)
  expect(jest.getTimerCount()).toBe(0)
})

it('says that the time is up', async () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-21T11:58:30.000Z') })
  const page = await open(only(aPayout))
  expect(text(page)).toContain('还剩 1 分钟')
  await jest.advanceTimersByTimeAsync(60_000)
  expect(text(page)).toContain('时间到了')
})

describe('at the end of the page', () => {
  const first = { ...page1, nextCursor: 'c1' }
  const second: Payouts = { payouts: [{ ...paidPayout, payoutId: 'payout-2', jobTitle: '分拣' }], paidThisMonthFen: 0 }

  it('fetches the next payouts by the cursor and adds them', async () => {
    const page = await open(first, second)
    await call(page, 'onReachBottom')
    await call(page, 'onReachBottom')
    expect(cloud.callsOf('payout', 'list-payouts').map(({ data }) => data)).toEqual([{}, { cursor: 'c1' }])
    expect(text(page)).toMatch(/搬运 · .*分拣 · /)
  })

  it('says that the next ones could not be fetched, and fetches them when tapped', async () => {
    const page = await open(first, 'offline', second)
    await call(page, 'onReachBottom')
    await tapText(page, '没取到，点一下再试')
    expect(text(page)).toContain('分拣')
    expect(text(page)).not.toContain('没取到')
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open({ payouts: [aPayout, { ...failedPayout('NEW'), payoutId: 'payout-2' }], paidThisMonthFen: 0 }))
  for (const line of ['Received this month', 'Confirm it by 21/11 20:00', 'Failed', 'WeChat Pay did not do it'])
    expect(read).toContain(line)
})
