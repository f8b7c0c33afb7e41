import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import { recordDownload } from '../shared/process/record-download'
import type { ContractRecord } from '../shared/store/contract-proof'
import { addDataAccess } from '../shared/store/data-access'
import { actorOf } from './actor'

/**
 * Notes that somebody took a copy of an agreement's file: in its chain, and where it was somebody of the employer also among who
 * saw the worker's data, once a day. Nobody reads that of a worker whose data are erased, and it is not written.
 */
export async function takeCopy(
  context: Context<'party'>,
  record: ContractRecord,
  { documentSha256 }: { documentSha256: string },
): Promise<void> {
  const { db, now, newId, principal } = context
  const { workerId, workerName, employerId } = record
  await recordDownload(context, record, { actor: actorOf(record, principal), documentSha256 })
  if (principal.workerId === workerId || principal.member === undefined || workerName === null) return
  const { memberId } = principal.member
  const access = { workerId, accessId: newId(), employerId, memberId, purpose: 'agreement-file' } as const
  const at = now()
  await addDataAccess(db, [access], { at, day: dayOf(at) })
}
