import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { IdentityReview } from '../../../../miniprogram/services/identity-review'
import { flush, tap, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'

const route = 'packages/employer/pages/identity-review/identity-review'
const review: IdentityReview = {
  reviewId: 'r1',
  workerNo: 'WK00012340',
  workerName: '王小明',
  maskedIdNumber: '110***********0014',
  maskedPhone: '138****5678',
  askedAt: '2026-11-21T00:40:00.000Z',
  approvals: 0,
  approvalsNeeded: 2,
  hasVoted: false,
}
const voted: IdentityReview = { ...review, approvals: 1, hasVoted: true }

describePageStates(route, {
  asks: ['identity', 'list-reviews'],
  done: {
    reply: { reviews: [review] },
    shows: [
      '当面见过、认得的人才能确认，要两个人',
      '王小明',
      '110***********0014',
      '138****5678',
      '0 人，要 2 人',
      '认得，是本人',
      '不认得',
    ],
  },
  empty: { reply: { reviews: [] }, shows: ['现在没有人要确认', '回今天'] },
  refused: 'NOT_ALLOWED',
})

async function open(...lists: IdentityReview[][]): Promise<Rendered> {
  cloud.on('identity', 'list-reviews', ...lists.map((reviews) => ({ reviews })))
  const page = openPage(route, {}, { stubs: ['van-popup'] }) // its opening takes frames
  await flush()
  return page
}
const votes = (): unknown[] => cloud.callsOf('identity', 'vote-review').map(({ data }) => data)

it('vouches once asked whether they are sure, and then waits for another one', async () => {
  const page = await open([review], [voted])
  cloud.on('identity', 'vote-review', { status: 'open', approvals: 1 })
  await tapText(page, '认得，是本人')
  expect(phone.questions).toEqual(['你确认当面认得 王小明？'])
  expect(votes()).toEqual([{ reviewId: 'r1', vote: 'approve' }])
  expect(phone.toasts).toEqual(['记下了，还要另一位'])
  expect(text(page)).toContain('你确认过了，等另一位')
  expect(text(page)).not.toContain('认得，是本人')
})

it('does nothing when they are not sure', async () => {
  phone.agrees = false
  const page = await open([review])
  await tapText(page, '认得，是本人')
  expect(votes()).toEqual([])
})

it('says so when theirs was the second vote, and shows who is left', async () => {
  const page = await open([{ ...review, approvals: 1 }], [])
  cloud.on('identity', 'vote-review', { status: 'approved', approvals: 2 })
  await tapText(page, '认得，是本人')
  expect(phone.toasts).toEqual(['办好了，已告诉本人'])
  expect(text(page)).toContain('现在没有人要确认')
  await tapText(page, '回今天')
  expect(phone.visited).toEqual(['/packages/employer/pages/today/today'])
})

it('refuses with a reason, which the worker is told', async () => {
  const page = await open([review], [{ ...review, reviewId: 'r2' }])
  cloud.on('identity', 'vote-review', { status: 'rejected', approvals: 0 })
  await tapText(page, '不认得')
  const sheet = within(page, '.identity-review__sheet')
  expect(sheet.dom.textContent).toContain('原因会告诉这个人')
  await tapText(sheet, '我们不认得这个人')
  expect(votes()).toEqual([])
  await tap(within(sheet, '.reason-sheet__confirm', '.van-button'))
  expect(votes()).toEqual([{ reviewId: 'r1', vote: 'reject', reason: '我们不认得这个人' }])
  expect(sheet.dom.textContent).not.toContain('原因会告诉这个人')
})

it.each([
  ['VOTED_ALREADY', '你已经确认过，要另一位来 返回'],
  ['REVIEW_CLOSED', '这个人已经核实完了 返回'],
  ['ID_USED_BY_ANOTHER_ACCOUNT', '这个身份证已用于另一个微信 返回'],
  ['NOT_ALLOWED', '你的账号不能看这一页 返回'],
] as const)('says %s in words and shows how things stand', async (code, words) => {
  const page = await open([review], [voted])
  cloud.on('identity', 'vote-review', refusal(code))
  await tapText(page, '认得，是本人')
  expect(text(page)).toContain(words)
})

it('is tried again as the same intent when the answer was lost', async () => {
  const page = await open([review], [voted])
  cloud.on('identity', 'vote-review', 'timeout', { status: 'open', approvals: 1 })
  await tapText(page, '认得，是本人')
  await tapText(page, '再试一次')
  const [first, second] = cloud.callsOf('identity', 'vote-review')
  expect(second).toEqual(first)
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open([review]))
  for (const line of ['It takes two of you', '0 of 2', 'I know them']) expect(read).toContain(line)
})
