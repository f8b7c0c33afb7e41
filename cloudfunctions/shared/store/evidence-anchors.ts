import { sql } from 'kysely'
import * as v from 'valibot'
import type { Anchor, ChainHeadOfDay } from '../domain/evidence-anchor'
import type { Database } from './connect'
import type { ContractKey } from './contract-proof'

/** An employer's day of which the heads are not stamped yet. */
export interface DayToAnchor {
  employerId: string
  day: string
}
export interface StampedAnchor extends Anchor {
  /** RFC 3161 token over the anchor's content, base64 DER. */
  token: string
  madeAt: Date
}
/** An anchor as it is made. */
export type NewAnchor = DayToAnchor & {
  heads: readonly ChainHeadOfDay[]
  leaves: readonly string[]
  token: string
  stampedAt: Date
  madeAt: Date
}

const dayOfEvent = sql`(event.at at time zone 'Asia/Shanghai')::date`
const leavesSchema = v.array(v.string())

/** Days before `before`, the start of a Shanghai day, that have events and no anchor yet, oldest first. */
export async function listDaysToAnchor(
  db: Database,
  { since, before, limit }: { since: Date; before: Date; limit: number },
): Promise<DayToAnchor[]> {
  const { rows } = await sql<DayToAnchor>`select distinct event.employer_id as "employerId", ${dayOfEvent}::text as day
    from contract_event as event
    where event.at >= ${since} and event.at < ${before} and not exists (select from evidence_anchor as anchor
      where anchor.employer_id = event.employer_id and anchor.day = ${dayOfEvent})
    order by day, "employerId" limit ${limit}`.execute(db)
  return rows
}

/** The last event of that day of every contract that has one. */
export async function listHeadsOfDay(db: Database, { employerId, day }: DayToAnchor): Promise<ChainHeadOfDay[]> {
  const { rows } =
    await sql<ChainHeadOfDay>`select distinct on (event.contract_id) event.contract_id as "contractId", event.seq, event.hash
    from contract_event as event
    where event.employer_id = ${employerId}
      and event.at >= (${day}::date)::timestamp at time zone 'Asia/Shanghai'
      and event.at < (${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'
    order by event.contract_id, event.seq desc`.execute(db)
  return rows
}

/** Adds an anchor with its heads; false when another copy has anchored the day before. Called in a transaction. */
export async function addAnchor(db: Database, anchor: NewAnchor): Promise<boolean> {
  const { employerId: employer_id, day, heads, leaves, token, stampedAt, madeAt } = anchor
  const added = await db
    .insertInto('evidence_anchor')
    .values({
      ...{ employer_id, day, leaves: JSON.stringify(leaves), timestamp_token: token },
      ...{ stamped_at: stampedAt, made_at: madeAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  if (added === undefined) return false
  const rows = heads.map(({ contractId: contract_id, seq, hash }) => ({ employer_id, contract_id, day, seq, hash }))
  await db.insertInto('evidence_anchor_head').values(rows).execute()
  return true
}

/** Every anchor that holds a head of this contract, oldest first. */
export async function listAnchors(db: Database, { employerId, contractId }: ContractKey): Promise<StampedAnchor[]> {
  const rows = await db
    .selectFrom('evidence_anchor_head as head')
    .innerJoin('evidence_anchor as anchor', (join) =>
      join.onRef('anchor.employer_id', '=', 'head.employer_id').onRef('anchor.day', '=', 'head.day'),
    )
    .select(['head.day', 'head.seq', 'head.hash', 'anchor.leaves', 'anchor.timestamp_token as token', 'anchor.made_at as madeAt'])
    .where('head.employer_id', '=', employerId)
    .where('head.contract_id', '=', contractId)
    .orderBy('head.day')
    .execute()
  return rows.map(({ seq, hash, leaves, ...anchor }) => ({
    ...anchor,
    leaves: v.parse(leavesSchema, leaves),
    head: { contractId, seq, hash },
  }))
}
