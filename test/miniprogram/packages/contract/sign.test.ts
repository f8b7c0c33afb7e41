import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import { layOutPad, nameStrokes, write, writeName } from './finger'
import { offered, signed, textSha256 } from './papers'
import { acts, card, confirm, done, keys, noon, open, pad, query, route, withCard } from './signing'

layOutPad()

describePageStates(route, {
  asks: ['contract', 'open-agreement'],
  query,
  also: withCard,
  // an application has its agreement, or is refused: there is no empty page
  done: {
    reply: offered,
    shows: [
      '签的协议 3f2a 9c01 bbbb bbbb 用工协议',
      '和谁签 快送物流有限公司',
      '签字人 李* WK00005724',
      '请写你的全名',
      '确认签字',
    ],
  },
  refused: 'NOT_VERIFIED',
})

describe('the signature', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: noon + 42_500 })
  })

  it('is sent with the text that was read, the time from reading to signing, and the strokes', async () => {
    cloud.on('contract', 'sign-agreement', done)
    const page = await open()
    await writeName(pad(page))
    await confirm(page)
    const read = { textSha256, readMilliseconds: 42_500, readToEnd: false }
    expect(acts()).toEqual([{ employerId: 'e1', contractId: 'c1', ...read, strokes: nameStrokes }])
  })

  it('again after no answer is the same in every part, with the same key', async () => {
    cloud.on('contract', 'sign-agreement', 'timeout', done)
    const page = await open()
    await writeName(pad(page))
    await confirm(page)
    jest.setSystemTime(noon + 90_000)
    await tapText(page, '再试一次')
    const [first, second] = acts()
    expect(second).toEqual(first)
    expect(new Set(keys()).size).toBe(1)
    expect(text(page)).toContain('签好了')
  })

  it('drawn anew is another one, with a key of its own', async () => {
    cloud.on('contract', 'sign-agreement', 'timeout', done)
    const page = await open()
    await writeName(pad(page))
    await confirm(page)
    await write(pad(page), [10, 10], [100, 100])
    expect(text(page)).not.toContain('再试一次')
    await confirm(page)
    expect(new Set(keys()).size).toBe(2)
    expect(acts()[1]).toMatchObject({
      strokes: [
        ...nameStrokes,
        [
          [333, 500],
          [3333, 5000],
        ],
      ],
    })
  })
})

it.each([
  ['nothing is written', [], '先在框里写上名字'],
  [
    'it is too small',
    [
      [10, 10],
      [20, 20],
    ],
    '写大一点，才能确认',
  ],
] as const)('is not sent while %s, and says so', async (_what, dots, hint) => {
  const page = await open()
  if (dots.length > 0) await write(pad(page), ...dots)
  await confirm(page)
  expect(text(page)).toContain(hint)
  expect(acts()).toEqual([])
})

it('names the steps while it works, and lets nothing be drawn', async () => {
  cloud.on('contract', 'sign-agreement', 'hang')
  const page = await open()
  await writeName(pad(page))
  await confirm(page)
  expect(text(page)).toContain('正在签，请别关 办签字证书 证书机构 盖章 证书机构 盖时间戳 时间戳机构')
  await tapText(pad(page), '重写')
  expect(text(pad(page))).not.toContain('在这里写名字')
})

it('once it is done shows what proves it, and leads to the cover', async () => {
  cloud.on('contract', 'sign-agreement', done)
  const page = await open()
  await writeName(pad(page))
  await confirm(page)
  for (const line of ['签好了', '签字时间 2026年1月1日 00:30', '证书编号 1F:22:9A', '时间戳 由时间戳机构盖 2026年1月1日 00:31'])
    expect(text(page)).toContain(line)
  expect(shows(page, 'signature-pad')).toBe(false)
  expect(text(page)).not.toContain('正在签')
  await tapText(page, '去参加保障')
  expect(phone.visited).toEqual(['/packages/guarantee/pages/enrol/enrol?employerId=e1&shiftId=s1'])
})

it('leads home when the card has no shift of this application', async () => {
  cloud.on('contract', 'open-agreement', signed)
  withCard({ ...card, engagement: { ...card.engagement, applicationId: 'another' } })
  const page = openPage(route, query)
  await flush()
  await tapText(page, '看下一步')
  expect(phone.visited).toEqual(['/pages/home/home'])
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open())
  for (const line of ['You sign as 李* WK00005724', 'Write your full name', 'Confirm the signature']) expect(read).toContain(line)
  expect(phone.title).toBe('Sign')
})
