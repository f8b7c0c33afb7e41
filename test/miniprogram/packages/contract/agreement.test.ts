import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Agreement } from '../../../../miniprogram/services/contract'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { offered, signed, textSha256 } from './papers'

const route = 'packages/contract/pages/agreement/agreement'
const query = { employerId: 'e1', applicationId: 'a1' }
const noon = new Date('2026-03-01T12:00:00.000Z')

describePageStates(route, {
  asks: ['contract', 'open-agreement'],
  query,
  // an application has its agreement, or is refused: there is no empty page
  done: {
    reply: offered,
    shows: [
      ...['用工协议 先看这五条 工钱怎么算 每小时 26.00 元 听一听', '几点到几点 22:00 到第二天 06:00 听一听'],
      ...['在哪里 一号仓，浦东一号路 1 号', '保险谁出 保费由用工单位出', '不想做了 你可以随时不做'],
      ...['全文 签的就是下面的每个字 一、双方 用工单位：快送物流有限公司。', '二、做什么 岗位：夜班分拣员。'],
      '看明白了，去签字',
    ],
  },
  refused: 'NOT_VERIFIED',
})

async function open(...replies: Agreement[]): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', ...replies)
  const page = openPage(route, query)
  await flush()
  return page
}
const nextUrl = (hash: string, since: Date, toEnd = ''): string =>
  '/packages/contract/pages/questions/questions?employerId=e1&applicationId=a1&contractId=c1' +
  `&textSha256=${hash}&readSince=${since.getTime().toString()}&readToEnd=${toEnd}`
const minutes = (count: number): number => count * 60_000

it('opens the agreement of the application', async () => {
  await open(offered)
  expect(cloud.callsOf('contract', 'open-agreement').map(({ data }) => data)).toEqual([query])
})

it.each([
  [{ kind: 'past-retirement' }, '你签的是劳务协议', '工钱、休息、安全和受伤的保障，一样要给你'],
  [{ addendum: 'minors' }, '这份协议有对你的保护', '一天最多做 8 小时'],
] as const)('says before the text why it is one with %j', async (special, heading, why) => {
  const shown = text(await open({ ...offered, ...special }))
  expect(shown.indexOf(heading)).toBeLessThan(shown.indexOf('先看这五条'))
  expect(shown).toContain(why)
  expect(text(await open(offered))).not.toContain(heading)
})

it('hands on what was read, and since when', async () => {
  jest.useFakeTimers({ now: noon })
  const page = await open(offered)
  jest.setSystemTime(noon.getTime() + minutes(2))
  await call(page, 'onShow') // comes back from signing
  await tapText(page, '看明白了，去签字')
  expect(phone.visited).toEqual([nextUrl(textSha256, noon)])
})

it('tells whether the whole text was on the screen', async () => {
  jest.useFakeTimers({ now: noon })
  const page = await open(offered)
  await call(page, 'onReachBottom')
  await tapText(page, '看明白了，去签字')
  expect(phone.visited).toEqual([nextUrl(textSha256, noon, '1')])
})

it('begins to measure with the text, not with the skeleton', async () => {
  jest.useFakeTimers({ now: noon })
  cloud.on('contract', 'open-agreement', 'offline', offered)
  const page = openPage(route, query)
  await flush()
  jest.setSystemTime(noon.getTime() + minutes(5))
  await tapText(page, '再试一次')
  await tapText(page, '看明白了，去签字')
  expect(phone.visited).toEqual([nextUrl(textSha256, new Date(noon.getTime() + minutes(5)))])
})

it('measures anew when the text has changed', async () => {
  jest.useFakeTimers({ now: noon })
  const hash = 'd'.repeat(64)
  const page = await open(offered, { ...offered, textSha256: hash })
  jest.setSystemTime(noon.getTime() + minutes(1))
  await call(page, 'onShow')
  await tapText(page, '看明白了，去签字')
  expect(phone.visited).toEqual([nextUrl(hash, new Date(noon.getTime() + minutes(1)))])
})

it('shows what proves the signature above the text for ever, and leads on', async () => {
  const page = await open(signed)
  for (const line of [
    '你已经签好了 随时可以回来看 签字时间 2026年1月1日 00:30 时间戳 由时间戳机构盖 2026年1月1日 00:31',
    '证书编号 1F:22:9A 协议指纹 3f2a 9c01 bbbb bbbb',
    '岗位：夜班分拣员。',
  ])
    expect(text(page)).toContain(line)
  expect(text(page)).not.toContain('去签字')
  expect(shows(page, 'panel--done')).toBe(true)
  await tapText(page, '看下一步')
  expect(phone.visited).toEqual(['/pages/home/home'])
})

it('speaks English around the Chinese text', async () => {
  setLanguage('en')
  const read = text(await open(signed))
  for (const line of ['You have signed', 'Signed 1/1/2026 00:30 (Beijing)', 'Pay 每小时 26.00 元', 'The whole text'])
    expect(read).toContain(line)
  expect(phone.title).toBe('Agreement')
})
