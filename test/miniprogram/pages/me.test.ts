import { language, setLanguage } from '../../../miniprogram/i18n/index'
import { messageWords } from '../../../miniprogram/i18n/message'
import type { Standing, WorkCard } from '../../../miniprogram/services/account'
import type { Inbox, Message } from '../../../miniprogram/services/message'
import { flush, tapText, text } from '../../support/simulate/act'
import { cloud, refusal } from '../../support/simulate/fake-cloud'
import { openPage } from '../../support/simulate/mount'
import { describePageStates } from '../../support/simulate/page-states'
import { hasScreen, phone } from '../../support/simulate/phone'
import type { Rendered } from '../../support/simulate/rendered'
import { aCard, anEmployer, aNewCard, aWorker } from './cards'

const route = 'pages/me/me'
const template = 'WORKCARD_STATUS_CHANGE'
const card = aCard({ code: 'CLOCK_IN', actor: 'worker' })
const nothing: Inbox = { messages: [], unreadCount: 0 }

function aMessage(kind: Message['kind'], other: Partial<Message> = {}): Message {
  const values = {
    ...{ employerId: 'e1', applicationId: 'a1', contractId: 'c1', shiftId: 's1', payoutId: 'p1', jobTitle: '装卸工' },
  }
  return { messageId: `m-${kind}`, kind, values, sentAt: '2026-11-21T10:05:00.000Z', read: false, ...other }
}
const fewMessages: Inbox = {
  messages: [
    aMessage('PAYOUT_PAID', { values: { employerId: 'e1', payoutId: 'p1', netFen: 18_200 } }),
    aMessage('RECORD_REJECTED', { values: { employerId: 'e1', jobTitle: '装卸工', reason: '人不在工地' } }),
    aMessage('COVER_IN_FORCE', { read: true }),
    aMessage('AGREEMENT_SIGNED', { read: true }),
  ],
  unreadCount: 2,
}

describePageStates(route, {
  asks: ['message', 'list-messages'],
  also: () => {
    cloud.on('account', 'enter', aWorker)
    cloud.on('account', 'get-work-card', card)
  },
  done: {
    reply: fewMessages,
    shows: [
      '王* WK00012340 已实名 我的工时 我的收入 我的协议 我的实名',
      '消息 2 条没看 工钱到账了 · ¥182.00 11月21日 18:05 · 没看 工时被退回 · 装卸工 · 人不在工地',
      '换语言 English 演示面板',
    ],
  },
  // an inbox without messages is no empty page: the person is still there. Who has no role yet is below.
})

interface Shown {
  standing?: Standing
  workCard?: WorkCard
  inbox?: Inbox[]
}
async function open({ standing = aWorker, workCard = card, inbox = [nothing] }: Shown = {}): Promise<Rendered> {
  cloud.on('account', 'enter', standing)
  cloud.on('account', 'get-work-card', workCard)
  cloud.on('message', 'list-messages', ...inbox)
  const page = openPage(route)
  await flush()
  return page
}

const thisAgreement = '/packages/contract/pages/agreement/agreement?employerId=e1&applicationId=a1&contractId=c1'

describe('the person', () => {
  it.each([
    ['我的工时', '/packages/attendance/pages/records/records'],
    ['我的收入', '/packages/payout/pages/earnings/earnings'],
    ['我的协议', '/packages/contract/pages/agreements/agreements'],
    ['我的实名', '/packages/onboarding/pages/identity/identity'],
    ['演示面板', '/packages/demo/pages/panel/panel'],
  ])('opens %s with one tap', async (label, url) => {
    const page = await open()
    await tapText(page, label)
    expect(phone.visited).toEqual([url])
  })

  it('has a name to be verified', async () => {
    const page = await open({ workCard: aNewCard() })
    expect(text(page)).toContain('还没实名 WK00012340 实名后才能签约')
  })

  it('changes to the employer side when they manage an employer', async () => {
    const page = await open({ standing: { ...anEmployer, isWorker: true } })
    await tapText(page, '换到用工方')
    expect(phone.visited).toEqual(['/packages/employer/pages/today/today'])
    expect(text(await open())).not.toContain('换到用工方')
  })

  it('is shown as a member of the employer when that is their only role', async () => {
    const page = await open({ standing: anEmployer })
    expect(text(page)).toContain('张伟 浦江物流')
    expect(text(page)).toContain('换到用工方')
    expect(text(page)).not.toContain('我的工时')
    expect(cloud.callsOf('account', 'get-work-card')).toEqual([])
  })

  it('who has not begun is led to the beginning', async () => {
    const page = await open({ standing: { ...aWorker, isWorker: false, privacyAccepted: false } })
    expect(page.data['status']).toBe('empty')
    expect(text(page)).toContain('换语言')
    await tapText(page, '开始')
    expect(phone.visited).toEqual(['/packages/onboarding/pages/welcome/welcome'])
  })
})

describe('the inbox', () => {
  it('says so when it is empty', async () => {
    const page = await open()
    expect(text(page)).toContain('还没有消息，有进展会告诉你')
    expect(text(page)).not.toContain('都看过了')
  })

  it('shows the newest, and all when asked', async () => {
    const page = await open({ inbox: [fewMessages] })
    expect(text(page)).not.toContain('协议签好了')
    await tapText(page, '看全部 4 条')
    expect(text(page)).toContain('协议签好了')
    expect(text(page)).not.toContain('看全部')
  })

  it.each<[Message['kind'], keyof typeof messageWords, string]>([
    ['IDENTITY_VERIFIED', 'identityVerified', '/pages/home/home'],
    ['IDENTITY_REVIEW_REJECTED', 'identityReviewRejected', '/packages/onboarding/pages/without-face/without-face'],
    ['DOCUMENT_ENDS', 'documentEnds', '/packages/onboarding/pages/document/document'],
    ['AGREEMENT_SIGNED', 'agreementSigned', '/pages/home/home'],
    ['AGREEMENT_COMPLETED', 'agreementCompleted', '/pages/home/home'],
    ['AGREEMENT_CHANGED', 'agreementChanged', thisAgreement],
    ['AGREEMENT_REMINDER', 'agreementReminder', thisAgreement],
    ['AGREEMENT_EXPIRED', 'agreementExpired', thisAgreement],
    ['AGREEMENT_EXTENDED', 'agreementExtended', thisAgreement],
    ['AGREEMENT_WITHDRAWN', 'agreementWithdrawn', thisAgreement],
    ['AGREEMENT_ENDING', 'agreementEnding', thisAgreement],
    ['AGREEMENT_ENDED', 'agreementEnded', thisAgreement],
    ['AGREEMENT_TIME_ASKED', 'agreementTimeAsked', '/packages/employer/pages/agreements/agreements'],
    ['AGREEMENT_SEALED', 'agreementSealed', '/packages/employer/pages/agreements/agreements'],
    ['AGREEMENT_TO_SEAL', 'agreementToSeal', '/packages/employer/pages/countersign/countersign'],
    ['COVER_IN_FORCE', 'coverInForce', '/packages/guarantee/pages/enrol/enrol?employerId=e1&shiftId=s1'],
    ['COVER_REFUSED', 'coverRefused', '/packages/guarantee/pages/enrol/enrol?employerId=e1&shiftId=s1'],
    ['RECORD_APPROVED', 'recordApproved', '/packages/attendance/pages/records/records'],
    ['RECORD_REJECTED', 'recordRejected', '/packages/attendance/pages/records/records'],
    ['PAYOUT_TO_CONFIRM', 'payoutToConfirm', '/packages/payout/pages/confirm/confirm?employerId=e1&payoutId=p1'],
    ['PAYOUT_PAID', 'payoutPaid', '/packages/payout/pages/slip/slip?employerId=e1&payoutId=p1'],
    ['PAYOUT_FAILED', 'payoutFailed', '/packages/payout/pages/confirm/confirm?employerId=e1&payoutId=p1'],
  ])('%s is in words and opens what it is about', async (kind, word, url) => {
    const page = await open({ inbox: [{ messages: [aMessage(kind)], unreadCount: 1 }] })
    await tapText(page, `${messageWords[word].zh} · 装卸工`)
    expect(phone.visited).toEqual([url])
  })

  it('is marked as read up to the newest message that was shown', async () => {
    const read = { messages: fewMessages.messages.map((each) => ({ ...each, read: true })), unreadCount: 0 }
    const page = await open({ inbox: [fewMessages, read] })
    cloud.on('message', 'mark-read', { unreadCount: 0 })
    await tapText(page, '都看过了')
    expect(cloud.callsOf('message', 'mark-read').map(({ data }) => data)).toEqual([{ upTo: 'm-PAYOUT_PAID' }])
    expect(text(page)).not.toContain('没看')
    expect(text(page)).not.toContain('都看过了')
  })

  it('stays unread when that is refused, and says what to tap', async () => {
    const page = await open({ inbox: [fewMessages] })
    cloud.on('message', 'mark-read', refusal('TOO_MANY_REQUESTS'))
    await tapText(page, '都看过了')
    for (const line of ['点得太快，请等一会儿', '再试一次', '2 条没看']) expect(text(page)).toContain(line)
  })
})

describe('messages in WeChat', () => {
  const answers = (answer: string): void => {
    hasScreen('requestSubscribeMessage', ({ success }) => {
      Reflect.apply(success, undefined, [{ [template]: answer }])
    })
  }

  it('are asked for with a tap, and an acceptance is recorded', async () => {
    answers('accept')
    const page = await open()
    cloud.on('message', 'record-subscription', { recorded: 1 })
    await tapText(page, '微信通知我 点一次，通知一次')
    expect(cloud.callsOf('message', 'record-subscription').map(({ data }) => data)).toEqual([{ accepted: [template] }])
    expect(phone.toasts).toEqual(['好了，有进展会通知你'])
  })

  it('that are declined record nothing', async () => {
    answers('reject')
    await tapText(await open(), '微信通知我 点一次，通知一次')
    expect(cloud.callsOf('message', 'record-subscription')).toEqual([])
    expect(phone.toasts).toEqual(['没有开通，消息在这里看'])
  })

  it('that are switched off in WeChat record nothing either', async () => {
    hasScreen('requestSubscribeMessage', ({ fail }) => {
      fail({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 })
    })
    await tapText(await open(), '微信通知我 点一次，通知一次')
    expect(phone.toasts).toEqual(['没有开通，消息在这里看'])
  })

  it('are not offered by a WeChat that has none', async () => {
    expect(text(await open())).not.toContain('微信通知我')
  })
})

it('speaks the other language after one tap, on every page', async () => {
  const page = await open()
  await tapText(page, '换语言 English')
  expect(language()).toBe('en')
  expect(phone.visited).toEqual(['/pages/me/me'])
  const english = await open({ inbox: [fewMessages] })
  for (const line of ['Verified', 'My hours', '2 unread', 'Your pay has arrived', 'Language 中文'])
    expect(text(english)).toContain(line)
  setLanguage('zh')
})
