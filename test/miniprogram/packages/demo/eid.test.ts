import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { bodiesOf, listen, onDoor, openDoors, sessionOf } from './doors'

const route = 'packages/demo/pages/eid/eid'
const door = '7353/_mock/eids/t-1'
const eid = {
  eid_token: 't-1',
  name: '李*',
  expires_at: '',
  status: 'init',
  suggested_err_code: 0,
  attempts_left: 3,
  err_code: null,
}

beforeEach(() => {
  openDoors()
  phone.storage.set('session', sessionOf('oWORKCARD_LI_NA'))
})

async function open(...answers: (object | number | 'offline')[]): Promise<Rendered> {
  onDoor(`GET ${door}?openid=oWORKCARD_LI_NA`, ...answers)
  onDoor(`POST ${door}`, { err_code: 0, status: 'finished' })
  const page = openPage(route, { token: 't-1' })
  await flush()
  return page
}
const chosen = (page: Rendered): unknown => page.data['chosen']

describe('the states', () => {
  it('loading: a skeleton, marked as a simulation', () => {
    const page = openPage(route, { token: 't-1' })
    expect(shows(page, 'page-state__skeleton')).toBe(true)
    expect(text(page)).toContain('模拟：没有真人，也没有真钱')
  })

  it('done: the circle, whose check it is, and the outcomes', async () => {
    const read = text(await open(eid))
    for (const line of [
      '模拟',
      '请看镜头',
      '李* 的刷脸',
      '是本人，通过',
      '不是本人',
      '中途退出',
      '证件过期了',
      '这一次还能试 3 遍',
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
    const page = await open('offline', eid)
    expect(text(page)).toContain('现在没有网络')
    await tapText(page, '再试一次')
    expect(text(page)).toContain('李* 的刷脸')
  })
})

it.each([
  ['是本人，通过', 0, 'done'],
  ['不是本人', 2016, 'done'],
  ['不像真人', 1003, 'done'],
  ['公安库里没有照片', 2007, 'done'],
  ['今天次数太多', 2018, 'done'],
  ['商户没开通', 204, 'done'],
  ['中途退出', 17, 'cancelled'],
])('%s ends the check with %d and answers %s', async (outcome, errCode, result) => {
  const page = await open(eid)
  const heard = listen(page)
  await tapText(page, outcome)
  await tapText(page, '按这个结果继续')
  expect(bodiesOf(`POST ${door}`)).toEqual([{ err_code: errCode }])
  expect(heard).toEqual([{ event: 'answer', detail: result }])
  expect(phone.visited).toHaveLength(1)
})

it("goes on with the outcome of the phone's person when none is chosen", async () => {
  const page = await open({ ...eid, suggested_err_code: 2016 })
  expect(chosen(page)).toBe('2016')
  expect(shows(page, 'choice-group__choice--chosen')).toBe(true)
  await tapText(page, '按这个结果继续')
  expect(bodiesOf(`POST ${door}`)).toEqual([{ err_code: 2016 }])
})

it('says that a check was passed before, and does not answer', async () => {
  const page = await open(eid)
  onDoor(`POST ${door}`, 409)
  const heard = listen(page)
  await tapText(page, '按这个结果继续')
  for (const line of ['你已经实名过了', '看下一步']) expect(text(page)).toContain(line)
  expect(heard).toEqual([])
})

it('tells its opener when it is left without an outcome', async () => {
  const page = await open(eid)
  const heard = listen(page)
  closePage(page)
  expect(heard).toEqual([{ event: 'closed', detail: undefined }])
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(eid))
  for (const line of ['Simulated', 'Look at the camera', 'Face check of 李*', '3 tries left in this check'])
    expect(read).toContain(line)
})
