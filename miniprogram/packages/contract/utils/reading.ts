import type { Agreement } from '../../../services/contract'
import { AppError } from '../../../utils/app-error'
import type { PageQuery } from '../../../utils/page-behavior'

/** The longest time that the cloud takes: a day. */
const longest = 86_400_000

/** The text that is on the screen, since when (milliseconds by the phone's clock), and whether its end was reached. */
export interface Reading {
  textSha256: string
  since: number
  toEnd: boolean
}
/** Which agreement of which application it is about. */
export interface ReadContract {
  employerId: string
  applicationId: string
  contractId: string
}
/** The pages from reading to signing; each is there in place of the one before it. */
export type SigningStep = 'questions' | 'intent' | 'sign'

/** Goes on with a reading as long as the text is the same; another text has to be read from its own beginning. */
export function readOn(known: Reading | undefined, { textSha256 }: Agreement, now: number): Reading {
  return known?.textSha256 === textSha256 ? known : { textSha256, since: now, toEnd: false }
}

/** A page on the way to signing, told what was read and since when. */
export function stepUrl(step: SigningStep, { employerId, applicationId, contractId }: ReadContract, reading: Reading): string {
  const { textSha256, since, toEnd } = reading
  const contract = `employerId=${employerId}&applicationId=${applicationId}&contractId=${contractId}`
  const read = `textSha256=${textSha256}&readSince=${since.toString()}&readToEnd=${toEnd ? '1' : ''}`
  return `/packages/contract/pages/${step}/${step}?${contract}&${read}`
}

/** What was read before coming here. Throws `AppError` `TEXT_NOT_READ` for someone who came another way. */
export function readingOf({ textSha256, readSince, readToEnd }: PageQuery): Reading {
  const since = Number(readSince)
  if (textSha256 === undefined || readSince === undefined || !Number.isFinite(since)) throw new AppError('TEXT_NOT_READ')
  return { textSha256, since, toEnd: readToEnd === '1' }
}

/** The same of the text that is to be signed: throws `AGREEMENT_TEXT_CHANGED` when it is not the one that was read. */
export function readingFor({ textSha256: current }: Pick<Agreement, 'textSha256'>, query: PageQuery): Reading {
  const reading = readingOf(query)
  if (reading.textSha256 !== current) throw new AppError('AGREEMENT_TEXT_CHANGED')
  return reading
}

/** The agreement that a page on the way to signing is about. */
export function contractOf({ employerId = '', applicationId = '', contractId = '' }: PageQuery): ReadContract {
  return { employerId, applicationId, contractId }
}

/** How long it has been read, in whole milliseconds as the cloud takes them; none if the phone's clock was set back. */
export function readMilliseconds({ since }: Reading, now: number): number {
  return Math.min(longest, Math.max(0, Math.round(now - since)))
}
