import type { Context } from '../shared/context'
import * as guarantee from '../shared/domain/guarantee'
import { bandOf } from '../shared/process/person-age'
import { Refusal } from '../shared/refusal'
import type { CoverCase } from '../shared/store/covers'
import { VendorError } from '../shared/vendor-error'
import { requestQuote } from '../shared/vendors/insurer/client'
import type { CoverTerms } from './cover-view'

/**
 * The insurer's price for this worker and this shift. Asking for it binds nobody. Refuses with NOT_VERIFIED, COVER_TOO_LATE,
 * and in the insurer's name with COVER_REFUSED_AGE, COVER_REFUSED_CLASS or COVER_REFUSED_OTHER.
 */
export async function requestOffer(
  { settings, now, principal }: Context<'worker'>,
  { person, shift, occupationClass }: CoverCase,
): Promise<CoverTerms & { quoteId: string }> {
  if (person === undefined) throw new Refusal('NOT_VERIFIED')
  const { from, to } = guarantee.coverWindow(shift, now())
  const { birthDate, idNumberSealed } = person
  const whose = { workerId: principal.workerId, idNumberSealed }
  const planCode = guarantee.planFor(bandOf(settings.personalData(), whose, shift.startsAt)).code
  const wish = { planCode, occupationClass, birthDate, from, to }
  try {
    return { ...(await requestQuote(settings.insurer(), wish)), planCode, from, to }
  } catch (error) {
    // a definite no is an answer for the worker; an insurer that is down is not
    if (!(error instanceof VendorError) || error.retryable || error.outcomeUnknown) throw error
    throw new Refusal(guarantee.refusalOf(error.code))
  }
}
