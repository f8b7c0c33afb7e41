import { sql, type RawBuilder } from 'kysely'
import type { RetentionKind } from '../domain/retention'
import type { Database } from './connect'

/** Rows of a kind that are older than `before`, at most `limit` of them, oldest first by an index. */
type Sweep = (before: Date, limit: number) => RawBuilder<unknown>

/** Emptied rows stay as evidence that a check or a review took place; whole rows go where nothing needs them. */
const sweeps: Readonly<Record<RetentionKind, Sweep>> = {
  'erased-check': (before, limit) => sql`delete from verification where (worker_id, verification_id) in
    (select worker_id, verification_id from verification
      where verify_id = '' and started_at < ${before} and finished_at < ${before} order by started_at limit ${limit})`,
  'check-handle': (before, limit) => sql`update verification set verify_id = null,
      failure = case when status in ('requested', 'started') then 'TOOK_TOO_LONG' else failure end,
      finished_at = coalesce(finished_at, expires_at, started_at),
      status = case when status in ('requested', 'started') then 'failed' else status end
    where (worker_id, verification_id) in (select worker_id, verification_id from verification
      where (verify_id is not null or status in ('requested', 'started')) and started_at < ${before}
      order by started_at limit ${limit})`,
  'check-person': (before, limit) => sql`update verification set name_sealed = '', id_number_sealed = '', id_number_index = ''
    where (worker_id, verification_id) in (select worker_id, verification_id from verification
      where name_sealed <> '' and status not in ('requested', 'started') and started_at < ${before}
      order by started_at limit ${limit})`,
  'review-person': (before, limit) => sql`update identity_review set name_sealed = '', id_number_sealed = '', id_number_index = ''
    where (employer_id, review_id) in (select employer_id, review_id from identity_review
      where name_sealed <> '' and status <> 'open' and closed_at < ${before} order by closed_at limit ${limit})`,
  message: (before, limit) => sql`delete from message where (openid, message_id) in
    (select openid, message_id from message where sent_at < ${before} order by sent_at limit ${limit})`,
  'document-reading': (before, limit) => sql`delete from document_reading where (worker_id, day) in
    (select worker_id, day from document_reading where day < (${before}::timestamptz at time zone 'Asia/Shanghai')::date limit ${limit})`,
  'uploaded-part': (before, limit) => sql`delete from uploaded_part where (openid, upload_id, part) in
    (select openid, upload_id, part from uploaded_part where uploaded_at < ${before} order by uploaded_at limit ${limit})`,
  reply: (before, limit) => sql`delete from idempotency where (scope, key) in
    (select scope, key from idempotency where created_at < ${before} order by created_at limit ${limit})`,
  'vendor-token': (before) => sql`delete from vendor_token where expires_at < ${before}`,
}

/** Sweeps one part of a kind; gives how many rows it took. */
export async function sweep(
  db: Database,
  kind: RetentionKind,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const { numAffectedRows = 0n } = await sweeps[kind](before, limit).execute(db)
  return Number(numAffectedRows)
}
