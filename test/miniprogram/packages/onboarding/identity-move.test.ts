import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { MoveReply } from '../../../../miniprogram/services/identity-move'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'

const route = 'packages/onboarding/pages/identity-move/identity-move'
const offered: MoveReply = {
  status: 'offered',
  maskedName: '李*',
  maskedIdNumber: '110***********0014',
  askUntil: '2026-11-20T03:00:00.000Z',
}
const waiting = { status: 'waiting', moveId: 'm1', maskedName: '李*', completesAt: '2026-11-27T02:00:00.000Z' } as const
const ended = { endedAt: '2026-11-21T02:00:00.000Z' }
const lockedUntil = '2026-12-21T02:00:00.000Z'

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-20T02:00:00.000Z') })
})
afterEach(() => {
  jest.useRealTimers()
})

describePageStates(route, {
  asks: ['identity', 'get-move'],
  done: { reply: offered, shows: ['你的身份在另一个微信上', '李*', '11月20日 11:00 前要申请', '报的活会取消', '移到这个微信'] },
  empty: { reply: { status: 'none' }, shows: ['现在没有要移的身份', '去实名'] },
})

async function open(...replies: MoveReply[]): Promise<Rendered> {
  cloud.on('identity', 'get-move', ...replies)
  const page = openPage(route)
  await flush()
  return page
}

it.each<[string, MoveReply, string[]]>([
  ['the new account', { ...waiting, side: 'new' }, ['身份正在移到这个微信', '11月27日 10:00 移好，还有 168 小时', '看下一步']],
  ['the old account', { ...waiting, side: 'old' }, ['有人要把你的身份移到另一个微信', '11月27日 10:00 会移走', '不是我']],
  ['the new account', { status: 'objected', side: 'new', ...ended, lockedUntil }, ['那个微信说不是本人', '12月21日 10:00 以后']],
  ['the old account', { status: 'objected', side: 'old', ...ended, lockedUntil }, ['拦下了，身份还在这个微信', '看下一步']],
  ['the new account', { status: 'done', side: 'new', ...ended }, ['身份移过来了', '看下一步']],
  ['the old account', { status: 'done', side: 'old', ...ended }, ['不是你移的？在这里刷脸，能移回来', '移回来']],
  ['either account', { status: 'cancelled', side: 'old', ...ended }, ['这次没有移，身份没变', '看下一步']],
])('tells %s how it stands, and what to tap', async (_who, reply, lines) => {
  const page = await open(reply)
  for (const line of lines) expect(text(page)).toContain(line)
})

it('asks for the identity by one tap, and counts down from then on', async () => {
  cloud.on('identity', 'ask-for-move', { moveId: 'm1', completesAt: waiting.completesAt })
  const page = await open(offered, { ...waiting, side: 'new' })
  await tapText(page, '移到这个微信')
  expect(cloud.callsOf('identity', 'ask-for-move').map(({ data }) => data)).toEqual([{}])
  expect(text(page)).toContain('还有 168 小时')
})

it('says why it may not be asked for, and how it stands now', async () => {
  cloud.on('identity', 'ask-for-move', refusal('FACE_CHECK_TOO_OLD'))
  const page = await open(offered, { status: 'none' })
  await tapText(page, '移到这个微信')
  expect(text(page)).toContain('现在没有要移的身份')
})

it.each([
  ['不是我', 'old', 'object-to-move'],
  ['不移了', 'new', 'cancel-move'],
] as const)('ends it by one tap on %s', async (label, side, action) => {
  cloud.on('identity', action, { endedAt: ended.endedAt })
  const page = await open({ ...waiting, side }, { status: 'cancelled', side, ...ended })
  await tapText(page, label)
  expect(cloud.callsOf('identity', action).map(({ data }) => data)).toEqual([{ moveId: 'm1' }])
  expect(text(page)).toContain('这次没有移')
})

it.each<[string, MoveReply, string]>([
  ['移回来', { status: 'done', side: 'old', ...ended }, '/packages/onboarding/pages/welcome/welcome'],
  ['看下一步', { status: 'done', side: 'new', ...ended }, '/pages/home/home'],
  ['还是用原来的微信', offered, '/pages/home/home'],
  ['去实名', { status: 'none' }, '/packages/onboarding/pages/identity/identity'],
])('leads on from %s', async (label, reply, url) => {
  const page = await open(reply)
  await tapText(page, label)
  expect(phone.visited).toEqual([url])
})

it('speaks English', async () => {
  setLanguage('en')
  const page = await open({ ...waiting, side: 'old' })
  expect(text(page)).toContain('It was not me')
})
