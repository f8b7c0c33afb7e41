import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, listen, onDoor, openDoors, sessionOf } from './doors'

const route = 'packages/demo/pages/phone/phone'
const door = 'POST 7351/_mock/phone-codes'

beforeEach(() => {
  openDoors()
  onDoor(door, { code: 'phone-1', phone: '13800000001' })
  phone.storage.set('session', sessionOf('oWORKCARD_LI_NA'))
})

async function open(): Promise<Rendered> {
  const page = openPage(route)
  await flush()
  return page
}

// it asks nobody anything before it is drawn, so it can be neither empty nor refused
it('shows a skeleton first, then the question, marked as a simulation', async () => {
  const page = openPage(route)
  expect(shows(page, 'page-state__skeleton')).toBe(true)
  await flush()
  for (const line of ['模拟', '灵工卡想用你的手机号', '同意', '不同意']) expect(text(page)).toContain(line)
})

it('answers with the code of the number of this person', async () => {
  const page = await open()
  const heard = listen(page)
  await tapText(page, '同意')
  expect(bodiesOf(door)).toEqual([{ openid: 'oWORKCARD_LI_NA' }])
  expect(heard).toEqual([{ event: 'answer', detail: { code: 'phone-1' } }])
})

it('answers nothing when the person refuses', async () => {
  const page = await open()
  const heard = listen(page)
  await tapText(page, '不同意')
  closePage(page)
  expect(bodiesOf(door)).toEqual([])
  expect(heard).toEqual([{ event: 'closed', detail: undefined }])
})

it('keeps the question when the network is gone', async () => {
  const page = await open()
  onDoor(door, 'offline', { code: 'phone-1' })
  const heard = listen(page)
  await tapText(page, '同意')
  expect(text(page)).toContain('现在没有网络')
  await tapText(page, '再试一次')
  expect(heard).toEqual([{ event: 'answer', detail: { code: 'phone-1' } }])
})

it('speaks English', async () => {
  setLanguage('en')
  for (const line of ['Simulated', 'Allow', 'Refuse']) expect(text(await open())).toContain(line)
})
