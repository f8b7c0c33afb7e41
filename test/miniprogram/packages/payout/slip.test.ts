import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { PaySlip } from '../../../../miniprogram/services/payout'
import { flush, tap, tapText, text, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aPayout, aSlip, payoutId } from './payouts'

const route = 'packages/payout/pages/slip/slip'

describePageStates(route, {
  asks: ['payout', 'get-pay-slip'],
  query: payoutId,
  // a slip that is gone is refused, so there is no empty page
  done: {
    reply: aSlip,
    shows: [
      '到手 ¥189.15 搬运 · 11月20日 晨光服务 已到账',
      '计工时 7 小时 48 分 税前工钱 ¥195.00 保险费 单位出 代扣个税 -¥5.85 到手 ¥189.15',
      '地点 东区仓库 上班卡 11月20日 08:12 下班卡 11月20日 17:00',
      '付款单号 P0000001A1 微信单号 1330000071100999991182020050700019480001',
    ],
  },
  refused: 'NOT_FOUND',
})

async function open(slip: PaySlip = aSlip): Promise<Rendered> {
  cloud.on('payout', 'get-pay-slip', slip)
  const page = openPage(route, payoutId)
  await flush()
  return page
}
const line = (page: Rendered, kind: string): Rendered => within(page, `.slip__${kind}`)
const tapLine = (page: Rendered, kind: string): Promise<void> => tap(within(line(page, kind), '.why-row__head'))

describe('a line says why when it is tapped', () => {
  it.each([
    ['minutes', '上班卡 11月20日 08:12 下班卡 11月20日 17:00 扣休息 1 小时 按整分钟算，只算排班以内'],
    ['gross', '¥25.00 一小时 × 7 小时 48 分 ¥195.00'],
    ['premium', '保费由单位出，不扣你的工钱'],
    ['net', '¥195.00 减个税 ¥5.85 ¥189.15'],
  ])('%s', async (kind, why) => {
    const page = await open()
    expect(text(line(page, kind))).not.toContain(why)
    await tapLine(page, kind)
    expect(text(line(page, kind))).toContain(why)
    await tapLine(page, kind)
    expect(text(line(page, kind))).not.toContain(why)
  })

  it('tax, with every figure of the reckoning, the rule and its date', async () => {
    const page = await open()
    await tapLine(page, 'tax')
    expect(text(line(page, 'tax'))).toBe(
      [
        '代扣个税 -¥5.85',
        '今年在这里的收入 ¥20,195.00',
        '减去费用 -¥4,039.00',
        '减去每月扣除，3 个月 -¥15,000.00',
        '要交税的部分 ¥1,156.00',
        '税率 3%',
        '速算扣除 ¥0.00',
        '今年一共要扣 ¥34.68',
        '以前扣过 -¥28.83',
        '这次扣 ¥5.85',
        '规定 国家税务总局公告2025年第16号 · 2025-10-01 起',
        '中间有空月 只算连着有收入的月',
      ].join(' '),
    )
  })

  it('names the other way to count months', async () => {
    const page = await open({ ...aSlip, tax: { ...aSlip.tax, gapPolicy: 'count-all-months' } })
    await tapLine(page, 'tax')
    expect(text(line(page, 'tax'))).toContain('有收入的月都算')
  })
})

it('is shared without amount, name and employer', async () => {
  const page = await open()
  expect(text(page)).toContain('分享给朋友')
  expect(call(page, 'onShareAppMessage')).toEqual({ title: '干完活当天就结清，来看看有什么活', path: '/pages/jobs/jobs' })
})

it.each([
  ['看我的收入', aSlip, '/packages/payout/pages/earnings/earnings'],
  ['去看这笔钱', { ...aSlip, payout: aPayout }, '/packages/payout/pages/confirm/confirm?employerId=employer-1&payoutId=payout-1'],
])('has a way on: %s', async (label, slip, url) => {
  const page = await open(slip)
  const button = within(page, '.slip__action', '.bottom-action__tap', '.van-button')
  expect(text(button)).toBe(label)
  await tap(button)
  expect(phone.visited).toEqual([url])
})

it('is not offered for sharing before the money has come, and has no number at WeChat then', async () => {
  const read = text(await open({ ...aSlip, payout: aPayout, bill: { outBillNo: 'P0000001A1' } }))
  expect(read).not.toContain('分享给朋友')
  expect(read).not.toContain('微信单号')
})

it('speaks English', async () => {
  setLanguage('en')
  const page = await open()
  await tapLine(page, 'tax')
  const read = text(page)
  for (const line of ['Paid time 7 h 48 min', 'Paid by the employer', 'Taxable', 'Withheld now', 'Since 2025-10-01'])
    expect(read).toContain(line)
})

it('names the agreement that governed the shift, and opens it', async () => {
  const agreement = { applicationId: 'a1', contractId: 'c1', version: 1, signedOn: '2026-03-01' }
  const page = await open({ ...aSlip, agreement })
  expect(text(page)).toContain('按哪份协议 2026-03-01 签的，第 1 版')
  await tapText(page, '按哪份协议')
  expect(phone.visited).toEqual([
    `/packages/contract/pages/agreement/agreement?employerId=${aSlip.payout.employerId}&applicationId=a1&contractId=c1`,
  ])
  expect(text(await open({ ...aSlip, agreement: { ...agreement, version: 0 } }))).toContain('按哪份协议 2026-03-01 签的')
  expect(text(await open())).not.toContain('按哪份协议')
})
