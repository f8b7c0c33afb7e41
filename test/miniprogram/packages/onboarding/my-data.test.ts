import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { closePage, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { hasScreen, phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { nobody, verified } from './people'

const route = 'packages/onboarding/pages/my-data/my-data'

describePageStates(route, {
  asks: ['identity', 'get-identity'],
  done: { reply: verified, shows: ['王*', '110***********0014', '照片没有存', '谁看过我的名字', '拿一份我的资料'] },
})

async function open(): Promise<Rendered> {
  cloud.on('identity', 'get-identity', verified, nobody)
  const page = openPage(route)
  await flush()
  return page
}

it('copies all pages of what is held, in full', async () => {
  const copied: unknown[] = []
  hasScreen('setClipboardData', ({ data, success }) => {
    copied.push(JSON.parse(String(data)))
    success()
  })
  cloud.on(
    'account',
    'export-my-data',
    { part: 'contract', rows: [{ contract_id: 'c1' }], next: { part: 'contract', after: 'c1' } },
    { part: 'contract', rows: [{ contract_id: 'c2' }], next: { part: 'payout', after: '' } },
    { part: 'payout', rows: [] },
  )
  const page = await open()
  await tapText(page, '拿一份我的资料')
  expect(copied).toEqual([{ contract: [{ contract_id: 'c1' }, { contract_id: 'c2' }], payout: [] }])
  expect(cloud.callsOf('account', 'export-my-data').map(({ data }) => data)).toEqual([
    {},
    { next: { part: 'contract', after: 'c1' } },
    { next: { part: 'payout', after: '' } },
  ])
  expect(phone.toasts).toEqual(['复制好了，可以粘贴保存'])
})

it('copies nothing when the person has left', async () => {
  const copied: unknown[] = []
  hasScreen('setClipboardData', ({ data, success }) => {
    copied.push(data)
    success()
  })
  cloud.on('account', 'export-my-data', { part: 'payout', rows: [] })
  const page = await open()
  const tapped = tapText(page, '拿一份我的资料')
  closePage(page)
  await tapped
  expect(copied).toEqual([])
})

it('says that nothing was copied when WeChat does not let it', async () => {
  hasScreen('setClipboardData', ({ fail }) => {
    fail({ errMsg: 'setClipboardData:fail' })
  })
  cloud.on('account', 'export-my-data', { part: 'payout', rows: [] })
  const page = await open()
  await tapText(page, '拿一份我的资料')
  expect(text(page)).toContain('没复制成，请再点一次 再试一次')
})

it('asks before it erases, and shows what is left', async () => {
  cloud.on('account', 'erase-my-data', { erasedAt: '2026-11-21T02:00:00.000Z' })
  const page = await open()
  phone.agrees = false
  await tapText(page, '删掉姓名和身份证号 协议、工时和工资条按法律要留着')
  expect(cloud.callsOf('account', 'erase-my-data')).toEqual([])
  phone.agrees = true
  await tapText(page, '删掉姓名和身份证号 协议、工时和工资条按法律要留着')
  expect(text(page)).toContain('身份证号 没有')
})

it('asks once when the finger was faster than the question', async () => {
  phone.agrees = false
  const page = await open()
  const row = '删掉姓名和身份证号 协议、工时和工资条按法律要留着'
  await Promise.all([tapText(page, row), tapText(page, row)])
  expect(phone.questions).toHaveLength(1)
  await tapText(page, row)
  expect(phone.questions).toHaveLength(2)
})

it.each([
  ['ERASE_SHIFT_AHEAD', '还有班没上完，做完再删 看下一步'],
  ['ERASE_RECORD_OPEN', '还有工时没审核，审完再删 看工时'],
  ['ERASE_MONEY_OPEN', '还有工钱没到账，到账再删 看收入'],
] as const)('says of %s what to see to first', async (code, words) => {
  cloud.on('account', 'erase-my-data', refusal(code))
  const page = await open()
  await tapText(page, '删掉姓名和身份证号 协议、工时和工资条按法律要留着')
  expect(text(page)).toContain(words)
  expect(text(page)).toContain('王*')
})

it('leads to who saw the name, and speaks English', async () => {
  setLanguage('en')
  const page = await open()
  await tapText(page, 'Who saw my name')
  expect(phone.visited).toEqual(['/packages/onboarding/pages/who-saw/who-saw'])
})
