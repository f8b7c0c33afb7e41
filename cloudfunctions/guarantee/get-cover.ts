import type { Context } from '../shared/context'
import { findNewestCover, getCoverCase } from '../shared/store/covers'
import type { CoverReply, GetCoverRequest } from './api'
import { coverView } from './cover-view'
import { requestOffer } from './offer'

/** The cover of a shift as it stands, or the offer for one. */
export async function getCover({ employerId, shiftId }: GetCoverRequest, context: Context<'worker'>): Promise<CoverReply> {
  const { db, principal } = context
  const coverCase = await getCoverCase(db, { employerId, shiftId, workerId: principal.workerId })
  const cover = await findNewestCover(db, employerId, shiftId)
  if (cover !== undefined) return coverView({ employerId, shiftId, coverCase, terms: cover, cover })
  return coverView({ employerId, shiftId, coverCase, terms: await requestOffer(context, coverCase) })
}
