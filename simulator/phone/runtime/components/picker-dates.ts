/** A day by the calendar; month and day from 1. */
export interface Day {
  year: number
  month: number
  day: number
}
export type DateFields = 'year' | 'month' | 'day'

const two = (number: number): string => String(number).padStart(2, '0')

/** `2026-03-01`, `2026-03` or `2026` as a day; what is missing is the first. Undefined if it isn't one. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined
}

export function formatDay({ year, month, day }: Day, fields: DateFields): string {
  return [String(year), two(month), two(day)].slice(0, { year: 1, month: 2, day: 3 }[fields]).join('-')
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const order = (day: Day): number => (day.year * 100 + day.month) * 100 + day.day

/** The day itself, or the end of the range that it lies beyond. */
export function clampDay(day: Day, start: Day, end: Day): Day {
  const real = { ...day, day: Math.min(day.day, daysIn(day.year, day.month)) }
  if (order(real) < order(start)) return start
  return order(real) > order(end) ? end : real
}

export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** Years, months and days that can be picked beside the chosen ones. */
export function dayColumns(chosen: Day, start: Day, end: Day): number[][] {
  const first = chosen.year === start.year
  const last = chosen.year === end.year
  const months = numbers(first ? start.month : 1, last ? end.month : 12)
  const from = first && chosen.month === start.month ? start.day : 1
  const to = last && chosen.month === end.month ? end.day : daysIn(chosen.year, chosen.month)
  return [numbers(start.year, end.year), months, numbers(from, to)]
}

export interface Minute {
  hour: number
  minute: number
}

/** `hh:mm`; undefined if it isn't one. */
export function parseMinute(text: string): Minute | undefined {
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(text)
  const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 99)]
  return hour < 24 && minute < 60 ? { hour, minute } : undefined
}

export function formatMinute({ hour, minute }: Minute): string {
  return `${two(hour)}:${two(minute)}`
}

export function clampMinute(time: Minute, start: Minute, end: Minute): Minute {
  const at = (each: Minute): number => each.hour * 60 + each.minute
  if (at(time) < at(start)) return start
  return at(time) > at(end) ? end : time
}

/** Hours, and minutes of the chosen hour. */
export function minuteColumns(chosen: Minute, start: Minute, end: Minute): number[][] {
  const from = chosen.hour === start.hour ? start.minute : 0
  const to = chosen.hour === end.hour ? end.minute : 59
  return [numbers(start.hour, end.hour), numbers(from, to)]
}
