import { recordsWords as words } from '../../../../i18n/attendance'
import { t, type Entry } from '../../../../i18n/index'
import type { WorkRecord } from '../../../../services/attendance'
import { day, duration, span, yuan } from '../../../../utils/format'

type Tone = 'done' | 'wait' | 'alert' | 'note' | 'quiet'
export interface RecordRow {
  recordId: string
  day: string
  gross: string
  job: string
  lines: string[]
  tag: { tone: Tone; text: string }
  reason: string
  /** The label of where a tap leads, and where that is; empty where it leads nowhere. */
  open: string
  url: string
}

const tags: Readonly<Record<WorkRecord['status'], { tone: Tone; word: Entry }>> = {
  pending: { tone: 'wait', word: words.pending },
  approved: { tone: 'done', word: words.approved },
  rejected: { tone: 'alert', word: words.rejected },
  'in-payout': { tone: 'note', word: words.inPayout },
  paid: { tone: 'done', word: words.paid },
}

/** A record of mine in words. */
export function recordRow(record: WorkRecord): RecordRow {
  const { recordId, plannedStart, plannedEnd, clockedInAt, clockedOutAt, zone, status } = record
  const { tone, word } = tags[status]
  return {
    recordId,
    day: day(plannedStart, zone),
    gross: yuan(record.grossFen),
    job: [record.jobTitle, record.siteName, record.employerName].join(' · '),
    lines: [
      t(words.planned, { span: span(plannedStart, plannedEnd, zone) }),
      t(words.punched, { span: span(clockedInAt, clockedOutAt, zone) }),
      paidTimeOf(record),
    ],
    tag: { tone, text: t(word) },
    reason: reasonOf(record),
    ...wayOn(record),
  }
}

function paidTimeOf({ paidMinutes, breakMinutes }: WorkRecord): string {
  const time = duration(paidMinutes)
  return breakMinutes === 0 ? t(words.paidTime, { time }) : t(words.paidTimeRest, { time, rest: duration(breakMinutes) })
}

function reasonOf({ status, reason }: WorkRecord): string {
  if (status !== 'rejected') return ''
  return [...(reason === undefined ? [] : [t(words.reason, { reason })]), t(words.askEmployer)].join(' ')
}

function wayOn({ status, employerId, payoutId }: WorkRecord): Pick<RecordRow, 'open' | 'url'> {
  if (payoutId === undefined) return { open: '', url: '' }
  const query = `?employerId=${employerId}&payoutId=${payoutId}`
  return status === 'paid'
    ? { open: t(words.seeSlip), url: `/packages/payout/pages/slip/slip${query}` }
    : { open: t(words.seePayout), url: `/packages/payout/pages/confirm/confirm${query}` }
}
