import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, listen, onDoor, openDoors, sessionOf } from './doors'

const route = 'packages/demo/pages/employee/employee'
const door = 'POST 7351/_mock/subscriptions'

beforeEach(() => {
  openDoors()
  onDoor(door, { quota: 1 })
  phone.storage.set('session', sessionOf('oWORKCARD_LI_NA'))
})

async function open(): Promise<Rendered> {
  const page = openPage(route, { templateIds: 'hours,pay' })
  await flush()
  return page
}

// it asks nobody anything before it is drawn, so it can be neither empty nor refused
it('shows a skeleton first, then the question, marked as a simulation', async () => {
  const page = openPage(route, { templateIds: 'hours,pay' })
  expect(shows(page, 'page-state__skeleton')).toBe(true)
  await flush()
  for (const line of ['模拟', '灵工卡想和你绑定用工关系', '消息 2 种', '同意绑定', '不同意']) expect(text(page)).toContain(line)
})

it.each([
  ['同意绑定', true, 'done'],
  ['不同意', false, 'cancelled'],
])('%s is told to weixin for each template, and answered', async (label, accept, result) => {
  const page = await open()
  const heard = listen(page)
  await tapText(page, label)
  expect(bodiesOf(door)).toEqual([
    { openid: 'oWORKCARD_LI_NA', template_id: 'hours', accept },
    { openid: 'oWORKCARD_LI_NA', template_id: 'pay', accept },
  ])
  expect(heard).toEqual([{ event: 'answer', detail: result }])
})

it('keeps the question when the network is gone', async () => {
  const page = await open()
  onDoor(door, 'offline', { quota: 1 })
  const heard = listen(page)
  await tapText(page, '同意绑定')
  expect(text(page)).toContain('现在没有网络')
  await tapText(page, '再试一次')
  expect(heard).toEqual([{ event: 'answer', detail: 'done' }])
})

it('says why weixin turned the answer away', async () => {
  const page = await open()
  onDoor(door, 400)
  await tapText(page, '同意绑定')
  for (const line of ['请更新小程序后再试', '返回']) expect(text(page)).toContain(line)
})

it('tells its opener when it is left', async () => {
  const page = await open()
  const heard = listen(page)
  closePage(page)
  expect(heard).toEqual([{ event: 'closed', detail: undefined }])
})

it('speaks English', async () => {
  setLanguage('en')
  for (const line of ['Simulated', 'Kinds of messages: 2', 'Agree', 'Refuse']) expect(text(await open())).toContain(line)
})
