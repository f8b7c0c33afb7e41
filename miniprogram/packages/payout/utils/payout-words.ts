import { payoutWords as words } from '../../../i18n/payout'
import { t, type Entry } from '../../../i18n/index'
import type { Payout } from '../../../services/payout'
import { day, duration } from '../../../utils/format'

/** The platform pays and taxes in this zone. */
export const payrollZone = 'Asia/Shanghai'

export interface Tag {
  tone: 'done' | 'wait' | 'alert' | 'note'
  text: string
}
const states: Readonly<Record<Payout['status'], { tone: Tag['tone']; word: Entry }>> = {
  sending: { tone: 'note', word: words.sending },
  confirming: { tone: 'wait', word: words.confirming },
  paying: { tone: 'note', word: words.paying },
  paid: { tone: 'done', word: words.paid },
  failed: { tone: 'alert', word: words.failed },
}

/** How a payout stands, in the words and colours of the employer's page. */
export function tagOf({ status }: Pick<Payout, 'status'>): Tag {
  const { tone, word } = states[status]
  return { tone, text: t(word) }
}

/** `搬运 · 11月20日`; a work date has no zone. */
export function jobOn({ jobTitle, workDate }: Pick<Payout, 'jobTitle' | 'workDate'>): string {
  return t(words.jobOn, { job: jobTitle, day: day(`${workDate}T00:00:00Z`, 'UTC') })
}

/** Whole minutes from `now` (milliseconds) to an instant, in words: `23 小时 59 分`. Undefined once it is past. */
function timeLeft(until: string, now: number): string | undefined {
  const minutes = Math.floor((Date.parse(until) - now) / 60_000)
  return minutes > 0 ? duration(minutes) : undefined
}

/** The countdown to a confirmation, also when there is no time left. */
export function countdown(until: string, now: number): string {
  const time = timeLeft(until, now)
  return time === undefined ? t(words.leftNone) : t(words.left, { time })
}
