import { reviewDetailWords as words } from '../../../i18n/employer'
import { t } from '../../../i18n/index'
import { clockTime, day, dayAndTime, distance, duration, yuan } from '../../../utils/format'
import type { ReviewDetail } from '../../../services/review'
import { flagsOf, type ReviewRow, type Tone } from './review-row'

/** One line of the comparison; `marked` where the rules found something. */
export interface Compared {
  id: 'start' | 'end' | 'paid'
  label: string
  planned: string
  punched: string
  judged: string
  marked: boolean
}
export interface Evidence {
  id: 'in' | 'out'
  title: string
  at: string
  distance: string
  deviceAt: string
  hash: string
}
export interface DetailView {
  recordId: string
  workerName: string
  job: string
  flags: ReviewRow['flags']
  compared: Compared[]
  breakNote: string
  gross: string
  moneyWhy: string
  evidence: Evidence[]
  chain: { tone: 'done' | 'alert'; text: string }
  approveLabel: string
  decision: { tone: Tone; word: string; by: string; reason: string } | null
}

/** What the page of one record shows. */
export function detailView(record: ReviewDetail): DetailView {
  const time = duration(record.paidMinutes)
  return {
    recordId: record.recordId,
    workerName: record.workerName,
    job: `${record.jobTitle} · ${record.siteName} · ${day(record.plannedStart, record.zone)}`,
    flags: flagsOf(record),
    compared: compare(record),
    breakNote: t(words.breakNote, { time: duration(record.breakMinutes) }),
    gross: yuan(record.grossFen),
    moneyWhy: t(words.moneyWhy, { rate: yuan(record.payFenPerHour), time }),
    evidence: record.punches.map((punch) => evidenceOf(punch, record)),
    chain: record.chainIntact ? { tone: 'done', text: t(words.chainIntact) } : { tone: 'alert', text: t(words.chainBroken) },
    approveLabel: t(words.approve, { amount: yuan(record.grossFen) }),
    decision: decisionOf(record),
  }
}

/** Planned against punched. Which difference counts is the rules' word (`flags`); the phone only measures it. */
function compare(record: ReviewDetail): Compared[] {
  const { plannedStart, plannedEnd, clockedInAt, clockedOutAt, zone, flags } = record
  const plannedMinutes = minutesBetween(plannedStart, plannedEnd) - record.breakMinutes
  const times = { later: words.later, earlier: words.earlier }
  const lengths = { later: words.longer, earlier: words.shorter }
  return [
    {
      id: 'start',
      label: t(words.start),
      planned: clockTime(plannedStart, zone),
      punched: clockTime(clockedInAt, zone),
      judged: difference(minutesBetween(plannedStart, clockedInAt), times),
      marked: flags.includes('LATE'),
    },
    {
      id: 'end',
      label: t(words.end),
      planned: clockTime(plannedEnd, zone),
      punched: clockTime(clockedOutAt, zone),
      judged: difference(minutesBetween(plannedEnd, clockedOutAt), times),
      marked: flags.includes('LEFT_EARLY') || flags.includes('OVERTIME'),
    },
    {
      id: 'paid',
      label: t(words.paidTime),
      planned: duration(plannedMinutes),
      punched: duration(record.paidMinutes),
      judged: difference(record.paidMinutes - plannedMinutes, lengths),
      marked: record.paidMinutes !== plannedMinutes,
    },
  ]
}

type TimeEntry = typeof words.later | typeof words.longer | typeof words.earlier | typeof words.shorter

function difference(minutes: number, { later, earlier }: { later: TimeEntry; earlier: TimeEntry }): string {
  if (minutes === 0) return t(words.same)
  return t(minutes > 0 ? later : earlier, { time: duration(Math.abs(minutes)) })
}

/** Whole minutes as the wall shows them: 08:00:40 is 08:00. */
function minutesBetween(from: string, to: string): number {
  return Math.floor(Date.parse(to) / 60_000) - Math.floor(Date.parse(from) / 60_000)
}

function evidenceOf(punch: ReviewDetail['punches'][number], { zone }: ReviewDetail): Evidence {
  const { kind, at, distanceMetres, accuracyMetres, deviceAt, hash } = punch
  return {
    id: kind,
    title: t(kind === 'in' ? words.punchIn : words.punchOut),
    at: dayAndTime(at, zone),
    distance: t(words.distanceNote, { distance: distance(distanceMetres), accuracy: distance(accuracyMetres) }),
    deviceAt: dayAndTime(deviceAt, zone),
    hash: hash.slice(0, 12),
  }
}

function decisionOf({ status, decision, zone }: ReviewDetail): DetailView['decision'] {
  if (!decision) return null
  const rejected = status === 'rejected'
  return {
    tone: rejected ? 'alert' : 'done',
    word: t(rejected ? words.wasRejected : words.wasApproved),
    by: t(words.decidedBy, { name: decision.byName, when: dayAndTime(decision.decidedAt, zone) }),
    reason: decision.reason ?? '',
  }
}
