import { Refusal, type RefusalDetail } from '../../../cloudfunctions/shared/refusal'

/** What a refusal says beside its code; throws when there was none. */
export function detailOf(attempt: () => unknown): RefusalDetail {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Refusal) return error.detail
    throw error
  }
  throw new Error('it was not refused')
}
