import { InsurerError } from './errors'
import type { Plan, Rate } from './plans'

/** A period of cover, the end not included. */
export interface Window {
  coverFrom: Date
  coverTo: Date
}

/** What a rate depends on. */
export interface Risk {
  occupationClass: number
  trade?: string | undefined
}

const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000 // China has had no daylight saving since 1991

/** Number of the calendar day in Asia/Shanghai that holds an instant, counted from 1970-01-01. */
export function shanghaiDay(instant: Date): number {
  return Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS)
}

/** How many calendar days in Asia/Shanghai a window touches: 22:00 to 06:00 is two, 08:00 to midnight one. */
export function coverDays({ coverFrom, coverTo }: Window): number {
  return shanghaiDay(new Date(coverTo.getTime() - 1)) - shanghaiDay(coverFrom) + 1
}

/** Integer fen: each day is a unit of cover and is rounded by itself, half a fen up; an order is one unit. */
export function premiumFen(plan: Plan, risk: Risk, window: Window): number {
  const unitFen = roundToFen(rateOf(plan, risk))
  return plan.unit === 'DAY' ? unitFen * coverDays(window) : unitFen
}

function rateOf(plan: Plan, { occupationClass, trade = '' }: Risk): Rate {
  const [rates, name] = plan.unit === 'DAY' ? [plan.rateByClass, String(occupationClass)] : [plan.rateByTrade, trade]
  // own names only: the trade comes from the wire, and every object knows `constructor`
  const rate = Object.entries(rates).find(([known]) => known === name)?.[1]
  if (rate !== undefined) return rate
  const code = plan.unit === 'DAY' ? 'OCCUPATION_CLASS_NOT_COVERED' : 'TRADE_NOT_COVERED'
  throw new InsurerError(code, `${plan.name} does not cover "${name}".`)
}

function roundToFen(rate: Rate): number {
  return Math.floor((rate + 50) / 100)
}
