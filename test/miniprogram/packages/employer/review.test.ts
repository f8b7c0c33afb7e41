import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { ReviewItem } from '../../../../miniprogram/services/review'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { pendingItem } from './records'

const route = 'packages/employer/pages/review/review'
const approved: ReviewItem = { ...pendingItem, recordId: 'record-9', workerName: '李娜', status: 'in-payout', flags: [] }

describePageStates(route, {
  asks: ['attendance', 'list-reviews'],
  done: {
    reply: { items: [pendingItem], pendingCount: 41 },
    shows: [
      '还有 41 条待审核',
      '阿迪力江·买买提 ¥195.00 搬运 · 东区仓库',
      '排班 11月20日 08:00 – 17:00',
      '打卡 11月20日 08:12 – 17:00',
      '计工时 7 小时 48 分',
      '迟到 离大门远',
    ],
  },
  empty: { reply: { items: [], pendingCount: 0 }, shows: ['都审完了', '去发工钱'] },
})

async function open(...answers: [CloudFunctions['attendance']['list-reviews']['reply'], ...unknown[]]): Promise<Rendered> {
  cloud.on('attendance', 'list-reviews', ...(answers as [(typeof answers)[0]]))
  const page = openPage(route)
  await flush()
  return page
}
const asked = (): unknown[] => cloud.callsOf('attendance', 'list-reviews').map(({ data }) => data)

it('opens a record when its row is tapped', async () => {
  const page = await open({ items: [pendingItem], pendingCount: 1 })
  await tapText(page, '搬运 · 东区仓库')
  expect(phone.visited).toEqual(['/packages/employer/pages/review-detail/review-detail?recordId=record-1'])
})

it('asks for the pending ones first, and for another list when it is tapped', async () => {
  const page = await open({ items: [pendingItem], pendingCount: 1 }, { items: [approved], pendingCount: 1 })
  await tapText(page, '已通过')
  expect(asked()).toEqual([{ status: 'pending' }, { status: 'approved' }])
  expect(text(page)).toContain('李娜')
  expect(text(page)).toContain('正在发钱')
  expect(text(page)).not.toContain('买买提')
})

it('leads from an empty list of decided ones back to what is pending', async () => {
  const page = await open(
    { items: [], pendingCount: 1 },
    { items: [], pendingCount: 1 },
    { items: [pendingItem], pendingCount: 1 },
  )
  await tapText(page, '已退回')
  expect(text(page)).toContain('没有退回的工时')
  await tapText(page, '看待审核的')
  expect(text(page)).toContain('阿迪力江·买买提')
})

it('leads to the pay when all is decided', async () => {
  const page = await open({ items: [], pendingCount: 0 })
  await tapText(page, '去发工钱')
  expect(phone.visited).toEqual(['/packages/employer/pages/pay-run/pay-run'])
})

describe('at the end of the page', () => {
  const first = { items: [pendingItem], pendingCount: 2, nextCursor: 'c1' }
  const second = { items: [{ ...pendingItem, recordId: 'record-2', workerName: '钱二' }], pendingCount: 2 }

  it('fetches the next records by the cursor and adds them', async () => {
    const page = await open(first, second)
    await call(page, 'onReachBottom')
    await call(page, 'onReachBottom')
    expect(asked()).toEqual([{ status: 'pending' }, { status: 'pending', cursor: 'c1' }])
    expect(text(page)).toMatch(/阿迪力江·买买提.*钱二/)
  })

  it('says that the next ones could not be fetched, and fetches them when tapped', async () => {
    const page = await open(first, 'offline', second)
    await call(page, 'onReachBottom')
    expect(text(page)).toContain('阿迪力江·买买提')
    await tapText(page, '没取到，点一下再试')
    expect(text(page)).toContain('钱二')
    expect(text(page)).not.toContain('没取到')
  })

  it('does not add to a list that was changed meanwhile', async () => {
    const page = await open(first, second, { items: [approved], pendingCount: 2 })
    const fetching = call(page, 'onReachBottom')
    await tapText(page, '已通过')
    await fetching
    expect(text(page)).toContain('李娜')
    expect(text(page)).not.toContain('钱二')
  })
})

it('keeps its rows when it is shown again and the cloud refuses', async () => {
  const page = await open({ items: [pendingItem], pendingCount: 1 }, refusal('TOO_MANY_REQUESTS'))
  await call(page, 'onShow')
  expect(text(page)).toContain('点得太快，请等一会儿')
  expect(text(page)).toContain('阿迪力江·买买提')
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open({ items: [pendingItem], pendingCount: 1 }))
  for (const line of ['To decide', '1 to decide', 'Planned', 'Paid time 7 h 48 min', 'Late', 'Far from the gate'])
    expect(read).toContain(line)
})
