import type { DataAccess } from '../../../../miniprogram/services/account'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'

const route = 'packages/onboarding/pages/who-saw/who-saw'

const access: DataAccess = {
  accessId: 'a1',
  employerName: '晨光服务',
  memberName: '陈主管',
  purpose: 'review-of-hours',
  at: '2026-11-20T10:30:00.000Z',
}

describePageStates(route, {
  asks: ['account', 'list-data-access'],
  done: { reply: { accesses: [access] }, shows: ['晨光服务 · 陈主管', '审核工时', '11月20日 18:30', '身份证号谁也看不到'] },
  empty: { reply: { accesses: [] }, shows: ['还没有人看过你的名字', '回到我的'] },
})

it.each([
  ['shifts-of-the-day', '看当天谁上班'],
  ['review-of-hours', '审核工时'],
  ['identity-review', '确认是不是本人'],
  ['pay-run', '发工钱'],
  ['counter-signing', '给协议盖章'],
  ['agreements', '处理协议'],
  ['agreement-file', '看签好的协议文件'],
] as const)('says of %s what it was for', async (purpose, words) => {
  cloud.on('account', 'list-data-access', { accesses: [{ ...access, purpose }] })
  const page = openPage(route)
  await flush()
  expect(text(page)).toContain(words)
})

it('names the worker who took a copy as themselves', async () => {
  cloud.on('account', 'list-data-access', { accesses: [{ accessId: 'a1', purpose: 'own-copy', at: access.at }] })
  const page = openPage(route)
  await flush()
  expect(text(page)).toContain('你自己 拿走一份全部资料')
})

it('fetches the next page at the end, and says when that did not load', async () => {
  cloud.on('account', 'list-data-access', { accesses: [access], nextCursor: 'c1' }, 'offline', {
    accesses: [{ ...access, accessId: 'a2', memberName: '王会计' }],
  })
  const page = openPage(route)
  await flush()
  await call(page, 'onReachBottom')
  expect(text(page)).toContain('没加载出来，点这里再试')
  await tapText(page, '没加载出来，点这里再试')
  expect(text(page)).toMatch(/陈主管.*王会计/)
  expect(cloud.callsOf('account', 'list-data-access').map(({ data }) => data)).toEqual([{}, { cursor: 'c1' }, { cursor: 'c1' }])
})

it('leads back from an empty list', async () => {
  cloud.on('account', 'list-data-access', { accesses: [] })
  const page = openPage(route)
  await flush()
  await tapText(page, '回到我的')
  expect(phone.visited).toEqual(['/pages/me/me'])
})
