import { config } from '../config'
import { t, type Entry } from '../i18n/index'
import { messageWords as words } from '../i18n/message'
import { dayAndTime, yuan } from '../utils/format'
import { command, query } from './cloud'

export type Inbox = CloudFunctions['message']['list-messages']['reply']
export type Message = Inbox['messages'][number]
type Kind = Message['kind']
type Tone = 'done' | 'wait' | 'alert'

export interface MessageRow {
  messageId: string
  tone: Tone
  text: string
  when: string
  unread: boolean
  /** The page that it is about. */
  url: string
}

/** Messages belong to no site: they are read by the clock of the people who get them. */
const zone = 'Asia/Shanghai'
const records = '/packages/attendance/pages/records/records'
const home = '/pages/home/home'
const sentAgreements = '/packages/employer/pages/agreements/agreements'
const countersign = '/packages/employer/pages/countersign/countersign'
const document = '/packages/onboarding/pages/document/document'
const identityMove = '/packages/onboarding/pages/identity-move/identity-move'
const withoutFace = '/packages/onboarding/pages/without-face/without-face'

/** The newest messages. Throws `CloudError`. */
export function listMessages(): Promise<Inbox> {
  return query('message', 'list-messages', {})
}

/** Marks all messages up to this one as read. Throws `CloudError`. */
export function markRead(upTo: string, key: string): Promise<unknown> {
  return command('message', 'mark-read', { data: { upTo }, key })
}

/** Whether this build and this phone can ask for WeChat messages. */
export function canAskForMessages(): boolean {
  return templates().length > 0 && wx.canIUse('requestSubscribeMessage')
}

/** WeChat's own question; it opens only straight from a tap. Answers with the templates that were accepted. */
export function askForMessages(): Promise<string[]> {
  const tmplIds = [...templates()]
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds,
      success: (answers) => {
        resolve(tmplIds.filter((id) => answers[id] === 'accept'))
      },
      // messages are switched off for the whole account: that is a no as well
      fail: () => {
        resolve([])
      },
    })
  })
}

/** One acceptance is one message that may be sent. Throws `CloudError`. */
export function recordSubscription(accepted: string[], key: string): Promise<unknown> {
  return command('message', 'record-subscription', { data: { accepted }, key })
}

function templates(): readonly string[] {
  return config.messageTemplates ?? []
}

const looks: Readonly<Record<Kind, { tone: Tone; text: Entry; url: (values: Message['values']) => string }>> = {
  IDENTITY_VERIFIED: { tone: 'done', text: words.identityVerified, url: () => home },
  IDENTITY_REVIEW_REJECTED: { tone: 'alert', text: words.identityReviewRejected, url: () => withoutFace },
  IDENTITY_MOVE_ASKED: { tone: 'alert', text: words.identityMoveAsked, url: () => identityMove },
  IDENTITY_MOVE_OBJECTED: { tone: 'alert', text: words.identityMoveObjected, url: () => identityMove },
  IDENTITY_MOVED: { tone: 'done', text: words.identityMoved, url: () => identityMove },
  IDENTITY_MOVED_AWAY: { tone: 'alert', text: words.identityMovedAway, url: () => identityMove },
  DOCUMENT_ENDS: { tone: 'wait', text: words.documentEnds, url: () => document },
  AGREEMENT_SIGNED: { tone: 'done', text: words.agreementSigned, url: () => home },
  AGREEMENT_COMPLETED: { tone: 'done', text: words.agreementCompleted, url: () => home },
  AGREEMENT_CHANGED: { tone: 'wait', text: words.agreementChanged, url: agreement },
  AGREEMENT_REMINDER: { tone: 'wait', text: words.agreementReminder, url: agreement },
  AGREEMENT_EXPIRED: { tone: 'alert', text: words.agreementExpired, url: agreement },
  AGREEMENT_EXTENDED: { tone: 'wait', text: words.agreementExtended, url: agreement },
  AGREEMENT_WITHDRAWN: { tone: 'alert', text: words.agreementWithdrawn, url: agreement },
  AGREEMENT_TIME_ASKED: { tone: 'wait', text: words.agreementTimeAsked, url: () => sentAgreements },
  AGREEMENT_TO_SEAL: { tone: 'wait', text: words.agreementToSeal, url: () => countersign },
  AGREEMENT_SEALED: { tone: 'done', text: words.agreementSealed, url: () => sentAgreements },
  AGREEMENT_ENDING: { tone: 'wait', text: words.agreementEnding, url: agreement },
  AGREEMENT_ENDED: { tone: 'done', text: words.agreementEnded, url: agreement },
  COVER_IN_FORCE: { tone: 'done', text: words.coverInForce, url: enrol },
  COVER_REFUSED: { tone: 'alert', text: words.coverRefused, url: enrol },
  RECORD_APPROVED: { tone: 'done', text: words.recordApproved, url: () => records },
  RECORD_REJECTED: { tone: 'alert', text: words.recordRejected, url: () => records },
  PAYOUT_TO_CONFIRM: { tone: 'wait', text: words.payoutToConfirm, url: payout('confirm') },
  PAYOUT_PAID: { tone: 'done', text: words.payoutPaid, url: payout('slip') },
  PAYOUT_FAILED: { tone: 'alert', text: words.payoutFailed, url: payout('confirm') },
}

/** A message in words, with the page that it is about. */
export function messageRow({ messageId, kind, values, sentAt, read }: Message): MessageRow {
  const { tone, text, url } = looks[kind]
  return {
    messageId,
    tone,
    text: [t(text), ...details(values)].join(' · '),
    when: dayAndTime(sentAt, zone),
    unread: !read,
    url: url(values),
  }
}

/** What a message says beside its kind, in the order in which people look for it. */
function details({ jobTitle, netFen, grossFen, reason }: Message['values']): string[] {
  const fen = netFen ?? grossFen
  return [jobTitle, typeof fen === 'number' ? yuan(fen) : undefined, reason].filter((each) => typeof each === 'string')
}

function agreement(values: Message['values']): string {
  return `/packages/contract/pages/agreement/agreement?${ids(values, 'applicationId')}&contractId=${String(values['contractId'])}`
}

function enrol(values: Message['values']): string {
  return `/packages/guarantee/pages/enrol/enrol?${ids(values, 'shiftId')}`
}

function payout(page: 'confirm' | 'slip'): (values: Message['values']) => string {
  return (values) => `/packages/payout/pages/${page}/${page}?${ids(values, 'payoutId')}`
}

function ids(values: Message['values'], name: 'shiftId' | 'payoutId' | 'applicationId'): string {
  return `employerId=${String(values['employerId'])}&${name}=${String(values[name])}`
}
