import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Signing } from '../../../../miniprogram/services/signing'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { offered } from './papers'
import { readQuery, signing } from './signing-steps'

const route = 'packages/contract/pages/questions/questions'

describePageStates(route, {
  asks: ['contract', 'get-signing'],
  query: readQuery,
  also: () => {
    cloud.on('contract', 'open-agreement', offered)
  },
  // an agreement has its questions, or the next page is there
  done: {
    reply: signing,
    shows: ['第 1 题，共 3 题 做一小时，给你多少钱？ 每小时 32.50 元 每小时 26.00 元 每小时 21.00 元'],
  },
  refused: 'AGREEMENT_WITHDRAWN',
})

async function open(reply: Signing = signing): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', offered)
  cloud.on('contract', 'get-signing', reply)
  const page = openPage(route, readQuery)
  await flush()
  return page
}
const says = (isRight: boolean): { results: { term: 'pay'; isRight: boolean }[]; isDone: boolean } => ({
  results: [{ term: 'pay', isRight }],
  isDone: false,
})
const answers = (): unknown[] => cloud.callsOf('contract', 'answer-questions').map(({ data }) => data)

it('goes on by itself after a right answer, one tap for each question, and then to confirming', async () => {
  cloud.on('contract', 'answer-questions', says(true))
  const page = await open()
  await tapText(page, '每小时 26.00 元')
  expect(text(page)).toContain('第 2 题，共 3 题 保险的钱谁出？ 从我的工钱里扣 没有保险 用工单位出')
  await tapText(page, '用工单位出')
  expect(text(page)).toContain('第 3 题，共 3 题 几点上班，几点下班？')
  await tapText(page, '22:00 到 06:00')
  expect(answers()).toEqual([
    { employerId: 'e1', contractId: 'c1', answers: [{ term: 'pay', option: 1 }] },
    { employerId: 'e1', contractId: 'c1', answers: [{ term: 'insurance', option: 2 }] },
    { employerId: 'e1', contractId: 'c1', answers: [{ term: 'hours', option: 0 }] },
  ])
  expect(phone.visited).toHaveLength(1)
  expect(phone.visited[0]).toMatch(/^\/packages\/contract\/pages\/intent\/intent\?.*contractId=c1&textSha256=.*&readToEnd=1$/)
})

it('shows what the agreement says after a wrong answer, and lets it be chosen once more', async () => {
  cloud.on('contract', 'answer-questions', says(false), says(false), says(true))
  const page = await open()
  await tapText(page, '每小时 32.50 元')
  expect(text(page)).toContain('再看看协议里怎么写的 每小时 26.00 元 再选一次')
  await tapText(page, '每小时 21.00 元')
  expect(text(page)).toContain('再选一次')
  await tapText(page, '每小时 26.00 元'.trim())
  expect(answers()).toHaveLength(3)
  expect(text(page)).not.toContain('再选一次')
})

it('asks only what is not answered yet', async () => {
  const page = await open({ ...signing, answered: ['pay', 'insurance'] })
  expect(text(page)).toContain('第 3 题，共 3 题 几点上班，几点下班？ 22:00 到 06:00 06:00 到 14:00 02:00 到 10:00')
})

it('is not in the way of an ending, which has no questions', async () => {
  await open({ ...signing, questions: [] })
  expect(phone.visited[0]).toContain('/pages/intent/intent')
})

it('says that an answer did not arrive, and sends the same again', async () => {
  cloud.on('contract', 'answer-questions', 'timeout', says(true))
  const page = await open()
  await tapText(page, '每小时 26.00 元')
  await tapText(page, '再试一次')
  expect(new Set(cloud.callsOf('contract', 'answer-questions').map(({ key }) => key)).size).toBe(1)
  expect(text(page)).toContain('第 2 题')
})

it('leads back when the agreement may no longer be signed', async () => {
  cloud.on('contract', 'answer-questions', refusal('AGREEMENT_EXPIRED'))
  const page = await open()
  await tapText(page, '每小时 26.00 元')
  await tapText(page, '返回')
  expect(phone.visited).toEqual(['/pages/home/home'])
})

it.each([
  ['TEXT_NOT_READ', { employerId: 'e1', applicationId: 'a1', contractId: 'c1' }, '请先把协议看完'],
  ['AGREEMENT_TEXT_CHANGED', { ...readQuery, textSha256: 'd'.repeat(64) }, '协议有改动，请重新看一遍'],
])('asks nothing of someone with %s', async (_code, query, sentence) => {
  cloud.on('contract', 'open-agreement', offered)
  cloud.on('contract', 'get-signing', signing)
  const page = openPage(route, query)
  await flush()
  expect(text(page)).toContain(sentence)
})

it('speaks English', async () => {
  setLanguage('en')
  expect(text(await open())).toContain('Question 1 of 3 What do you get for one hour? 32.50 yuan an hour')
})
