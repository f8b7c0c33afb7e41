import type { Agreement } from '../../../services/contract'
import { AppError } from '../../../utils/app-error'
import type { PageQuery } from '../../../utils/page-behavior'

const sign = '/packages/contract/pages/sign/sign'
/** The longest time that the cloud takes: a day. */
const longest = 86_400_000

/** The text that is on the screen, and since when (milliseconds by the phone's clock). */
export interface Reading {
  textSha256: string
  since: number
}

/** Goes on with a reading as long as the text is the same; another text has to be read from its own beginning. */
export function readOn(known: Reading | undefined, { textSha256 }: Agreement, now: number): Reading {
  return known?.textSha256 === textSha256 ? known : { textSha256, since: now }
}

/** The page to sign on, told what was read and since when. */
export function signUrl(application: { employerId: string; applicationId: string }, { textSha256, since }: Reading): string {
  const { employerId, applicationId } = application
  return `${sign}?employerId=${employerId}&applicationId=${applicationId}&textSha256=${textSha256}&readSince=${since.toString()}`
}

/**
 * What was read before coming to sign. Throws `AppError` `TEXT_NOT_READ` for someone who came another way, and
 * `AGREEMENT_TEXT_CHANGED` when the agreement is not the text that was read.
 */
export function readingFor({ textSha256: current }: Agreement, { textSha256, readSince }: PageQuery): Reading {
  const since = Number(readSince)
  if (textSha256 === undefined || readSince === undefined || !Number.isFinite(since)) throw new AppError('TEXT_NOT_READ')
  if (textSha256 !== current) throw new AppError('AGREEMENT_TEXT_CHANGED')
  return { textSha256, since }
}

/** How long it has been read, in whole milliseconds as the cloud takes them; none if the phone's clock was set back. */
export function readMilliseconds({ since }: Reading, now: number): number {
  return Math.min(longest, Math.max(0, Math.round(now - since)))
}
