import { standingWords as words } from '../../../i18n/agreements'
import { t, type Entry } from '../../../i18n/index'
import type { Agreement } from '../../../services/contract'
import { day, dayAndTime } from '../../../utils/format'

export interface StandingView {
  tone: 'plain' | 'wait' | 'alert'
  heading: string
  text: string
  act: 'ask-time' | 'newer' | ''
  /** What the act is called; empty without one. */
  label: string
}

const zone = 'Asia/Shanghai'
type Of = (agreement: Agreement) => StandingView | null
const nothing: Of = () => null

const standings: Readonly<Record<Agreement['status'], Of>> = {
  sent: toSign,
  viewed: toSign,
  expired,
  signed: ({ purpose }) => (purpose === 'end' ? view('wait', words.endSigned, t(words.endSignedHow)) : null),
  completed: (agreement) => (agreement.purpose === 'end' ? view('plain', words.endDone, lastDayOf(agreement)) : null),
  declined: nothing,
  withdrawn: ({ purpose }) =>
    view('alert', words.withdrawn, t(purpose === 'start' ? words.withdrawnStart : words.withdrawnOther)),
  superseded: () => ({ ...view('wait', words.superseded, t(words.supersededHow)), act: 'newer', label: t(words.toNewer) }),
  terminated: () => view('plain', words.terminated, t(words.terminatedHow)),
}

/** Where an agreement stands and what can be done about it; nothing for one that the page has other words for. */
export function standingView(agreement: Agreement): StandingView | null {
  return standings[agreement.status](agreement)
}

/** A Shanghai day as people read it. */
export function dayWords(date: string): string {
  return day(`${date}T12:00:00+08:00`, zone)
}

/** Today and thirty days on, in China, for whoever chooses a last day. */
export function lastDays(now: number): { firstDay: string; lastDay: string } {
  const inChina = (time: number): string => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
  return { firstDay: inChina(now), lastDay: inChina(now + 30 * 86_400_000) }
}

function toSign(agreement: Agreement): StandingView {
  const { purpose, signBy, timeAskedAt, lastDay = '' } = agreement
  const until = t(words.signBy, { when: dayAndTime(signBy, zone) })
  if (purpose === 'end') {
    const how = t(words.toEndHow, { day: dayWords(lastDay) })
    return view('wait', words.toEnd, `${how}\n${until}`)
  }
  if (timeAskedAt !== undefined) return { tone: 'plain', heading: until, text: t(words.asked), act: '', label: '' }
  return { tone: 'plain', heading: until, text: '', act: 'ask-time', label: t(words.needTime) }
}

function expired({ timeAskedAt }: Agreement): StandingView {
  if (timeAskedAt !== undefined) return view('wait', words.expired, t(words.asked))
  return { ...view('alert', words.expired, t(words.expiredHow)), act: 'ask-time', label: t(words.askForTime) }
}

function lastDayOf({ lastDay = '' }: Agreement): string {
  return t(words.lastDay, { day: dayWords(lastDay) })
}

function view(tone: StandingView['tone'], heading: Entry, text: string): StandingView {
  return { tone, heading: t(heading), text, act: '', label: '' }
}
