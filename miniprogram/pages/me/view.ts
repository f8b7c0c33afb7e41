import { t, type Language } from '../../i18n/index'
import { meWords as words } from '../../i18n/me'
import { messageWords } from '../../i18n/message'
import type { Standing, WorkCard } from '../../services/account'
import { messageRow, type Inbox, type MessageRow } from '../../services/message'

interface Link {
  id: string
  label: string
  url: string
}
export interface PersonView {
  name: string
  /** The worker's number, or the employer for whom they act. */
  number: string
  /** The state of the real-name check; empty for who is no worker. */
  identity: { verified: boolean; text: string } | null
  links: Link[]
  /** The way to the other side of the platform. */
  otherSide: Link | null
}
export interface InboxView {
  rows: MessageRow[]
  unread: string
  /** Up to which message the inbox is read when they say so; empty when all is. */
  newest: string
  /** The words that show the rest; empty when all are shown. */
  more: string
}

/** A language is called by its own name, so that who speaks it finds it. */
const names: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' }
const shownAtFirst = 3

const records = '/packages/attendance/pages/records/records'
const earnings = '/packages/payout/pages/earnings/earnings'
const identity = '/packages/onboarding/pages/identity/identity'
const document = '/packages/onboarding/pages/document/document'
const agreements = '/packages/contract/pages/agreements/agreements'
const checkFile = '/packages/contract/pages/check-file/check-file'
const whoSaw = '/packages/onboarding/pages/who-saw/who-saw'
const myData = '/packages/onboarding/pages/my-data/my-data'
const welcome = '/packages/onboarding/pages/welcome/welcome'
const today = '/packages/employer/pages/today/today'

/** The person as a worker, or else as somebody who acts for an employer. */
export function personView({ employer }: Standing, card: WorkCard | null): PersonView {
  const side = otherSide(employer !== undefined, card !== null)
  if (card) return { ...workerView(card), otherSide: side }
  const { memberName = '', employerName = '' } = employer ?? {}
  return {
    name: memberName,
    number: employerName,
    identity: null,
    links: [{ id: 'check-file', label: t(words.checkFile), url: checkFile }],
    otherSide: side,
  }
}

function workerView(card: WorkCard): Omit<PersonView, 'otherSide'> {
  const { maskedName, workerNo, verified } = card
  return {
    name: maskedName ?? t(words.noName),
    number: workerNo,
    identity: { verified, text: t(verified ? words.verified : words.notVerified) },
    links: linksOf(card),
  }
}

/** The newest messages, or all that were loaded. */
export function inboxView({ messages, unreadCount }: Inbox, isOpened: boolean): InboxView {
  const rows = messages.slice(0, isOpened ? messages.length : shownAtFirst).map(messageRow)
  return {
    rows,
    unread: unreadCount === 0 ? '' : t(messageWords.unreadCount, { count: unreadCount }),
    newest: unreadCount === 0 ? '' : (messages[0]?.messageId ?? ''),
    more: rows.length === messages.length ? '' : t(words.allMessages, { count: messages.length }),
  }
}

/** The other language, and what to call it. */
export function otherLanguage(spoken: Language): { language: Language; name: string } {
  const language = spoken === 'zh' ? 'en' : 'zh'
  return { language, name: names[language] }
}

function linksOf({ verified }: WorkCard): Link[] {
  return [
    { id: 'records', label: t(words.records), url: records },
    { id: 'earnings', label: t(words.earnings), url: earnings },
    { id: 'agreements', label: t(words.agreements), url: agreements },
    { id: 'identity', label: t(words.identity), url: identity },
    ...(verified ? [{ id: 'document', label: t(words.document), url: document }] : []),
    { id: 'check-file', label: t(words.checkFile), url: checkFile },
    { id: 'who-saw', label: t(words.whoSaw), url: whoSaw },
    { id: 'my-data', label: t(words.myData), url: myData },
  ]
}

function otherSide(isEmployer: boolean, isWorker: boolean): Link | null {
  if (isEmployer) return { id: 'employer', label: t(words.employerSide), url: today }
  return isWorker ? null : { id: 'worker', label: t(words.workerSide), url: welcome }
}
