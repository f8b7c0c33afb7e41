import type { Context } from '../shared/context'
import { startOfDay } from '../shared/domain/calendar'
import { anchorContent, leavesOf } from '../shared/domain/evidence-anchor'
import { sha256 } from '../shared/sha256'
import { addAnchor, listDaysToAnchor, listHeadsOfDay, type DayToAnchor } from '../shared/store/evidence-anchors'
import { VendorError } from '../shared/vendor-error'
import { stampContent } from '../shared/vendors/certificate/client'
import type { AnchorEvidenceReply, AnchorEvidenceRequest } from './api'

const usualLimit = 50
const DAY_MS = 86_400_000
/** What a longer outage left behind is anchored by the next event of the contract, which stands for all before it. */
const daysBack = 31

/**
 * Has stamped what the chains of evidence of each employer stood at when a Shanghai day ended: days that were missed as well.
 * Of several copies that do the same day one keeps its token. When the authority is down the rest waits for the next turn.
 */
export async function anchorEvidence({ limit }: AnchorEvidenceRequest, context: Context<'timer'>): Promise<AnchorEvidenceReply> {
  const most = limit ?? usualLimit
  const before = startOfDay(context.now())
  const since = new Date(before.getTime() - daysBack * DAY_MS)
  const days = await listDaysToAnchor(context.db, { since, before, limit: most })
  let anchored = 0
  for (const day of days) {
    const kept = await anchorDay(context, day)
    if (kept === undefined) return { anchored, finished: false }
    if (kept) anchored += 1
  }
  return { anchored, finished: days.length < most }
}

/** Whether this copy's anchor was kept; undefined when the authority gave none. */
async function anchorDay(
  { db, now, settings, log }: Context<'timer'>,
  { employerId, day }: DayToAnchor,
): Promise<boolean | undefined> {
  const heads = await listHeadsOfDay(db, { employerId, day })
  const leaves = leavesOf(heads, sha256)
  try {
    const { token, at: stampedAt } = await stampContent(settings.certificate(), Buffer.from(anchorContent({ day, leaves })))
    const anchor = { employerId, day, heads, leaves, token, stampedAt, madeAt: now() }
    return await db.transaction().execute((transaction) => addAnchor(transaction, anchor))
  } catch (error) {
    if (!(error instanceof VendorError)) throw error
    log.warn({ code: error.code, day }, 'a day of evidence was not stamped')
    return undefined
  }
}
