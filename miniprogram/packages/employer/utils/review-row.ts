import { reviewWords } from '../../../i18n/employer'
import { t, type Entry } from '../../../i18n/index'
import type { ReviewItem } from '../../../services/review'
import { duration, span, yuan } from '../../../utils/format'

type Flag = ReviewItem['flags'][number]
export type Tone = 'done' | 'wait' | 'alert' | 'note' | 'quiet'

export interface ReviewRow {
  recordId: string
  workerName: string
  job: string
  planned: string
  punched: string
  paid: string
  gross: string
  flags: { id: Flag; text: string }[]
  /** What became of it; none while it waits for a decision. */
  state: { tone: Tone; text: string } | null
}
const flagWords: Readonly<Record<Flag, Entry>> = {
  LATE: reviewWords.late,
  LEFT_EARLY: reviewWords.leftEarly,
  OVERTIME: reviewWords.overtime,
  FAR_FROM_GATE: reviewWords.farFromGate,
  POOR_ACCURACY: reviewWords.poorAccuracy,
}
const stateWords: Readonly<Record<Exclude<ReviewItem['status'], 'pending'>, { tone: Tone; word: Entry }>> = {
  approved: { tone: 'done', word: reviewWords.approved },
  rejected: { tone: 'alert', word: reviewWords.rejected },
  'in-payout': { tone: 'wait', word: reviewWords.inPayout },
  paid: { tone: 'done', word: reviewWords.paid },
}

/** A row of the queue. */
export function reviewRow(item: ReviewItem): ReviewRow {
  const { recordId, workerName, zone } = item
  return {
    recordId,
    workerName,
    job: `${item.jobTitle} · ${item.siteName}`,
    planned: span(item.plannedStart, item.plannedEnd, zone),
    punched: span(item.clockedInAt, item.clockedOutAt, zone),
    paid: duration(item.paidMinutes),
    gross: yuan(item.grossFen),
    flags: flagsOf(item),
    state: stateOf(item),
  }
}

/** Why a record deserves a look, in words. */
export function flagsOf({ flags }: Pick<ReviewItem, 'flags'>): ReviewRow['flags'] {
  return flags.map((id) => ({ id, text: t(flagWords[id]) }))
}

function stateOf({ status }: ReviewItem): ReviewRow['state'] {
  if (status === 'pending') return null
  const { tone, word } = stateWords[status]
  return { tone, text: t(word) }
}
