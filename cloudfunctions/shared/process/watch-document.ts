import type { Environment } from '../context'
import { dayOf, payZone } from '../domain/calendar'
import { firstNoticeDay, standingOn } from '../domain/id-document-validity'
import { instantAt } from '../domain/zone'
import { finishJob, removeJob, scheduleJob, type DueJob } from '../store/due-jobs'
import { findDocument } from '../store/identity-documents'
import { keepMessage } from './notify-person'

const kind = 'watch-document'

/** Has a timer come back thirty days before the document ends, in the place of any earlier watch. Run it in a transaction. */
export async function watchFrom(
  { db, newId }: Pick<Environment, 'db' | 'newId'>,
  { workerId, validUntil }: { workerId: string; validUntil: string },
): Promise<void> {
  await finishJob(db, { kind, subjectId: workerId })
  const runAt = instantAt(`${firstNoticeDay(validUntil)}T09:00`, payZone)
  await scheduleJob(db, { jobId: newId(), kind, subjectId: workerId, runAt })
}

/**
 * Tells the worker that the document ends, once: the job goes with the message. A document that was renewed meanwhile is watched
 * by another job, or not at all.
 */
export async function watchDocument(
  context: Parameters<typeof keepMessage>[0],
  { jobId, subjectId: workerId }: Pick<DueJob, 'jobId' | 'subjectId'>,
): Promise<boolean> {
  const document = await findDocument(context.db, workerId)
  const validUntil = document?.validUntil
  if (document === undefined || !validUntil || standingOn(validUntil, dayOf(context.now())) === 'valid') return true
  await context.db.transaction().execute(async (db) => {
    if (!(await removeJob(db, jobId))) return
    await keepMessage({ ...context, db }, { openid: document.openid, kind: 'DOCUMENT_ENDS', values: { validUntil } })
  })
  return true
}
