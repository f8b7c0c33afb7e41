export interface Span {
  from: Date
  to: Date
}

const minuteMs = 60_000

/** Whole minutes from one instant to another; negative when the second is earlier. */
export function wholeMinutes({ from, to }: Span): number {
  return Math.floor((to.getTime() - from.getTime()) / minuteMs)
}

/** The minutes that are paid: the worked span inside the planned one, without the unpaid break; never negative. */
export function paidMinutes(worked: Span, planned: Span, breakMinutes: number): number {
  return Math.max(0, wholeMinutes({ from: later(worked.from, planned.from), to: earlier(worked.to, planned.to) }) - breakMinutes)
}

/** That many minutes after an instant, or before it when negative. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * minuteMs)
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}
