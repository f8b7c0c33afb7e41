import { AppError } from '../utils/app-error'
import { getWorkCard } from './account'
import { command, query } from './cloud'

type Guarantee = CloudFunctions['guarantee']
export type Shift = Guarantee['get-cover']['request']
export type Cover = Guarantee['get-cover']['reply']
export type CoverRefusal = NonNullable<Cover['refusal']> | 'COVER_TOO_LATE'
/** Cover as it stands, or as it is offered; or why there is none to be had, which is an answer and no failure. */
export type Offer = { kind: 'cover'; cover: Cover } | { kind: 'none'; reason: CoverRefusal }

const refusals: readonly string[] = [
  'COVER_REFUSED_AGE',
  'COVER_REFUSED_CLASS',
  'COVER_REFUSED_OTHER',
  'COVER_TOO_LATE',
] satisfies CoverRefusal[]

/** The cover of a shift. Throws `CloudError` `NOT_VERIFIED`, `NOT_FOUND`, `VENDOR_UNAVAILABLE`. */
export function getCover({ employerId, shiftId }: Shift): Promise<Offer> {
  return offerOf(query('guarantee', 'get-cover', { employerId, shiftId }))
}

/** Asks for cover. Throws `CloudError` `CONSENT_MISSING` when the text has a new version, `COVER_ALREADY_REQUESTED`, `AGREEMENT_NOT_SIGNED`. */
export function enrol(request: Guarantee['enrol']['request'], key: string): Promise<Offer> {
  return offerOf(command('guarantee', 'enrol', { data: request, key }))
}

/** Since when the insurer has been deciding about this shift, as the card knows it; undefined if the card can't say. */
export async function pendingSince({ shiftId }: Shift): Promise<string | undefined> {
  try {
    const { engagement, nextStep } = await getWorkCard()
    return engagement?.shift?.shiftId === shiftId && nextStep.code === 'WAIT_FOR_COVER' ? nextStep.since : undefined
  } catch (error) {
    // one line less on the page is no reason not to show it
    if (error instanceof AppError) return undefined
    throw error
  }
}

async function offerOf(asked: Promise<Cover>): Promise<Offer> {
  try {
    return { kind: 'cover', cover: await asked }
  } catch (error) {
    if (error instanceof AppError && isCoverRefusal(error.code)) return { kind: 'none', reason: error.code }
    throw error
  }
}

function isCoverRefusal(code: string): code is CoverRefusal {
  return refusals.includes(code)
}
