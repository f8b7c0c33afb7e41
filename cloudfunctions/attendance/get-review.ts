import type { Context } from '../shared/context'
import { punchFacts, type Punch } from '../shared/domain/attendance'
import { isIntact } from '../shared/domain/evidence-chain'
import { showNames } from '../shared/process/show-names'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import { listPunches } from '../shared/store/punches'
import { findRecord, type WorkRecord } from '../shared/store/records'
import type { GetReviewRequest, ReviewDetail } from './api'
import { reviewItem } from './record-views'

/** One record with its raw punches. The chain is computed again from them, so an edited punch shows. */
export async function getReview({ recordId }: GetReviewRequest, context: Context<'employer'>): Promise<ReviewDetail> {
  const { db, principal } = context
  const record = await findRecord(db, principal.employerId, recordId)
  if (record === undefined) throw new Refusal('NOT_FOUND')
  const punches = await listPunches(db, principal.employerId, record.shiftId)
  const links = punches.map((punch) => ({ record: punchFacts(punch), previousHash: punch.previousHash, hash: punch.hash }))
  const decision = decisionOf(record)
  const nameOf = await showNames(context, [record], 'review-of-hours')
  return {
    ...reviewItem(record, nameOf(record)),
    punches: punches.map(punchView),
    chainIntact: isIntact(links, sha256),
    ...(decision && { decision }),
  }
}

function punchView({ kind, at, distanceMetres, accuracyMetres, deviceAt, hash }: Punch): ReviewDetail['punches'][number] {
  return { kind, at: at.toISOString(), distanceMetres, accuracyMetres, deviceAt: deviceAt.toISOString(), hash }
}

function decisionOf({ decidedAt, decidedBy, reason }: WorkRecord): ReviewDetail['decision'] {
  if (decidedAt === null || decidedBy === null) return undefined
  return { decidedAt: decidedAt.toISOString(), byName: decidedBy, ...(reason !== null && { reason }) }
}
