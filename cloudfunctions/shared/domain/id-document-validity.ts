import { Refusal } from '../refusal'
import { daysAfter } from './day'

const NOTICE_DAYS = 30
/** The longest that a document with an end is made out for, in days. */
const LONGEST = 20 * 366

/** How a document stands: `ends-soon` for the last thirty days, the last one included, and `ended` from the day after. */
export type Standing = 'valid' | 'ends-soon' | 'ended'

/** Days are `YYYY-MM-DD`, in Shanghai; `validUntil` is the last one on which the document is valid. */
export function standingOn(validUntil: string, day: string): Standing {
  if (day > validUntil) return 'ended'
  return day >= firstNoticeDay(validUntil) ? 'ends-soon' : 'valid'
}

/** The first day on which the holder is told that the document ends, and on which it may be renewed. */
export function firstNoticeDay(validUntil: string): string {
  return daysAfter(validUntil, -NOTICE_DAYS)
}

/** A document with that last day, or any earlier one, may be renewed on `day`. */
export function lastDayToRenew(day: string): string {
  return daysAfter(day, NOTICE_DAYS)
}

/** Refuses with DOCUMENT_ENDED a shift on a day after the last one; who has told no day, or has a document without end, works. */
export function requireValidOn(validUntil: string | null | undefined, day: string): void {
  if (validUntil && validUntil < day) throw new Refusal('DOCUMENT_ENDED', { validUntil })
}

/** Refuses a day that the calendar has not or that no document ends on, and one that is past: often the day of issue. */
export function requirePossibleEnd(validUntil: string, today: string): void {
  if (!isDay(validUntil) || validUntil > daysAfter(today, LONGEST)) throw new Refusal('DOCUMENT_DATE_IMPOSSIBLE')
  if (validUntil < today) throw new Refusal('DOCUMENT_DATE_PAST')
}

function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`)
  return Number.isFinite(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
