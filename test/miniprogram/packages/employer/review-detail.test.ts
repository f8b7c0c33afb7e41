import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { ReviewDetail } from '../../../../miniprogram/services/review'
import { fire, flush, shows, tap, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { decidedRecord, pendingItem, pendingRecord } from './records'

const route = 'packages/employer/pages/review-detail/review-detail'
const here = '/packages/employer/pages/review-detail/review-detail'
const query = { recordId: 'record-1' }

describePageStates(route, {
  asks: ['attendance', 'get-review'],
  query,
  // a record that is gone is refused, so there is no empty page
  done: {
    reply: pendingRecord,
    shows: [
      '阿迪力江·买买提 搬运 · 东区仓库 · 11月20日',
      '上班 排班 08:00 打卡 08:12 相差 晚 12 分钟',
      '下班 排班 17:00 打卡 17:00 相差 一样',
      '计工时 排班 8 小时 打卡 7 小时 48 分 相差 少 12 分钟',
      '扣休息 1 小时',
      '¥25.00 一小时 × 7 小时 48 分 ¥195.00',
      '96 米，误差 12 米',
      '手机上的时间 11月20日 08:03',
      '记录没有被改过',
      '通过，计 ¥195.00',
    ],
  },
  refused: 'NOT_FOUND',
})

async function open(...replies: ReviewDetail[]): Promise<Rendered> {
  cloud.on('attendance', 'get-review', ...replies)
  const page = openPage(route, query, { stubs: ['van-popup'] }) // its opening takes frames
  await flush()
  return page
}
const decided = { recordId: 'record-1', status: 'approved', pendingCount: 1 } as const
const nextIs = (recordId?: string): void => {
  const items = recordId === undefined ? [] : [{ ...pendingItem, recordId }]
  cloud.on('attendance', 'list-reviews', { items, pendingCount: items.length })
}
const decisions = (): unknown[] => cloud.callsOf('attendance', 'decide-record').map(({ data }) => data)
const sheet = (page: Rendered): Rendered => within(page, '.review-detail__sheet')
const tapApprove = (page: Rendered): Promise<void> => tapText(page, '通过，计 ¥195.00')
const openSheet = async (page: Rendered): Promise<void> => tap(within(page, '.review-detail__reject', '.van-button'))
const confirmSheet = async (page: Rendered): Promise<void> => tap(within(sheet(page), '.reason-sheet__confirm', '.van-button'))

it('marks the lines where the rules found something, and only those', async () => {
  const page = await open({ ...pendingRecord, flags: ['OVERTIME'], paidMinutes: 480 })
  const marked = within(page, '.review-detail__table').querySelectorAll('.compare-table__line--marked').map(text)
  expect(marked).toEqual(['下班 排班 17:00 打卡 17:00 相差 一样'])
})

it('warns of a record that does not fit', async () => {
  const page = await open({ ...pendingRecord, chainIntact: false })
  expect(text(page)).toContain('记录对不上，先别通过')
  expect(shows(page, 'status-tag--alert')).toBe(true)
})

describe('approving', () => {
  it('sends the decision and goes on to the next record', async () => {
    const page = await open(pendingRecord)
    cloud.on('attendance', 'decide-record', decided)
    nextIs('record-2')
    await tapApprove(page)
    expect(decisions()).toEqual([{ recordId: 'record-1', decision: 'approve' }])
    expect(phone.toasts).toEqual(['已通过'])
    expect(phone.visited).toEqual([`${here}?recordId=record-2`])
  })

  it('goes back after the last record', async () => {
    const page = await open(pendingRecord)
    cloud.on('attendance', 'decide-record', decided)
    nextIs()
    await tapApprove(page)
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it('again after no answer carries the same key', async () => {
    const page = await open(pendingRecord)
    cloud.on('attendance', 'decide-record', 'timeout', decided)
    nextIs()
    await tapApprove(page)
    expect(text(page)).toContain('网络太慢，还不知道办成没有')
    await tapText(page, '再试一次')
    const [first, second] = cloud.callsOf('attendance', 'decide-record')
    expect(first?.key).toBe(second?.key)
    expect(phone.toasts).toEqual(['已通过'])
  })

  it.each([
    ['NOT_ALLOWED', '你的账号不能看这一页', '返回'],
    ['TOO_MANY_REQUESTS', '点得太快，请等一会儿', '再试一次'],
  ] as const)('that is refused with %s says why and leaves the record to be decided', async (code, sentence, next) => {
    const page = await open(pendingRecord)
    cloud.on('attendance', 'decide-record', refusal(code))
    await tapApprove(page)
    for (const line of [sentence, next, '通过，计 ¥195.00']) expect(text(page)).toContain(line)
  })

  it('shows the decision of another reviewer who was faster, and leads on', async () => {
    const page = await open(pendingRecord, decidedRecord)
    cloud.on('attendance', 'decide-record', refusal('RECORD_ALREADY_DECIDED'))
    nextIs('record-3')
    await tapApprove(page)
    for (const line of ['这条已经审核过', '回审核', '已退回 张伟 · 11月20日 19:30 原因 人不在工地'])
      expect(text(page)).toContain(line)
    expect(text(page)).not.toContain('通过，计')
    await tapText(page, '看下一条')
    expect(phone.visited).toEqual([`${here}?recordId=record-3`])
  })
})

describe('sending back', () => {
  it('asks for a reason and says what follows', async () => {
    const page = await open(pendingRecord)
    expect(sheet(page).dom.textContent).not.toContain('为什么退回？')
    await openSheet(page)
    for (const line of ['为什么退回？', '工人会看到原因，这一班先不发钱', '时间对不上', '人不在工地', '打错了班'])
      expect(sheet(page).dom.textContent).toContain(line)
  })

  it('sends nothing without a reason', async () => {
    const page = await open(pendingRecord)
    await openSheet(page)
    await confirmSheet(page)
    expect(decisions()).toEqual([])
  })

  it('sends the reasons that were chosen and what was typed', async () => {
    const page = await open(pendingRecord)
    cloud.on('attendance', 'decide-record', { ...decided, status: 'rejected' })
    nextIs()
    await openSheet(page)
    for (const reason of ['人不在工地', '打错了班', '打错了班']) await tapText(sheet(page), reason)
    await fire(within(sheet(page), '.reason-sheet__typed'), 'change', { value: ' 早上没人 ' })
    await confirmSheet(page)
    expect(decisions()).toEqual([{ recordId: 'record-1', decision: 'reject', reason: '人不在工地; 早上没人' }])
    expect(phone.toasts).toEqual(['已退回'])
  })

  it('keeps the reason in the sheet when the network is gone', async () => {
    const page = await open(pendingRecord)
    cloud.on('attendance', 'decide-record', 'offline', { ...decided, status: 'rejected' })
    nextIs()
    await openSheet(page)
    await tapText(sheet(page), '时间对不上')
    await confirmSheet(page)
    expect(sheet(page).dom.textContent).toContain('现在没有网络')
    await tapText(sheet(page), '再试一次')
    expect(decisions()).toHaveLength(2)
    expect(phone.toasts).toEqual(['已退回'])
  })

  it('can be left', async () => {
    const page = await open(pendingRecord)
    await openSheet(page)
    await tapText(sheet(page), '先不退回')
    expect(page.data['sheetOpen']).toBe(false)
    expect(decisions()).toEqual([])
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(pendingRecord))
  for (const line of [
    'Start Planned 08:00 Punched 08:12 Difference 12 min later',
    'Approve ¥195.00',
    'The record was not changed',
  ])
    expect(read).toContain(line)
})
