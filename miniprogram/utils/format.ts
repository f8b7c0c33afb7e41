import { t } from '../i18n/index'
import { units } from '../i18n/units'
import { wallClock, type WallClock } from './zone'

/** Integer fen as yuan: 123456 → `¥1,234.56`, negative amounts with a leading minus. */
export function yuan(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100).toString()
  return `${fen < 0 ? '-' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${two(Math.abs(fen) % 100)}`
}

/** Whole minutes as people say them: 495 → `8 小时 15 分`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return t(units.minutes, { minutes: rest })
  return rest === 0 ? t(units.hours, { hours }) : t(units.hoursMinutes, { hours, minutes: rest })
}

/** Metres to the nearest metre, from one kilometre on with one decimal. */
export function distance(metres: number): string {
  const rounded = Math.round(metres)
  return rounded < 1000 ? t(units.metres, { metres: rounded }) : t(units.kilometres, { kilometres: (rounded / 1000).toFixed(1) })
}

/** The time of an ISO instant on the wall of the site: `08:01`; in UTC and marked so if the phone doesn't know the zone. */
export function clockTime(instant: string, zone: string): string {
  return timeOf(read(instant, zone))
}

/** The date of an ISO instant at the site: `11月21日`. */
export function day(instant: string, zone: string): string {
  return dayOf(read(instant, zone))
}

/** Date and time of an ISO instant at the site. */
export function dayAndTime(instant: string, zone: string): string {
  const clock = read(instant, zone)
  return `${dayOf(clock)} ${timeOf(clock)}`
}

/** From one instant to another at the site, naming the day once: `11月21日 22:00 – 次日 06:00`. */
export function span(from: string, to: string, zone: string): string {
  const end = read(to, zone)
  const days = dayNumber(end) - dayNumber(read(from, zone))
  return `${dayAndTime(from, zone)} – ${endOf(timeOf(end), days)}`
}

function endOf(time: string, days: number): string {
  if (days === 0) return time
  return days === 1 ? t(units.nextDay, { time }) : t(units.daysLater, { time, days })
}

type Reading = WallClock & { mark: string }

function read(instant: string, zone: string): Reading {
  const clock = wallClock(instant, zone)
  if (clock) return { ...clock, mark: '' }
  const utc = wallClock(instant, 'UTC')
  if (!utc) throw new Error(`no clock for ${zone}`)
  return { ...utc, mark: ' UTC' }
}

function timeOf({ hour, minute, mark }: Reading): string {
  return `${two(hour)}:${two(minute)}${mark}`
}

function dayOf({ month, day: dayOfMonth }: Reading): string {
  return t(units.day, { month, day: dayOfMonth })
}

function dayNumber({ year, month, day: dayOfMonth }: Reading): number {
  return Date.UTC(year, month - 1, dayOfMonth) / 86_400_000
}

function two(value: number): string {
  return value.toString().padStart(2, '0')
}
