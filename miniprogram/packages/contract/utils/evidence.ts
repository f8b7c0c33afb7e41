import { evidenceWords as words } from '../../../i18n/contract'
import { t } from '../../../i18n/index'
import type { Agreement } from '../../../services/contract'
import { clockTime } from '../../../utils/format'
import { wallClock } from '../../../utils/zone'

export interface EvidenceRow {
  id: string
  label: string
  note: string
  value: string
}

/** The authorities' clock, and that of a court that would look at it. */
const zone = 'Asia/Shanghai'

/** What proves a signature, row by row; none as long as there is no signature. */
export function evidenceRows({ signature, textSha256 }: Pick<Agreement, 'signature' | 'textSha256'>): EvidenceRow[] {
  if (!signature) return []
  const { signedAt, timestampedAt, certificateSerial } = signature
  return [
    { id: 'signed', label: t(words.signedAt), note: '', value: moment(signedAt) },
    { id: 'timestamp', label: t(words.timestampedAt), note: t(words.timestampNote), value: moment(timestampedAt) },
    { id: 'serial', label: t(words.serial), note: '', value: certificateSerial },
    { id: 'text', label: t(words.text), note: '', value: shortHash(textSha256) },
  ]
}

/** The beginning of a hash, in groups that can be read out. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
}

/** With the year: this is looked at years later. */
export function moment(instant: string): string {
  const clock = wallClock(instant, zone)
  if (!clock) return instant
  const { year, month, day } = clock
  return t(words.moment, { year, month, day, time: clockTime(instant, zone) })
}
