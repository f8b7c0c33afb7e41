import { dayIn, payZone } from './calendar'

const DAY_MS = 86_400_000
// China has had no daylight saving since 1991, and people's ages and daily limits are counted from then on only.
const OFFSET_MS = 8 * 3_600_000

/** The calendar day in Asia/Shanghai that holds an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return dayIn(payZone, instant)
}

/** The first instant of the Shanghai day that holds `instant`. */
export function startOfDay(instant: Date): Date {
  return new Date(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS)
}

/** The midnight in Asia/Shanghai that comes after `instant`. */
export function nextMidnight(instant: Date): Date {
  return new Date(startOfDay(instant).getTime() + DAY_MS)
}

/** Completed years on a day; both are `YYYY-MM-DD`. Who is born on 29 February completes a year on 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
