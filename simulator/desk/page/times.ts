const zone = 'Asia/Shanghai'

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'long', day: 'numeric', weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' }),
}
const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const dayNumber = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** `07:55`, at the site. */
export function timeText(at: number | string): string {
  return time.format(new Date(at))
}

/** `3月3日周二`, `Tue, 3 Mar`: the day at the site. */
export function dayText(at: number | string, language: 'zh' | 'en'): string {
  return formats[language].format(new Date(at))
}

/** The time, with the day before it when it is another day than `now`'s. */
export function momentText(at: string, now: number, language: 'zh' | 'en'): string {
  const isToday = dayNumber.format(new Date(at)) === dayNumber.format(new Date(now))
  return isToday ? timeText(at) : `${dayText(at, language)} ${timeText(at)}`
}

const units = [
  { ms: 86_400_000, zh: '天', en: 'd' },
  { ms: 3_600_000, zh: '小时', en: 'h' },
  { ms: 60_000, zh: '分', en: 'min' },
] as const

/** `1 天 3 小时`, `1 d 3 h`: the two largest parts of a length of time; empty under a minute. */
export function lengthText(milliseconds: number, language: 'zh' | 'en'): string {
  let rest = Math.abs(milliseconds)
  const parts: string[] = []
  for (const unit of units) {
    const count = Math.floor(rest / unit.ms)
    rest -= count * unit.ms
    if (count > 0) parts.push(`${String(count)} ${unit[language]}`)
  }
  return parts.slice(0, 2).join(' ')
}
