import { Refusal } from '../refusal'
import type { AgeBand } from './age-rules'
import { minutesAfter } from './minutes'
import type { ShiftTimes } from './shift-times'

export interface Plan {
  code: 'DAILY_ACCIDENT' | 'DAILY_ACCIDENT_SENIOR'
  name: string
}

/** The plan that every job of this platform includes, and the one in its place past the retirement age; the employer pays both. */
const usual: Plan = { code: 'DAILY_ACCIDENT', name: '灵工日意外险' }
const senior: Plan = { code: 'DAILY_ACCIDENT_SENIOR', name: '灵工日意外险（已过退休年龄）' }
export const payer = 'employer'

const BUFFER_MINUTES = 60
/** Cover that is asked for late begins this much after the request, so that it still lies ahead when the insurer reads it. */
const LEAD_MS = 30_000
/** The plan has no rate for the two most dangerous classes of work. */
const HIGHEST_CLASS = 4

export interface CoverWindow {
  from: Date
  to: Date
}
export type CoverRefusal = 'COVER_REFUSED_AGE' | 'COVER_REFUSED_CLASS' | 'COVER_REFUSED_OTHER'
export type CoverStatus = 'requested' | 'pending' | 'in-force' | 'refused'
/** What an insurer says about an order, whichever way it reached us. */
export type CoverOutcome =
  | { status: 'in-force' | 'pending'; policyNo: string; premiumFen: number; from: Date; to: Date }
  | { status: 'refused'; code: string }

/**
 * What cover must span: from an hour before the shift to an hour after it, but never from the past. Refuses with
 * COVER_TOO_LATE once the shift has begun, or would before cover could.
 */
export function coverWindow({ startsAt, endsAt }: ShiftTimes, now: Date): CoverWindow {
  const earliest = new Date(now.getTime() + LEAD_MS)
  if (startsAt < earliest) throw new Refusal('COVER_TOO_LATE')
  const wanted = minutesAfter(startsAt, -BUFFER_MINUTES)
  return { from: wanted < earliest ? earliest : wanted, to: minutesAfter(endsAt, BUFFER_MINUTES) }
}

/** The plan that belongs to an age. Its own limits of age are the insurer's to judge. */
export function planFor(band: AgeBand): Plan {
  return band === 'past-retirement' ? senior : usual
}

/** The plan of a cover that is stored. */
export function planOf(code: string): Plan {
  return code === senior.code ? senior : usual
}

/** True when the plan covers that class of work (1 is the safest, 6 the most dangerous). */
export function coversClass(occupationClass: number): boolean {
  return occupationClass <= HIGHEST_CLASS
}

/** What cover for a shift hangs on; `hasEnded` says that the shift lies behind the last day of its engagement. */
export interface Insurable {
  isVerified: boolean
  isSigned: boolean
  hasEnded: boolean
  live?: CoverStatus | undefined
}

/** Decides whether cover may be asked for. Refuses with NOT_VERIFIED, AGREEMENT_ENDED, AGREEMENT_NOT_SIGNED or COVER_ALREADY_REQUESTED. */
export function requireInsurable(state: Insurable): void {
  if (!state.isVerified) throw new Refusal('NOT_VERIFIED')
  if (state.hasEnded) throw new Refusal('AGREEMENT_ENDED')
  if (!state.isSigned) throw new Refusal('AGREEMENT_NOT_SIGNED')
  if (state.live === 'pending' || state.live === 'in-force') throw new Refusal('COVER_ALREADY_REQUESTED')
}

/** True when an outcome moves cover on; one that is repeated, late or older than what is known changes nothing. */
export function moves(current: CoverStatus, next: CoverOutcome['status']): boolean {
  const order = { requested: 0, pending: 1, 'in-force': 2, refused: 2 } as const
  return order[next] > order[current]
}

/** The fact behind an insurer's code: an age or a class of work outside the plan, or anything else. */
export function refusalOf(code: string): CoverRefusal {
  if (code === 'AGE_OUT_OF_RANGE') return 'COVER_REFUSED_AGE'
  return code === 'OCCUPATION_CLASS_NOT_COVERED' ? 'COVER_REFUSED_CLASS' : 'COVER_REFUSED_OTHER'
}
