/** True for a zone of the IANA database, such as Asia/Shanghai. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The wall clock of a zone at an instant, `YYYY-MM-DDTHH:MM`. */
export function wallClockAt(instant: Date, zone: string): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const parts = new Intl.DateTimeFormat('en-CA', { ...options, hourCycle: 'h23', timeZone: zone }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: Date): string {
  return wallClockAt(instant, zone).slice(0, 10)
}

const DAY_MS = 86_400_000

/**
 * The instant at which a zone's clocks show `wallClock` (`YYYY-MM-DDTHH:MM`). When clocks are set back and show it twice, the
 * first time counts; when they skip it, the instant is as far behind the gap as the wall clock is inside it.
 */
export function instantAt(wallClock: string, zone: string): Date {
  const asUtc = Date.parse(`${wallClock}:00Z`)
  const before = asUtc - offsetAt(asUtc - DAY_MS, zone)
  const after = asUtc - offsetAt(asUtc + DAY_MS, zone)
  const shown = [before, after].filter((time) => wallClockAt(new Date(time), zone) === wallClock)
  return new Date(shown.length === 0 ? before : Math.min(...shown))
}

function offsetAt(time: number, zone: string): number {
  const minute = Math.floor(time / 60_000) * 60_000
  return Date.parse(`${wallClockAt(new Date(time), zone)}:00Z`) - minute
}
