import { Refusal } from '../refusal'
import { dayAfter } from './day'
import { dayIn, instantAt } from './zone'

const LONGEST_MINUTES = 16 * 60
const DAY_MINUTES = 24 * 60

/** When a job's shift begins and ends on the wall clock of its site, `HH:MM`; an end before the start is on the next day. */
export interface LocalTimes {
  startsAtLocal: string
  endsAtLocal: string
}
export interface ShiftTimes {
  startsAt: Date
  endsAt: Date
}

/**
 * The next shift of a job: the first one that has not begun. A shift that has begun cannot be taken, since cover must be in
 * force before it and an insurer covers nothing that lies in the past.
 */
export function nextShift(times: LocalTimes, zone: string, now: Date): ShiftTimes {
  const today = dayIn(zone, now)
  const shift = shiftOn(today, times, zone)
  return shift.startsAt > now ? shift : shiftOn(dayAfter(today), times, zone)
}

/** Refuses with SHIFT_TIMES_IMPOSSIBLE what is empty, longer than sixteen hours, or all break. */
export function requirePossible(times: LocalTimes & { breakMinutes: number }): void {
  const { from, to } = plannedMinutes(times)
  const minutes = (to - from) % DAY_MINUTES
  if (minutes === 0 || minutes > LONGEST_MINUTES || times.breakMinutes >= minutes) throw new Refusal('SHIFT_TIMES_IMPOSSIBLE')
}

/** Begin and end of a shift in minutes of its first day; an end on the next day lies beyond 24 hours. */
export function plannedMinutes({ startsAtLocal, endsAtLocal }: LocalTimes): { from: number; to: number } {
  const [from, to] = [minuteOf(startsAtLocal), minuteOf(endsAtLocal)]
  return { from, to: to <= from ? to + DAY_MINUTES : to }
}

/** True when two shifts have a moment in common; one may begin at the instant at which the other ends. */
export function overlap(one: ShiftTimes, other: ShiftTimes): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

function shiftOn(day: string, { startsAtLocal, endsAtLocal }: LocalTimes, zone: string): ShiftTimes {
  const lastDay = endsAtLocal <= startsAtLocal ? dayAfter(day) : day
  return { startsAt: instantAt(`${day}T${startsAtLocal}`, zone), endsAt: instantAt(`${lastDay}T${endsAtLocal}`, zone) }
}

function minuteOf(local: string): number {
  return Number(local.slice(0, 2)) * 60 + Number(local.slice(3))
}
