import { sentWords as words } from '../../../i18n/agreements'
import { t, type Entry } from '../../../i18n/index'
import type { SentAgreement, SentAgreements, Standing, WithdrawReason } from '../../../services/agreements'
import { day, dayAndTime } from '../../../utils/format'

export interface StandingRow {
  standing: Standing
  icon: string
  word: string
  count: number
  quiet: boolean
}
export interface SentRow {
  contractId: string
  name: string
  job: string
  when: string
  tone: 'wait' | 'alert' | 'note'
  /** What is special about it; empty when nothing is. */
  tag: string
  canExtend: boolean
  canWithdraw: boolean
  canEnd: boolean
  /** There is a signed file to open, to verify and to take with its evidence. */
  hasFile: boolean
}
export interface ReasonRow {
  reason: WithdrawReason
  text: string
}

const zone = 'Asia/Shanghai'
const standings = [
  { standing: 'to-decide', icon: 'pen' },
  { standing: 'waiting', icon: 'clock' },
  { standing: 'to-seal', icon: 'shield' },
  { standing: 'in-force', icon: 'check' },
  { standing: 'ended', icon: 'right' },
] as const
/** Where something waits for the employer: the others only tell. */
const toDo: readonly Standing[] = ['to-decide', 'to-seal']

/** The places at which agreements stand, always in the same order. */
export function standingRows(counts: SentAgreements['counts']): StandingRow[] {
  return standings.map(({ standing, icon }) => ({
    standing,
    icon,
    word: t(words[standing]),
    count: counts[standing],
    quiet: counts[standing] === 0 || !toDo.includes(standing),
  }))
}

/** An agreement of the employer's, with what may be done about it. */
export function sentRow(agreement: SentAgreement): SentRow {
  const { contractId, workerName, jobTitle, status, purpose, hasFile } = agreement
  const waits = status === 'sent' || status === 'viewed' || status === 'expired'
  return {
    contractId,
    name: workerName,
    job: jobTitle,
    when: whenOf(agreement),
    ...markOf(agreement),
    canExtend: waits,
    canWithdraw: waits || status === 'signed',
    canEnd: (status === 'signed' || status === 'completed') && purpose !== 'end',
    hasFile,
  }
}

/** Why an agreement is taken back. */
export function reasonRows(): ReasonRow[] {
  const reasons = ['job-filled', 'terms-changed', 'mistake', 'other'] as const
  return reasons.map((reason) => ({ reason, text: t(words[reason]) }))
}

/** A Shanghai day as people read it. */
export function dayWords(date: string): string {
  return day(`${date}T12:00:00+08:00`, zone)
}

/** Today and thirty days on, in China. */
export function lastDays(now: number): { firstDay: string; lastDay: string } {
  const inChina = (time: number): string => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
  return { firstDay: inChina(now), lastDay: inChina(now + 30 * 86_400_000) }
}

function markOf({ status, purpose, timeAskedAt, isOverdue }: SentAgreement): Pick<SentRow, 'tone' | 'tag'> {
  if (isOverdue) return { tone: 'alert', tag: t(words.overdue) }
  if (timeAskedAt !== undefined && status !== 'signed') return { tone: 'wait', tag: t(words.askedTime) }
  if (status === 'expired') return { tone: 'alert', tag: t(words.expired) }
  const kinds: Readonly<Record<SentAgreement['purpose'], Entry | undefined>> = {
    start: undefined,
    renew: words.renewal,
    end: words.ending,
  }
  const kind = kinds[purpose]
  return { tone: 'note', tag: kind === undefined ? '' : t(kind) }
}

function whenOf({ status, signBy, countersignBy, lastDay }: SentAgreement): string {
  if (status === 'signed' && countersignBy !== undefined) return t(words.countersignBy, { when: dayAndTime(countersignBy, zone) })
  if (lastDay !== undefined) return t(words.lastDay, { day: dayWords(lastDay) })
  const waits = status === 'sent' || status === 'viewed' || status === 'expired'
  return waits ? t(words.signBy, { when: dayAndTime(signBy, zone) }) : ''
}
