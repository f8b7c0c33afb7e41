import type { Context } from '../shared/context'
import * as review from '../shared/domain/review'
import { notifyPerson } from '../shared/process/notify-person'
import { Refusal } from '../shared/refusal'
import { findRecord } from '../shared/store/records'
import { countPending, saveDecision } from '../shared/store/reviews'
import type { DecideRecordReply, DecideRecordRequest } from './api'

/** Approves or rejects a record, once; the worker is told. Of two reviewers at once, the second is refused. */
export async function decideRecord(request: DecideRecordRequest, context: Context<'employer'>): Promise<DecideRecordReply> {
  const { db, now, principal } = context
  const { employerId, memberId, role } = principal
  const record = await findRecord(db, employerId, request.recordId)
  if (record === undefined) throw new Refusal('NOT_FOUND')
  const { decision, reason } = review.decide(record, { ...request, role })
  const { recordId, openid, jobTitle, grossFen } = record
  await saveDecision(db, { employerId, recordId, decision, reason, memberId, decidedAt: now() })
  await notifyPerson(context, {
    openid,
    kind: decision === 'approve' ? 'RECORD_APPROVED' : 'RECORD_REJECTED',
    values: { employerId, recordId, jobTitle, grossFen, ...(reason !== null && { reason }) },
  })
  return {
    recordId,
    status: review.recordStatus({ decision, payoutStatus: null }),
    pendingCount: await countPending(db, employerId),
  }
}
