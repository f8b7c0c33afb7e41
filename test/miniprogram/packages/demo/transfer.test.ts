import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, listen, onDoor, openDoors, sessionOf } from './doors'

const route = 'packages/demo/pages/transfer/transfer'
const show = 'GET 7352/_mock/confirmations?package=p%2B1%3D'
const decide = 'POST 7352/_mock/confirmations'
const bill = {
  merchant_name: '灵工卡（模拟商户）',
  transfer_amount: 12_345_678,
  transfer_remark: '劳务报酬 2026-11-20',
  state: 'WAIT_USER_CONFIRM',
  fail_reason: null,
  expires_at: '2026-11-22T02:00:00.000Z',
}

beforeEach(() => {
  openDoors()
  phone.storage.set('session', sessionOf('oWORKCARD_LI_NA'))
})

async function open(...answers: (object | number | 'offline')[]): Promise<Rendered> {
  onDoor(show, ...answers)
  onDoor(decide, { state: 'SUCCESS' })
  const page = openPage(route, { mchId: 'm', appId: 'a', package: 'p+1=' })
  await flush()
  return page
}

describe('the states', () => {
  it('loading: a skeleton, marked as a simulation', () => {
    const page = openPage(route, { package: 'p+1=' })
    expect(shows(page, 'page-state__skeleton')).toBe(true)
    expect(text(page)).toContain('模拟：没有真人，也没有真钱')
  })

  it('done: who pays how much for what, and until when', async () => {
    const read = text(await open(bill))
    for (const line of ['¥123,456.78', '付款方 灵工卡（模拟商户）', '劳务报酬 2026-11-20', '11月22日 10:00', '等你收款'])
      expect(read).toContain(line)
  })

  it('error: a transfer that is not there', async () => {
    expect(text(await open(404))).toContain('没有找到这一条 返回')
  })

  it('offline: calm, and goes on when tapped', async () => {
    const page = await open('offline', bill)
    await tapText(page, '再试一次')
    expect(text(page)).toContain('等你收款')
  })
})

it.each([
  ['收下 ¥123,456.78', 'confirm', 'done'],
  ['先不收', 'decline', 'cancelled'],
])('%s says %s for the person of this phone and answers %s', async (label, decision, result) => {
  const page = await open(bill)
  const heard = listen(page)
  await tapText(page, label)
  expect(bodiesOf(decide)).toEqual([{ package: 'p+1=', openid: 'oWORKCARD_LI_NA', decision }])
  expect(heard).toEqual([{ event: 'answer', detail: result }])
})

it.each([
  [403, '你的账号不能看这一页', '返回'],
  [409, '这笔钱现在不用确认', '看收入'],
])('a tap that is refused with %d says why and answers nothing', async (status, sentence, next) => {
  const page = await open(bill)
  onDoor(decide, status)
  const heard = listen(page)
  await tapText(page, '收下 ¥123,456.78')
  for (const line of [sentence, next]) expect(text(page)).toContain(line)
  expect(heard).toEqual([])
})

it.each([
  ['SUCCESS', '已收款'],
  ['TRANSFERING', '钱在路上'],
  ['FAIL', '没有收成'],
])('a transfer that is %s can only be left', async (state, word) => {
  const page = await open({ ...bill, state })
  const heard = listen(page)
  expect(text(page)).toContain(word)
  expect(text(page)).not.toContain('先不收')
  await tapText(page, '返回')
  expect(bodiesOf(decide)).toEqual([])
  closePage(page)
  expect(heard).toEqual([{ event: 'closed', detail: undefined }])
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(bill))
  for (const line of ['Simulated', 'Confirm before', 'Waits for you', 'Receive ¥123,456.78', 'Not now'])
    expect(read).toContain(line)
})
