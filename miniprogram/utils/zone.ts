/** A wall clock: what a clock on the wall of the site shows. */
export interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** Zones without summer time, in minutes from UTC: WeChat on many Android phones has no Intl, and sites in China need none. */
const fixedOffsets: Readonly<Record<string, number>> = {
  UTC: 0,
  'Asia/Shanghai': 480,
  'Asia/Urumqi': 360,
  'Asia/Hong_Kong': 480,
  'Asia/Macau': 480,
  'Asia/Taipei': 480,
  'Asia/Singapore': 480,
  'Asia/Tokyo': 540,
  'Asia/Kolkata': 330,
}

/** Reads an ISO instant in an IANA zone. Returns undefined for a zone that this phone can't compute. */
export function wallClock(instant: string, zone: string): WallClock | undefined {
  const at = new Date(instant)
  const offset = fixedOffsets[zone]
  if (offset === undefined) return typeof Intl === 'undefined' ? undefined : intlClock(at, zone)
  const shifted = new Date(at.getTime() + offset * 60_000)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

function intlClock(at: Date, zone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (name: keyof WallClock): number => parts.get(name) ?? 0
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
}
