import type { Context } from '../shared/context'
import { keptSince, retentionKinds } from '../shared/domain/retention'
import { sweep } from '../shared/store/sweeps'
import type { SweepOldDataReply, SweepOldDataRequest } from './api'

const usualLimit = 500

/**
 * Takes away what has been kept long enough, a part of each kind at each turn. A turn that dies, or a second copy of it, does
 * no harm: what is gone is not found again.
 */
export async function sweepOldData({ limit }: SweepOldDataRequest, context: Context<'timer'>): Promise<SweepOldDataReply> {
  const { db, now, wireNow } = context
  const most = limit ?? usualLimit
  const clocks = { now: now(), wireNow: wireNow() }
  const taken: number[] = []
  for (const kind of retentionKinds) taken.push(await sweep(db, kind, { before: keptSince(kind, clocks), limit: most }))
  return { swept: taken.reduce((sum, rows) => sum + rows, 0), finished: taken.every((rows) => rows < most) }
}
