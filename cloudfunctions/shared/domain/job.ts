import { Refusal } from '../refusal'
import { overlap, type ShiftTimes } from './shift-times'

const SMALLEST_RADIUS = 30
const LARGEST_RADIUS = 2000

export interface AgeLimits {
  minimumAge: number
  maximumAge: number
}
export interface OpenPlaces {
  status: 'open' | 'closed'
  places: number
  taken: number
}

/** Decides about one application. Refuses with ALREADY_APPLIED, JOB_CLOSED, JOB_FULL or SHIFT_OVERLAPS_ANOTHER. */
export function apply(
  job: OpenPlaces,
  applicant: { hasApplied: boolean; shifts: readonly ShiftTimes[] },
  shift: ShiftTimes,
): void {
  if (applicant.hasApplied) throw new Refusal('ALREADY_APPLIED')
  if (job.status === 'closed') throw new Refusal('JOB_CLOSED')
  if (placesLeft(job) === 0) throw new Refusal('JOB_FULL')
  requireFree(shift, applicant.shifts)
}

/** Refuses with SHIFT_OVERLAPS_ANOTHER when the person works at that time already, for whomever. */
export function requireFree(shift: ShiftTimes, others: readonly ShiftTimes[]): void {
  if (others.some((other) => overlap(shift, other))) throw new Refusal('SHIFT_OVERLAPS_ANOTHER')
}

/** Refuses with ADULTS_ONLY_JOB below the job's limits and TOO_OLD_FOR_JOB above them; both limits are included. */
export function requireAge({ minimumAge, maximumAge }: AgeLimits, age: number): void {
  if (age < minimumAge) throw new Refusal('ADULTS_ONLY_JOB', { minimumAge })
  if (age > maximumAge) throw new Refusal('TOO_OLD_FOR_JOB', { maximumAge })
}

/** How many may still apply; never negative. */
export function placesLeft({ places, taken }: { places: number; taken: number }): number {
  return Math.max(0, places - taken)
}

/** Refuses limits that nobody meets. */
export function requirePossibleAges({ minimumAge, maximumAge }: AgeLimits): void {
  if (minimumAge > maximumAge) throw new Refusal('MALFORMED_REQUEST', { field: 'maximumAge' })
}

/** A smaller fence than a phone can tell refuses honest people, a larger one proves nothing. */
export function requireSensibleRadius(metres: number): void {
  if (metres < SMALLEST_RADIUS || metres > LARGEST_RADIUS)
    throw new Refusal('SITE_RADIUS_OUT_OF_RANGE', { smallest: SMALLEST_RADIUS, largest: LARGEST_RADIUS })
}
