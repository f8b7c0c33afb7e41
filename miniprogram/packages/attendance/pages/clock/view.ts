import { clockWords as words } from '../../../../i18n/attendance'
import { t, type Entry } from '../../../../i18n/index'
import type { Clock, Receipt, WorkRecord } from '../../../../services/attendance'
import { clockTime, dayAndTime, distance, duration, span, yuan } from '../../../../utils/format'
import type { Sketch } from '../../utils/sketch'
import { actionOf, needsPlace, type Action, type Facts } from './action'

type Tone = 'done' | 'wait' | 'alert' | 'note' | 'quiet'
export interface ClockView extends Action {
  title: string
  employer: string
  tag: { tone: Tone; text: string }
  /** How long I have been at work; empty unless I am. */
  worked: string
  since: string
  when: string
  rest: string
  site: string
  address: string
  place: PlaceView | null
  steps: { who: string; what: string; when?: string; state: 'done' | 'now' | 'next' }[]
}
interface PlaceView {
  distance: string
  accuracy: string
  radius: string
  inside: boolean
  sketch: Sketch
}
/** What a punch leaves in the worker's hands. */
export interface ReceiptView {
  title: string
  lines: { id: string; label: string; value: string; note: string }[]
}

const tags: Readonly<Record<Clock['state'], { tone: Tone; word: Entry }>> = {
  'not-open-yet': { tone: 'quiet', word: words.notOpenYet },
  'can-clock-in': { tone: 'wait', word: words.canClockIn },
  working: { tone: 'done', word: words.working },
  done: { tone: 'quiet', word: words.done },
  missed: { tone: 'alert', word: words.missed },
}

/** What the page shows at an instant (milliseconds, by the server's clock). */
export function clockView(facts: Facts): ClockView {
  const { clock } = facts
  const { tone, word } = tags[clock.state]
  return {
    title: clock.jobTitle,
    employer: clock.employerName,
    tag: { tone, text: t(word) },
    ...workedOf(facts),
    when: span(clock.startsAt, clock.endsAt, clock.site.zone),
    rest: clock.breakMinutes === 0 ? t(words.noRest) : duration(clock.breakMinutes),
    site: clock.site.name,
    address: clock.site.address,
    place: placeOf(facts),
    steps: stepsOf(clock),
    ...actionOf(facts),
  }
}

/** The proof of a punch: when, where, and its number; after the last one the minutes and the money too. */
export function receiptView({ at, distanceMetres, hash, record }: Receipt, { site }: Clock): ReceiptView {
  return {
    title: t(record ? words.receiptOut : words.receiptIn),
    lines: [
      { id: 'at', label: t(words.at), value: dayAndTime(at, site.zone), note: '' },
      { id: 'distance', label: t(words.atDistance), value: distance(distanceMetres), note: '' },
      ...(record ? judgedLines(record) : []),
      { id: 'proof', label: t(words.proof), value: hash.slice(0, proofLength), note: '' },
    ],
  }
}

/** As many of the hash's digits as the employer's page of the record shows. */
const proofLength = 12

function judgedLines({ paidMinutes, breakMinutes, grossFen, payFenPerHour }: WorkRecord): ReceiptView['lines'] {
  const restOff = breakMinutes === 0 ? '' : t(words.restOff, { time: duration(breakMinutes) })
  return [
    { id: 'paid', label: t(words.paidTime), value: duration(paidMinutes), note: restOff },
    { id: 'gross', label: t(words.gross), value: yuan(grossFen), note: t(words.rate, { rate: yuan(payFenPerHour) }) },
  ]
}

function workedOf({ clock, now }: Facts): { worked: string; since: string } {
  if (clock.state !== 'working' || clock.clockedInAt === undefined) return { worked: '', since: '' }
  const minutes = Math.max(0, Math.floor((now - Date.parse(clock.clockedInAt)) / 60_000))
  const since = t(words.since, { time: clockTime(clock.clockedInAt, clock.site.zone) })
  return { worked: t(words.worked, { time: duration(minutes) }), since }
}

function placeOf({ clock, sense }: Facts): PlaceView | null {
  if (sense.kind !== 'found' || !needsPlace(clock)) return null
  const { near, sketch } = sense
  return {
    distance: t(words.fromGate, { distance: distance(near.metres) }),
    accuracy: t(words.accuracy, { distance: distance(near.accuracyMetres) }),
    radius: t(words.radius, { distance: distance(clock.site.radiusMetres) }),
    inside: near.verdict === 'inside',
    sketch,
  }
}

function stepsOf({ state, clockedInAt, clockedOutAt, employerName, site }: Clock): ClockView['steps'] {
  if (state !== 'done' || clockedInAt === undefined || clockedOutAt === undefined) return []
  const when = span(clockedInAt, clockedOutAt, site.zone)
  return [
    { who: t(words.me), what: t(words.stepOut), when, state: 'done' },
    { who: employerName, what: t(words.stepReview), state: 'now' },
    { who: t(words.wechat), what: t(words.stepPay), state: 'next' },
  ]
}
