import { failureOfPayout } from '../../../../miniprogram/packages/employer/utils/pay-failure'
import {
  isFinal,
  itemRow,
  previewView,
  runRow,
  runView,
  sentRows,
} from '../../../../miniprogram/packages/employer/utils/pay-run-view'
import { earlierRun, item, payment, preview, run } from './payments'

it('counts what is missing from the money before tax, which is what a run takes', () => {
  const view = previewView({ ...preview, escrowFen: 344_000, enough: false })
  expect(view.hint).toBe('专户还差 ¥16.00，请财务先充值')
  expect(view.mark).toEqual({ tone: 'alert', text: '不够发' })
})

it('asks for nothing when there is enough', () => {
  expect(previewView(preview).hint).toBe('')
})

it('writes the work day as a day, in no zone', () => {
  expect(itemRow({ ...item(1), workDate: '2026-03-01' }).note).toBe('搬运 · 3月1日 · 8 小时')
})

it.each([
  [['paid', 'paid'], true, '都到账了', 100],
  [['paid', 'failed'], true, '有 1 笔要处理', 50],
  [['paid', 'confirming', 'sending'], false, '等 1 人确认收款', 33],
  [['sending', 'paying'], false, '正在办，会自己更新', 0],
] as const)('says how a run of %j stands', (statuses, ...shown) => {
  const whole = run(...statuses.map((status, index) => payment(index, status)))
  expect([isFinal(whole), runView(whole).summary.text, runView(whole).percent]).toEqual(shown)
})

it('has the payments that need someone first, and retry on failed ones alone', () => {
  const rows = sentRows(
    run(payment(1, 'paid'), payment(2, 'confirming'), payment(3, 'failed', 'OVERDUE_CLOSE'), payment(4, 'sending', 'NOT_ENOUGH')),
  )
  expect(rows.map(({ payoutId, canRetry }) => [payoutId, canRetry])).toEqual([
    ['payout-3', true],
    ['payout-4', false],
    ['payout-2', false],
    ['payout-1', false],
  ])
  expect(rows[1]?.failure).toEqual({ cause: '商户账上的钱不够', actor: '请财务充值，会自动重送' })
})

it.each([
  [{ paidCount: 12, failedCount: 0 }, '都到账了'],
  [{ paidCount: 10, failedCount: 0 }, '还在办'],
  [{ paidCount: 10, failedCount: 2 }, '2 笔没成'],
])('says of an earlier run with %j how it ended', (counts, words) => {
  expect(runRow({ ...earlierRun, ...counts }).state.text).toBe(words)
})

it.each([
  ['OVERDUE_CLOSE', '请工人这次及时点确认'],
  ['NAME_NOT_CORRECT', '请工人改好微信实名'],
  ['ACCOUNT_FROZEN', '请工人在微信里处理'],
  ['BANK_CARD_STATUS_ABNORMAL', '请工人在微信里处理'],
  ['REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED', '等额度恢复再发'],
  ['PAYER_ACCOUNT_ABNORMAL', '请找灵工卡客服'],
  ['CANCELLED', '你可以再发一次'],
  ['SOMETHING_NEW', '请找灵工卡客服'],
])('says who must act after %s', (code, actor) => {
  expect(failureOfPayout(code).actor).toBe(actor)
})
