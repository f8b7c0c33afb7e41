import { sql, type RawBuilder } from 'kysely'
import * as v from 'valibot'
import type { Database } from './connect'
import type { Tables } from './schema'

type TableName = keyof Tables
interface Part {
  owner: 'worker_id' | 'openid'
  id: string
  /** What hangs on a row, by the same id; it comes with it. */
  parts?: readonly TableName[]
  /** How many rows make a page that surely fits into a reply of 100 KB. */
  size?: number
}

/** Everything that is held about a worker, table by table, in the order of a copy. */
export const ownParts = {
  worker: { owner: 'worker_id', id: 'worker_id' },
  account: { owner: 'openid', id: 'openid' },
  identity: { owner: 'worker_id', id: 'worker_id' },
  identity_document: { owner: 'worker_id', id: 'worker_id' },
  verification: { owner: 'worker_id', id: 'verification_id' },
  document_reading: { owner: 'worker_id', id: 'day' },
  identity_review: { owner: 'worker_id', id: 'review_id', parts: ['identity_vote'] },
  identity_move: { owner: 'worker_id', id: 'move_id' },
  erasure: { owner: 'worker_id', id: 'erasure_id' },
  consent: { owner: 'openid', id: 'consent_id' },
  data_access: { owner: 'worker_id', id: 'access_id' },
  application: { owner: 'worker_id', id: 'application_id' },
  contract: {
    owner: 'worker_id',
    id: 'contract_id',
    parts: ['contract_event', 'contract_basis', 'contract_answer', 'contract_intent'],
    size: 1,
  },
  shift: { owner: 'worker_id', id: 'shift_id' },
  cover: { owner: 'worker_id', id: 'cover_id', parts: ['cover_event'] },
  punch: { owner: 'worker_id', id: 'punch_id' },
  judgement: { owner: 'worker_id', id: 'record_id', parts: ['decision'] },
  payout: { owner: 'worker_id', id: 'payout_id', parts: ['payout_event'] },
  message: { owner: 'openid', id: 'message_id' },
  subscription: { owner: 'openid', id: 'template_id' },
} as const satisfies Partial<Record<TableName, Part>>
export type OwnPart = keyof typeof ownParts

export type OwnRow = Readonly<Record<string, unknown>>

const usualSize = 20
const found = v.object({ id: v.string(), row: v.record(v.string(), v.unknown()) })

/** A page of one part of what is held about a worker, as it is stored. */
export async function listOwnRows(
  db: Database,
  part: OwnPart,
  { workerId, openid, after }: { workerId: string; openid: string; after: string },
): Promise<{ rows: OwnRow[]; after?: string }> {
  const { owner, id, size = usualSize, parts = [] }: Part = ownParts[part]
  const { rows } = await sql`select ${sql.ref(`own.${id}`)}::text as id, to_jsonb(own) #- '{request,nameSealed}' ${sql.join(
    parts.map((each) => nested(each, id)),
    sql` `,
  )} as row
    from ${sql.table(part)} as own
    where ${sql.ref(`own.${owner}`)} = ${owner === 'openid' ? openid : workerId} and ${sql.ref(`own.${id}`)}::text > ${after}
    order by ${sql.ref(`own.${id}`)}::text limit ${size + 1}`.execute(db)
  const page = rows.slice(0, size).map((row) => v.parse(found, row))
  const last = page.at(-1)
  const more = rows.length > size && last !== undefined ? { after: last.id } : {}
  return { rows: page.map(({ row }) => row), ...more }
}

/** What hangs on a row of an employer's, as one more member of it. */
function nested(table: TableName, id: string): RawBuilder<unknown> {
  return sql`|| jsonb_build_object(${sql.lit(table)}, coalesce((select jsonb_agg(to_jsonb(part)) from ${sql.table(table)} as part
    where part.employer_id = own.employer_id and ${sql.ref(`part.${id}`)} = ${sql.ref(`own.${id}`)}), '[]'::jsonb))`
}
