import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, listen, onDoor, openDoors } from './doors'

const route = 'packages/demo/pages/face/face'
const door = '7351/_mock/faces/v-1'
const face = { verify_id: 'v-1', name: '李*', expires_at: '', suggested_verify_ret: 10000, verify_ret: null }

beforeEach(openDoors)

async function open(...answers: (object | number | 'offline')[]): Promise<Rendered> {
  onDoor(`GET ${door}`, ...answers)
  onDoor(`POST ${door}`, { verify_ret: 10000 })
  const page = openPage(route, { verifyId: 'v-1' })
  await flush()
  return page
}
const chosen = (page: Rendered): unknown => page.data['chosen']

describe('the states', () => {
  it('loading: a skeleton, marked as a simulation', () => {
    const page = openPage(route, { verifyId: 'v-1' })
    expect(shows(page, 'page-state__skeleton')).toBe(true)
    expect(text(page)).toContain('模拟：没有真人，也没有真钱')
  })

  it('done: the circle, whose check it is, and the outcomes', async () => {
    const read = text(await open(face))
    for (const line of [
      '模拟',
      '请看镜头',
      '李* 的刷脸',
      '是本人，通过',
      '不是本人',
      '中途退出',
      '没允许相机',
      '手机不支持',
      '超时了',
    ])
      expect(read).toContain(line)
  })

  it.each([
    [404, '没有找到这一条', '返回'],
    [410, '时间过了，请重新刷脸', '再试一次'],
  ])('error: %d says why and leads on', async (status, sentence, next) => {
    const page = await open(status)
    expect(page.data['status']).toBe('error')
    expect(text(page)).toContain(`${sentence} ${next}`)
  })

  it('offline: calm, and goes on when tapped', async () => {
    const page = await open('offline', face)
    expect(text(page)).toContain('现在没有网络')
    await tapText(page, '再试一次')
    expect(text(page)).toContain('李* 的刷脸')
  })
})

it.each([
  ['是本人，通过', 10000, 'done'],
  ['不是本人', 10004, 'done'],
  ['中途退出', 90002, 'cancelled'],
  ['没允许相机', 90008, 'done'],
  ['手机不支持', 90001, 'done'],
  ['超时了', 90017, 'done'],
])('%s ends the check with %d and answers %s', async (outcome, verifyRet, result) => {
  const page = await open(face)
  const heard = listen(page)
  await tapText(page, outcome)
  await tapText(page, '按这个结果继续')
  expect(bodiesOf(`POST ${door}`)).toEqual([{ verify_ret: verifyRet }])
  expect(heard).toEqual([{ event: 'answer', detail: result }])
  expect(phone.visited).toHaveLength(1)
})

it("goes on with the outcome of the phone's person when none is chosen", async () => {
  const page = await open({ ...face, suggested_verify_ret: 10004 })
  expect(chosen(page)).toBe('10004')
  expect(shows(page, 'choice-group__choice--chosen')).toBe(true)
  await tapText(page, '按这个结果继续')
  expect(bodiesOf(`POST ${door}`)).toEqual([{ verify_ret: 10004 }])
})

it('says that a check was passed before, and does not answer', async () => {
  const page = await open(face)
  onDoor(`POST ${door}`, 409)
  const heard = listen(page)
  await tapText(page, '按这个结果继续')
  for (const line of ['你已经实名过了', '看下一步']) expect(text(page)).toContain(line)
  expect(heard).toEqual([])
})

it('tells its opener when it is left without an outcome', async () => {
  const page = await open(face)
  const heard = listen(page)
  closePage(page)
  expect(heard).toEqual([{ event: 'closed', detail: undefined }])
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(face))
  for (const line of ['Simulated', 'Look at the camera', 'Face check of 李*', 'It took too long']) expect(read).toContain(line)
})
