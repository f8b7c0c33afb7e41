/** The calendar of pay and tax, whatever zone a site has. */
export const payZone = 'Asia/Shanghai'

/** The calendar day of an instant in an IANA zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: Date): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return [part.get('year'), part.get('month'), part.get('day')].join('-')
}

export interface Month {
  year: number
  /** 1 to 12. */
  month: number
}

/** The month of pay and tax of an instant. */
export function payMonth(instant: Date): Month {
  const [year = 0, month = 0] = dayIn(payZone, instant).split('-').map(Number)
  return { year, month }
}

/** The first instant of a month in China, which has had one offset since 1991. */
export function startOfMonth({ year, month }: Month): Date {
  return new Date(Date.UTC(year, month - 1, 1) - 8 * 3_600_000)
}
