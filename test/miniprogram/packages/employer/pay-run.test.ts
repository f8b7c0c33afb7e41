import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { PayPreview } from '../../../../miniprogram/services/pay-run'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { earlier, earlierRun, item, nothing, payment, preview, run } from './payments'

const route = 'packages/employer/pages/pay-run/pay-run'
type PayRuns = CloudFunctions['payout']['list-pay-runs']['reply']
describePageStates(route, {
  asks: ['payout', 'preview-pay-run'],
  also: () => {
    cloud.on('payout', 'list-pay-runs', { runs: [] })
  },
  done: {
    reply: preview,
    shows: [
      '到手一共 ¥3,438.00 税前 ¥3,456.00 代扣个税 ¥18.00 专户里的钱 ¥10,000.00 够发',
      '王1 搬运 · 11月20日 · 8 小时 税前 ¥200.00，个税 ¥0.00 ¥200.00',
      '发 2 笔 ¥3,438.00',
    ],
  },
  empty: { reply: nothing, shows: ['现在没有要发的钱', '去审核工时'] },
})

async function open(reply: PayPreview = preview, runs: PayRuns = { runs: [] }): Promise<Rendered> {
  cloud.on('payout', 'preview-pay-run', reply)
  cloud.on('payout', 'list-pay-runs', runs)
  const page = openPage(route)
  await flush()
  return page
}

const started = (): unknown[] => cloud.callsOf('payout', 'start-pay-run').map(({ data }) => data)

describe('the preview', () => {
  it('says what is missing and does not pay when the money held is too little', async () => {
    const page = await open({ ...preview, escrowFen: 300_000, enough: false })
    for (const line of ['不够发', '专户还差 ¥456.00，请财务先充值']) expect(text(page)).toContain(line)
    await tapText(page, '发 2 笔 ¥3,438.00')
    expect(started()).toEqual([])
    expect(phone.questions).toEqual([])
  })

  it('draws the first of many and the rest when asked', async () => {
    const page = await open({ ...preview, items: Array.from({ length: 90 }, (_, index) => item(index + 1)) })
    expect(text(page)).not.toContain('王41 ')
    await tapText(page, '再看 40 笔')
    expect(text(page)).toContain('王80 ')
    await tapText(page, '再看 10 笔')
    expect(text(page)).toContain('王90 ')
  })

  it('leads to the review when nothing is to be paid', async () => {
    const page = await open(nothing)
    await tapText(page, '去审核工时')
    expect(phone.visited).toEqual(['/packages/employer/pages/review/review'])
  })

  it('shows the runs before, also when nothing is to be paid, and opens one', async () => {
    const page = await open(nothing, earlier)
    expect(text(page)).toContain('现在没有要发的钱')
    expect(text(page)).toContain('以前发的 ¥2,400.00 11月19日 18:00 12 笔，到账 11 笔 1 笔没成')
    await tapText(page, '11月19日 18:00')
    expect(phone.visited).toEqual([`/${route}?runId=run-0`])
  })

  it('fetches earlier runs by the cursor', async () => {
    const page = await open(preview, { ...earlier, nextCursor: 'c1' })
    cloud.on('payout', 'list-pay-runs', {
      runs: [{ ...earlierRun, runId: 'run-9', totalNetFen: 100, paidCount: 12, failedCount: 0 }],
    })
    await tapText(page, '看更早的')
    expect(cloud.callsOf('payout', 'list-pay-runs').map(({ data }) => data)).toEqual([{}, { cursor: 'c1' }])
    expect(text(page)).toMatch(/¥2,400\.00.*¥1\.00.*都到账了/)
    expect(text(page)).not.toContain('看更早的')
  })
})

describe('paying', () => {
  it('asks with the consequence, pays the records of the preview and shows each payment', async () => {
    const page = await open()
    cloud.on('payout', 'start-pay-run', run())
    cloud.on('payout', 'get-pay-run', run(payment(1, 'sending'), payment(2, 'confirming')))
    await tapText(page, '发 2 笔 ¥3,438.00')
    expect(phone.questions).toEqual(['发 2 笔工钱，共 ¥3,438.00？发出后不能撤回。'])
    expect(started()).toEqual([{ recordIds: ['record-1', 'record-2'] }])
    for (const line of ['张伟 · 11月21日 10:00', '0 笔到账，共 2 笔', '李1 ¥200.00 正在送出', '李2 ¥200.00 等本人确认'])
      expect(text(page)).toContain(line)
  })

  it('sends nothing when the question is declined', async () => {
    const page = await open()
    phone.agrees = false
    await tapText(page, '发 2 笔 ¥3,438.00')
    expect(started()).toEqual([])
  })

  it('again after no answer carries the same key and the same records', async () => {
    const page = await open()
    cloud.on('payout', 'start-pay-run', 'timeout', run())
    cloud.on('payout', 'get-pay-run', run(payment(1, 'paid')))
    await tapText(page, '发 2 笔 ¥3,438.00')
    expect(text(page)).toContain('网络太慢，还不知道办成没有')
    await tapText(page, '再试一次')
    const [first, second] = cloud.callsOf('payout', 'start-pay-run')
    expect(second).toEqual(first)
    expect(text(page)).toContain('都到账了')
  })

  it.each([
    ['NOTHING_TO_PAY', '现在没有要发的钱', '返回'],
    ['RECORD_ALREADY_IN_PAY_RUN', '这条工时已在发放', '返回'],
    ['ESCROW_TOO_LOW', '账上的钱不够，请先充值', '返回'],
    ['AMOUNT_TOO_SMALL', '金额太小，攒一攒再发', '返回'],
    ['NOT_ALLOWED', '你的账号不能看这一页', '返回'],
  ] as const)('that is refused with %s says why and looks at the money anew', async (code, sentence, next) => {
    const page = await open()
    cloud.on('payout', 'start-pay-run', refusal(code))
    await tapText(page, '发 2 笔 ¥3,438.00')
    for (const line of [sentence, next]) expect(text(page)).toContain(line)
    expect(cloud.callsOf('payout', 'preview-pay-run')).toHaveLength(2)
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(preview, earlier))
  for (const line of ['Paid out in all', 'Before tax', 'Send ¥3,438.00 to 2', '12 sent, 11 received', '1 failed'])
    expect(read).toContain(line)
})
