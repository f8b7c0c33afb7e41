import { setLanguage } from '../../../../miniprogram/i18n/index'
import { refusals } from '../../../../miniprogram/i18n/refusals'
import type { SentAgreement, SentAgreements } from '../../../../miniprogram/services/agreements'
import { fire, flush, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'

const route = 'packages/employer/pages/agreements/agreements'
const expired: SentAgreement = {
  contractId: 'c1',
  workerNo: 'WK1',
  workerName: '李娜',
  jobTitle: '分拣员',
  purpose: 'start',
  status: 'expired',
  sentAt: '2026-01-01T00:00:00.000Z',
  signBy: '2026-01-08T00:00:00.000Z',
  isOverdue: false,
  hasFile: false,
}
const asking: SentAgreement = { ...expired, contractId: 'c2', workerName: '王伟', status: 'viewed', timeAskedAt: expired.sentAt }
const overdue: SentAgreement = { ...expired, status: 'signed', countersignBy: '2026-01-10T00:00:00.000Z', isOverdue: true }
const inForce: SentAgreement = { ...expired, status: 'completed', hasFile: true }
const counts = { 'to-decide': 2, waiting: 5, 'to-seal': 1, 'in-force': 38, ended: 0 }
const list = (...agreements: SentAgreement[]): SentAgreements => ({ employerId: 'e1', agreements, counts })

describePageStates(route, {
  asks: ['agreement', 'list-sent-agreements'],
  done: {
    reply: list(expired, asking),
    shows: [
      '要你决定 2 等工人签 5 等你盖章 1 正在用 38 最近结束的 0',
      '李娜 过期没签 分拣员 1月8日 08:00 前签 延期 7 天 撤回',
      '王伟 想多几天 分拣员',
    ],
  },
})

async function open(...lists: SentAgreements[]): Promise<Rendered> {
  cloud.on('agreement', 'list-sent-agreements', ...lists)
  const page = openPage(route)
  await flush()
  return page
}
const sent = (action: string): unknown[] => cloud.callsOf('agreement', action).map(({ data }) => data)

it('says that nothing is here', async () => {
  expect(text(await open(list()))).toContain('这里没有协议')
})

it('gives more time with one tap', async () => {
  cloud.on('agreement', 'extend-agreement', { contractId: 'c1', signBy: expired.signBy })
  const page = await open(list(expired), list())
  await tapText(page, '延期 7 天')
  expect(sent('extend-agreement')).toEqual([{ contractId: 'c1' }])
  expect(phone.toasts).toEqual(['延了，已告诉工人'])
  expect(text(page)).toContain('这里没有协议')
})

it('withdraws with a reason once asked', async () => {
  cloud.on('agreement', 'withdraw-agreement', { contractId: 'c1', withdrawnAt: expired.signBy })
  const page = await open(list(expired), list())
  await tapText(page, '撤回')
  await tapText(page, '人招满了')
  expect(phone.questions).toEqual(['撤回给李娜的协议？对方会收到消息。'])
  expect(sent('withdraw-agreement')).toEqual([{ contractId: 'c1', reason: 'job-filled' }])
  expect(phone.toasts).toEqual(['撤回了'])
})

it('leaves it when they are not sure, and says why it cannot be', async () => {
  phone.agrees = false
  const page = await open(list(overdue))
  await tapText(page, '撤回')
  await tapText(page, '发错了')
  expect(sent('withdraw-agreement')).toEqual([])
  phone.agrees = true
  cloud.on('agreement', 'withdraw-agreement', refusal('AGREEMENT_IN_USE'))
  await tapText(page, '发错了')
  expect(text(page)).toContain(refusals.AGREEMENT_IN_USE.zh)
})

it('shows what stands elsewhere, marks what is overdue, and leads to the seal', async () => {
  const page = await open(list(expired), list(overdue))
  await tapText(page, '等你盖章 1')
  expect(sent('list-sent-agreements')).toEqual([{ standing: 'to-decide' }, { standing: 'to-seal' }])
  expect(text(page)).toContain('李娜 盖章超期了 分拣员 1月10日 08:00 前盖章')
  await tapText(page, '去盖章')
  expect(phone.visited).toEqual(['/packages/employer/pages/countersign/countersign'])
})

it('offers to end what is in force, once asked', async () => {
  cloud.on('agreement', 'offer-ending', { employerId: 'e1', applicationId: 'a1', contractId: 'c9' })
  const page = await open(list(inForce))
  await fire(within(page, '.agreements__sent', '.sent-agreement__picker'), 'change', { value: '2026-01-20' })
  expect(phone.questions).toEqual(['向李娜提出 1月20日 结束协议？对方签了、你再盖章才算数。'])
  expect(sent('offer-ending')).toEqual([{ contractId: 'c1', lastDay: '2026-01-20' }])
  expect(phone.toasts).toEqual(['已发给工人，等对方签'])
})

type Part = CloudFunctions['evidence']['read-pack']['reply']
const part: Part = {
  ...{ name: '用工协议-c1.zip', sha256: 'z', bytes: 3, untilSeq: 7, part: 1, parts: 1 },
  base64: Buffer.from('all').toString('base64'),
}

describe('a signed file', () => {
  it('is offered where there is one', async () => {
    expect(text(await open(list(inForce)))).toContain('看签好的文件 验一验 取证据包')
    expect(text(await open(list(overdue)))).not.toContain('看签好的文件')
  })

  it('is opened by the employer too', async () => {
    cloud.on('evidence', 'read-document', { ...part, name: '用工协议-c1.pdf' })
    await tapText(await open(list(inForce)), '看签好的文件')
    expect(cloud.callsOf('evidence', 'read-document').map(({ data }) => data)).toEqual([
      { employerId: 'e1', contractId: 'c1', part: 1 },
    ])
    expect(phone.documents).toEqual([{ filePath: 'wxfile://usr/用工协议-c1.pdf', showMenu: true }])
  })

  it('says on its own row how far it has come, and why it did not', async () => {
    cloud.on('evidence', 'read-document', { ...part, bytes: 6, parts: 2 }, 'hang')
    const page = await open(list(inForce, { ...inForce, contractId: 'c2', workerName: '王伟' }))
    await tapText(page, '看签好的文件')
    expect(text(page)).toMatch(/李娜.*看签好的文件.*王伟 分拣员 正在取 2\/2 提出结束$/)
    cloud.on('evidence', 'read-document', refusal('NOT_FOUND'))
    const other = await open(list(inForce))
    await tapText(other, '看签好的文件')
    expect(text(other)).toContain(refusals.NOT_FOUND.zh)
    expect(text(other)).toContain('看签好的文件')
  })

  it('is verified on a page that speaks to the employer', async () => {
    await tapText(await open(list(inForce)), '验一验')
    expect(phone.visited).toEqual(['/packages/contract/pages/verify/verify?employerId=e1&contractId=c1&side=employer'])
  })

  it('is taken with its evidence, with a second tap where WeChat wants one', async () => {
    const shared: unknown[] = []
    const errors = ['shareFileMessage:fail can only be invoked by user TAP gesture.', '']
    const shareFileMessage = (file: unknown): Promise<object> => {
      shared.push(file)
      const errMsg = errors.shift() ?? ''
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as WeChat does
      return errMsg === '' ? Promise.resolve({ errMsg: 'ok' }) : Promise.reject({ errMsg })
    }
    Object.assign(wx, { shareFileMessage })
    cloud.on('evidence', 'read-pack', part)
    const page = await open(list(inForce))
    await tapText(page, '取证据包')
    await tapText(page, '证据包好了，发到聊天里')
    expect(shared).toHaveLength(2)
    expect(cloud.callsOf('evidence', 'read-pack')).toHaveLength(1)
    expect(text(page)).toContain('取证据包')
  })
})

it('loads more at the end of the page', async () => {
  const page = await open({ ...list(expired), nextCursor: 'n' }, list(asking))
  await call(page, 'onReachBottom')
  await flush()
  expect(text(page)).toContain('王伟 想多几天')
  expect(sent('list-sent-agreements')).toEqual([{ standing: 'to-decide' }, { standing: 'to-decide', cursor: 'n' }])
})

it('speaks English', async () => {
  setLanguage('en')
  expect(text(await open(list(asking)))).toContain('Asks for time')
})
