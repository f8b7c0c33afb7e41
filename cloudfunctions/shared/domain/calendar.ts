import { dayIn } from './zone'

/** The calendar of pay, tax, ages and daily limits, whatever zone a site has. */
export const payZone = 'Asia/Shanghai'

const DAY_MS = 86_400_000
// China has had one offset since 1991, and nothing here is counted from an earlier instant.
const OFFSET_MS = 8 * 3_600_000

/** The calendar day in China that holds an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return dayIn(payZone, instant)
}

/** The first instant of the day in China that holds `instant`. */
export function startOfDay(instant: Date): Date {
  return new Date(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS)
}

/** The midnight in China that comes after `instant`. */
export function nextMidnight(instant: Date): Date {
  return new Date(startOfDay(instant).getTime() + DAY_MS)
}

export interface Month {
  year: number
  /** 1 to 12. */
  month: number
}

/** The month of pay and tax of an instant. */
export function payMonth(instant: Date): Month {
  const [year = 0, month = 0] = dayOf(instant).split('-').map(Number)
  return { year, month }
}

/** The first instant of a month in China. */
export function startOfMonth({ year, month }: Month): Date {
  return new Date(Date.UTC(year, month - 1, 1) - OFFSET_MS)
}
