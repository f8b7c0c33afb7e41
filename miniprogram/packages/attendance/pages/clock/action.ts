import { clockWords as words } from '../../../../i18n/attendance'
import { t } from '../../../../i18n/index'
import type { Clock } from '../../../../services/attendance'
import { clockTime, day, dayAndTime, distance, duration } from '../../../../utils/format'
import type { Nearness } from '../../utils/nearness'
import type { Sense } from './sense'

/** All that the page is drawn from; `now` in milliseconds by the server's clock. */
export interface Facts {
  clock: Clock
  sense: Sense
  now: number
}
export type ClockTap =
  | 'none'
  | 'clock-in'
  | 'clock-out'
  | 'locate'
  | 'open-settings'
  | 'open-document'
  | 'open-agreement'
  | 'open-cover'
  | 'open-records'
  | 'open-home'
/** The one button: its label is the state, its hint says why. */
export interface Action {
  label: string
  hint: string
  tap: ClockTap
}

/** Whether the place matters now: it is not read before. */
export function needsPlace({ state, blockedBy }: Clock): boolean {
  return state === 'working' || (state === 'can-clock-in' && blockedBy === undefined)
}

/** Whether what the cloud said of the shift is no longer so, by its own times. */
export function isOutdated({ state, opensAt, endsAt }: Clock, now: number): boolean {
  if (state === 'not-open-yet') return now >= Date.parse(opensAt)
  return state === 'can-clock-in' && now >= Date.parse(endsAt)
}

/** The question before an early end; undefined once the shift is over. */
export function leaveQuestion({ endsAt }: Clock, now: number): string | undefined {
  const left = Math.ceil((Date.parse(endsAt) - now) / 60_000)
  return left > 0 ? t(words.leaveAsk, { time: duration(left) }) : undefined
}

/** What the button says and does. */
export function actionOf(facts: Facts): Action {
  const { clock } = facts
  switch (clock.state) {
    case 'not-open-yet':
      return beforeOpening(facts)
    case 'can-clock-in':
      return clock.blockedBy === undefined ? punchAction(facts, 'clock-in') : blockedAction(clock.blockedBy)
    case 'working':
      return punchAction(facts, 'clock-out')
    case 'done':
      return { label: t(words.myHours), hint: '', tap: 'open-records' }
    case 'missed':
      return { label: t(words.toHome), hint: t(words.missedWhy), tap: 'open-home' }
  }
}

/** Cover begins with the shift, so before the opening only the document and the agreement can be missing. */
function beforeOpening({ clock, now }: Facts): Action {
  if (clock.blockedBy !== undefined && clock.blockedBy !== 'COVER_NOT_IN_FORCE') return blockedAction(clock.blockedBy)
  const { opensAt, site } = clock
  const today = day(new Date(now).toISOString(), site.zone)
  const time = day(opensAt, site.zone) === today ? clockTime(opensAt, site.zone) : dayAndTime(opensAt, site.zone)
  return { label: t(words.opensAt, { time }), hint: '', tap: 'none' }
}

function blockedAction(blockedBy: NonNullable<Clock['blockedBy']>): Action {
  if (blockedBy === 'DOCUMENT_ENDED') return { label: t(words.toDocument), hint: t(words.documentWhy), tap: 'open-document' }
  if (blockedBy === 'AGREEMENT_ENDED') return { label: t(words.toHome), hint: t(words.endedWhy), tap: 'open-home' }
  return blockedBy === 'AGREEMENT_NOT_SIGNED'
    ? { label: t(words.toSign), hint: t(words.signWhy), tap: 'open-agreement' }
    : { label: t(words.toCover), hint: t(words.coverWhy), tap: 'open-cover' }
}

function punchAction({ clock, sense }: Facts, tap: 'clock-in' | 'clock-out'): Action {
  switch (sense.kind) {
    case 'looking':
      return { label: t(words.looking), hint: '', tap }
    case 'denied':
      return { label: t(words.openSettings), hint: t(words.deniedWhy), tap: 'open-settings' }
    case 'unavailable':
      return { label: t(words.tryAgain), hint: t(words.unavailableHow), tap: 'locate' }
    case 'found':
      return { ...foundWords(sense.near, clock, tap), tap }
  }
}

/** Far or vague is a preview: the tap looks again, and the cloud has the last word. */
function foundWords({ verdict, metres, accuracyMetres }: Nearness, { site }: Clock, tap: ClockTap): Omit<Action, 'tap'> {
  const away = { distance: distance(metres) }
  const accuracy = t(words.accuracy, { distance: distance(accuracyMetres) })
  if (verdict === 'outside')
    return { label: t(words.far, away), hint: t(words.radius, { distance: distance(site.radiusMetres) }) }
  if (verdict === 'uncertain') return { label: t(words.vague), hint: accuracy }
  return { label: t(tap === 'clock-in' ? words.near : words.nearOut, away), hint: accuracy }
}
