import { setLanguage } from '../../../../miniprogram/i18n/index'
import { refusals } from '../../../../miniprogram/i18n/refusals'
import type { Agreement } from '../../../../miniprogram/services/contract'
import { fire, flush, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { offered, signed } from './papers'

const self = '/packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1'
const ending = { ...offered, purpose: 'end', title: '结束协议', contractId: 'c2', lastDay: '2026-01-09' } as const

async function open(...agreements: Agreement[]): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', ...agreements)
  const page = openPage('packages/contract/pages/agreement/agreement', {
    employerId: 'e1',
    applicationId: 'a1',
    contractId: 'c1',
  })
  await flush()
  return page
}
const sent = (action: string): unknown[] => cloud.callsOf('agreement', action).map(({ data }) => data)

it.each<[string, Agreement, string]>([
  ['to sign', offered, '请在 1月8日 08:00 前签 来不及？请单位延期|看明白了，去签字'],
  ['asked for', { ...offered, timeAskedAt: offered.signBy }, '已告诉单位，你想多几天|看明白了，去签字'],
  ['expired', { ...offered, status: 'expired' }, '过了签字的期限 请单位延期，延了就能接着签|请单位延期'],
  ['withdrawn', { ...offered, status: 'withdrawn' }, '单位撤回了这份协议 这份不算数，可以看别的活|看别的活'],
  ['an ending withdrawn', { ...ending, status: 'withdrawn' }, '单位撤回了这份协议 原来签的照旧算数|看下一步'],
  ['superseded', { ...signed, status: 'superseded' }, '这份协议有了新版 以后的班看新版|看新版'],
  ['terminated', { ...signed, status: 'terminated' }, '这份协议已经结束 做过的工时照样发钱|看下一步'],
  ['an ending to sign', ending, '签了就是同意结束 双方都签了，原协议到 1月9日 结束|看明白了，去签字'],
  ['an ending signed', { ...signed, ...ending, status: 'signed' }, '等单位签字 单位也签了才算数|看下一步'],
  ['an ending done', { ...signed, ...ending, status: 'completed' }, '双方都签了，协议结束 最后一天是 1月9日|看下一步'],
])('says of one that is %s where it stands, and has one way on', async (_, agreement, said) => {
  const shown = text(await open(agreement))
  for (const words of said.split('|')) expect(shown).toContain(words)
})

it.each(['expired', 'withdrawn', 'superseded', 'terminated', 'declined'] as const)(
  'offers neither signing nor declining of one that is %s',
  async (status) => {
    const shown = text(await open({ ...offered, status }))
    expect(shown).not.toContain('去签字')
    expect(shown).not.toContain('不想签')
    expect(shown).not.toContain('想结束这份协议')
  },
)

it('keeps the proof of what was signed, whatever came after it', async () => {
  for (const status of ['terminated', 'superseded'] as const)
    expect(text(await open({ ...signed, status, document: { sha256: 'x', bytes: 1 } }))).toContain('看签好的文件')
})

it('leads from a withdrawn one to other jobs', async () => {
  const page = await open({ ...offered, status: 'withdrawn' })
  await tapText(page, '看别的活')
  expect(phone.visited).toEqual(['/pages/jobs/jobs'])
})

it('leads to the newer version', async () => {
  const page = await open({ ...signed, status: 'superseded' })
  await tapText(page, '看新版')
  expect(phone.visited).toEqual([self])
})

it('asks the employer for more time with one tap, and says so', async () => {
  cloud.on('agreement', 'ask-for-time', { contractId: 'c1', askedAt: '2026-01-09T00:00:00.000Z' })
  const page = await open(
    { ...offered, status: 'expired' },
    { ...offered, status: 'expired', timeAskedAt: '2026-01-09T00:00:00.000Z' },
  )
  await tapText(page, '请单位延期')
  expect(sent('ask-for-time')).toEqual([{ employerId: 'e1', contractId: 'c1' }])
  expect(phone.toasts).toEqual(['已告诉单位'])
  expect(text(page)).toContain('已告诉单位，你想多几天')
  expect(text(page)).not.toContain('请单位延期')
  expect(text(page)).toContain('看下一步')
})

it('says when it cannot be asked for any more', async () => {
  cloud.on('agreement', 'ask-for-time', refusal('AGREEMENT_WITHDRAWN'))
  const page = await open({ ...offered, status: 'expired' })
  await tapText(page, '请单位延期')
  expect(text(page)).toContain(refusals.AGREEMENT_WITHDRAWN.zh)
})

it('says no to an ending without having to say why', async () => {
  cloud.on('contract', 'decline-agreement', { contractId: 'c2', declinedAt: '2026-01-02T00:00:00.000Z' })
  const page = await open(ending)
  await tapText(page, '不想签')
  expect(phone.questions).toEqual(['不签，就不结束，原来的协议照旧。确定不签？'])
  expect(cloud.callsOf('contract', 'decline-agreement').map(({ data }) => data)).toMatchObject([
    { contractId: 'c2', reason: 'other' },
  ])
  expect(phone.visited).toEqual(['/pages/home/home'])
})

describe('the way to the end of an agreement', () => {
  const choose = async (page: Rendered, lastDay: string): Promise<void> => {
    await tapText(page, '想结束这份协议')
    await fire(within(page, '.agreement__end', '.end-choice__picker'), 'change', { value: lastDay })
  }

  it('asks for the last day and whether they are sure, and leads to signing', async () => {
    cloud.on('agreement', 'propose-ending', { employerId: 'e1', applicationId: 'a1', contractId: 'c2' })
    const page = await open(signed)
    await choose(page, '2026-01-09')
    expect(phone.questions).toEqual(['最后一天是 1月9日。去签结束协议？'])
    expect(sent('propose-ending')).toEqual([{ employerId: 'e1', contractId: 'c1', lastDay: '2026-01-09' }])
    expect(phone.visited).toEqual([`${self}&contractId=c2`])
  })

  it('goes nowhere when they are not sure', async () => {
    phone.agrees = false
    const page = await open(signed)
    await choose(page, '2026-01-09')
    expect(sent('propose-ending')).toEqual([])
    expect(phone.visited).toEqual([])
  })

  it('leads to the ending that waits already', async () => {
    cloud.on('agreement', 'propose-ending', refusal('ALREADY_ENDING'))
    const page = await open(signed)
    await choose(page, '2026-01-09')
    expect(text(page)).toContain(`${refusals.ALREADY_ENDING.zh} 看我的协议`)
  })
})

it('speaks English', async () => {
  setLanguage('en')
  expect(text(await open({ ...offered, status: 'expired' }))).toContain('The time to sign is over')
  expect(text(await open(signed))).toContain('I want to end this agreement')
})
