import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { OwnAgreement } from '../../../../miniprogram/services/agreements'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'

const route = 'packages/contract/pages/agreements/agreements'
const older: OwnAgreement = {
  employerId: 'e1',
  employerName: '快送物流',
  applicationId: 'a1',
  contractId: 'c0',
  title: '用工协议',
  purpose: 'start',
  status: 'declined',
  version: 2,
  sentAt: '2026-01-01T00:00:00.000Z',
  signBy: '2026-01-08T00:00:00.000Z',
}
const one: OwnAgreement = { ...older, contractId: 'c1', title: '劳务协议', jobTitle: '夜班分拣员', status: 'viewed' }

describePageStates(route, {
  asks: ['agreement', 'list-agreements'],
  done: {
    reply: { agreements: [one, older] },
    shows: [
      '签过的都在这里',
      '劳务协议 等你签 快送物流 夜班分拣员 · 第 2 版 1月8日 08:00 前签',
      '用工协议 没签 快送物流 第 2 版',
    ],
  },
  empty: { reply: { agreements: [] }, shows: ['还没有协议，报了名就有', '去找活'] },
})

it('opens the very one that is tapped', async () => {
  cloud.on('agreement', 'list-agreements', { agreements: [{ ...one, status: 'terminated', signedAt: one.sentAt }] })
  const page = openPage(route)
  await flush()
  await tapText(page, '劳务协议 已结束 快送物流 夜班分拣员 · 第 2 版 1月1日 08:00 签的')
  expect(phone.visited).toEqual(['/packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1&contractId=c1'])
})

it('loads older ones at the end of the page, and says when they did not come', async () => {
  cloud.on('agreement', 'list-agreements', { agreements: [one], nextCursor: 'n' }, 'offline', { agreements: [older] })
  const page = openPage(route)
  await flush()
  await call(page, 'onReachBottom')
  await flush()
  await tapText(page, '没有取到更早的，点一下再试')
  expect(text(page)).toContain('用工协议 没签')
  expect(cloud.callsOf('agreement', 'list-agreements').map(({ data }) => data)).toEqual([{}, { cursor: 'n' }, { cursor: 'n' }])
})

it('leads to the jobs when there is none', async () => {
  cloud.on('agreement', 'list-agreements', { agreements: [] })
  const page = openPage(route)
  await flush()
  await tapText(page, '去找活')
  expect(phone.visited).toEqual(['/pages/jobs/jobs'])
})

it('speaks English', async () => {
  setLanguage('en')
  cloud.on('agreement', 'list-agreements', { agreements: [one] })
  const page = openPage(route)
  await flush()
  expect(text(page)).toContain('To sign')
  expect(phone.title).toBe('My agreements')
})
