import type { Context } from '../shared/context'
import { listWorkerRecords } from '../shared/store/records'
import type { ListRecordsReply, ListRecordsRequest } from './api'
import { pageSize, recordSummary } from './record-views'

/** The worker's own records, at every employer, newest first. */
export async function listRecords(
  { cursor }: ListRecordsRequest,
  { db, principal }: Context<'worker'>,
): Promise<ListRecordsReply> {
  const { records, ...next } = await listWorkerRecords(db, principal.workerId, { cursor, size: pageSize })
  return { records: records.map(recordSummary), ...next }
}
