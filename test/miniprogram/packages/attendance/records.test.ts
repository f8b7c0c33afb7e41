import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Records, WorkRecord } from '../../../../miniprogram/services/attendance'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aRecord } from './shifts'

const route = 'packages/attendance/pages/records/records'

describePageStates(route, {
  asks: ['attendance', 'list-records'],
  done: {
    reply: { records: [aRecord] },
    shows: [
      '11月20日 ¥195.00 搬运 · 东区仓库 · 晨光服务',
      '排班 11月20日 08:00 – 17:00',
      '打卡 11月20日 08:12 – 17:00',
      '计工时 7 小时 48 分，已扣休息 1 小时',
      '等单位审核',
    ],
  },
  empty: { reply: { records: [] }, shows: ['打完一班，工时会记在这里', '看下一步'] },
})

type Answer = Records | ReturnType<typeof refusal> | 'offline'
async function open(...answers: Answer[]): Promise<Rendered> {
  cloud.on('attendance', 'list-records', ...answers)
  const page = openPage(route)
  await flush()
  return page
}

it.each<[WorkRecord['status'], string, string]>([
  ['pending', '等单位审核', 'wait'],
  ['approved', '已通过，等发钱', 'done'],
  ['rejected', '已退回', 'alert'],
  ['in-payout', '正在发钱', 'note'],
  ['paid', '钱已到账', 'done'],
])('%s is told by a word and a tone', async (status, word, tone) => {
  const page = await open({ records: [{ ...aRecord, status }] })
  expect(text(page)).toContain(word)
  expect(shows(page, `status-tag--${tone}`)).toBe(true)
})

it('says why hours were sent back, and to whom to talk', async () => {
  const page = await open({ records: [{ ...aRecord, status: 'rejected', reason: '人不在工地' }] })
  expect(text(page)).toContain('原因：人不在工地。 对不上的话，找单位说清楚')
})

it.each<[WorkRecord['status'], string, string]>([
  ['paid', '看工资单', '/packages/payout/pages/slip/slip?employerId=employer-1&payoutId=payout-1'],
  ['in-payout', '看这笔钱', '/packages/payout/pages/confirm/confirm?employerId=employer-1&payoutId=payout-1'],
])('%s leads to its money', async (status, label, url) => {
  const page = await open({ records: [{ ...aRecord, status, payoutId: 'payout-1' }] })
  await tapText(page, label)
  expect(phone.visited).toEqual([url])
})

it('leads nowhere while nobody has decided', async () => {
  const page = await open({ records: [aRecord] })
  await tapText(page, '11月20日')
  expect(phone.visited).toEqual([])
})

it('leads from an empty list to the next step', async () => {
  const page = await open({ records: [] })
  await tapText(page, '看下一步')
  expect(phone.visited).toEqual(['/pages/home/home'])
})

it('leaves out a break that there was not', async () => {
  expect(text(await open({ records: [{ ...aRecord, breakMinutes: 0 }] }))).not.toContain('已扣休息')
})

describe('at the end of the page', () => {
  const first: Records = { records: [aRecord], nextCursor: 'c1' }
  const second: Records = { records: [{ ...aRecord, recordId: 'record-2', jobTitle: '分拣' }] }

  it('fetches the next records by the cursor and adds them', async () => {
    const page = await open(first, second)
    await call(page, 'onReachBottom')
    await call(page, 'onReachBottom')
    expect(cloud.callsOf('attendance', 'list-records').map(({ data }) => data)).toEqual([{}, { cursor: 'c1' }])
    expect(text(page)).toMatch(/搬运 · .*分拣 · /)
  })

  it('says that the next ones could not be fetched, and fetches them when tapped', async () => {
    const page = await open(first, 'offline', second)
    await call(page, 'onReachBottom')
    expect(text(page)).toContain('搬运')
    await tapText(page, '没取到，点一下再试')
    expect(text(page)).toContain('分拣')
    expect(text(page)).not.toContain('没取到')
  })
})

it('keeps its rows when the cloud refuses to show them again', async () => {
  const page = await open({ records: [aRecord] }, refusal('TOO_MANY_REQUESTS'))
  await call(page, 'onShow')
  expect(text(page)).toContain('点得太快，请等一会儿')
  expect(text(page)).toContain('搬运')
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open({ records: [{ ...aRecord, status: 'rejected' }] }))
  for (const line of ['Planned 20/11 08:00 – 17:00', 'Paid time 7 h 48 min, break of 1 h taken off', 'Sent back'])
    expect(read).toContain(line)
})
