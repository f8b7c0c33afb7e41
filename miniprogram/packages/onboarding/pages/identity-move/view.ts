import { identityMoveWords as words } from '../../../../i18n/identity-move'
import { t, type Entry } from '../../../../i18n/index'
import type { MoveReply } from '../../../../services/identity-move'
import { dayAndTime } from '../../../../utils/format'

/** What a move is to this account. `here`: this account is the new one; `away`: it has, or had, the identity. */
export type Mode =
  'offered' | 'waiting-here' | 'waiting-away' | 'done-here' | 'done-away' | 'objected-here' | 'objected-away' | 'cancelled'
export interface StandingView {
  mode: Mode
  tone: 'done' | 'wait' | 'alert'
  title: string
  line: string
  /** An ISO instant to count down to, or empty. */
  until: string
  note: string
  maskedName: string
  maskedIdNumber: string
  /** The words of the page's one action, and of the quieter one, if any. */
  action: string
  other: string
}

/** Both accounts belong to people in China, whose days these are. */
const zone = 'Asia/Shanghai'

interface Look {
  tone: StandingView['tone']
  title: Entry
  action: Entry
  note?: Entry
  other?: Entry
}
const looks: Readonly<Record<Mode, Look>> = {
  offered: { tone: 'wait', title: words.offered, action: words.ask, other: words.keepOld },
  'waiting-here': {
    tone: 'wait',
    title: words.waitingHere,
    note: words.waitingNote,
    action: words.toHome,
    other: words.cancel,
  },
  'waiting-away': { tone: 'alert', title: words.waitingAway, note: words.awayOwn, action: words.object },
  'done-here': { tone: 'done', title: words.doneHere, action: words.toHome },
  'done-away': { tone: 'alert', title: words.doneAway, note: words.doneAwayNote, action: words.getBack },
  'objected-here': { tone: 'alert', title: words.objectedHere, action: words.toHome },
  'objected-away': { tone: 'done', title: words.objectedAway, action: words.toHome },
  cancelled: { tone: 'wait', title: words.cancelled, action: words.toHome },
}

/** What the page shows of a move; nothing when there is none. */
export function standingView(move: MoveReply): StandingView | null {
  if (move.status === 'none') return null
  const mode = modeOf(move)
  const { tone, title, action, note, other } = looks[mode]
  const masks = move.status === 'offered' ? move : { maskedName: '', maskedIdNumber: '' }
  return {
    mode,
    tone,
    title: t(title),
    line: lineOf(move),
    until: mode === 'waiting-here' && move.status === 'waiting' ? move.completesAt : '',
    note: note ? t(note) : '',
    maskedName: masks.maskedName,
    maskedIdNumber: masks.maskedIdNumber,
    action: t(action),
    other: other ? t(other) : '',
  }
}

function modeOf(move: Exclude<MoveReply, { status: 'none' }>): Mode {
  if (move.status === 'offered' || move.status === 'cancelled') return move.status
  return `${move.status}-${move.side === 'new' ? 'here' : 'away'}`
}

function lineOf(move: MoveReply): string {
  const at = (instant: string): { time: string } => ({ time: dayAndTime(instant, zone) })
  if (move.status === 'offered') return t(words.askBy, at(move.askUntil))
  if (move.status === 'waiting') return t(move.side === 'new' ? words.waitingUntil : words.awayNote, at(move.completesAt))
  if (move.status !== 'objected') return ''
  return t(move.side === 'new' ? words.objectedHereNote : words.objectedAwayNote, at(move.lockedUntil))
}
