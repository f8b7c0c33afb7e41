import * as v from 'valibot'
import type { Lane } from '../lane'

/** A verification as we keep it, beside what the vendor has in its own books under the same handle. */
const verification = v.object({
  openid: v.string(),
  verificationId: v.string(),
  /** `requested` and `started` are open; everything else is an end. */
  status: v.string(),
  failure: v.nullable(v.string()),
  reference: v.string(),
  handle: v.nullable(v.string()),
  numberIndex: v.string(),
  startedAt: v.date(),
  finishedAt: v.nullable(v.date()),
  /** WeChat's own book. */
  face: v.nullable(v.object({ openid: v.string(), reference: v.string(), hash: v.string(), result: v.nullable(v.number()) })),
  /** Tencent Cloud's own book. */
  eid: v.nullable(v.object({ reference: v.string(), name: v.string(), number: v.string(), result: v.nullable(v.number()) })),
})
const identity = v.object({
  openid: v.string(),
  workerId: v.string(),
  nameSealed: v.string(),
  idNumberSealed: v.string(),
  numberIndex: v.string(),
  told: v.number(),
})

export type KeptVerification = v.InferOutput<typeof verification>
export type KeptIdentity = v.InferOutput<typeof identity>

export interface Books {
  verifications: readonly KeptVerification[]
  identities: readonly KeptIdentity[]
  /** Numbers that more than one account has, anywhere. */
  sharedNumbers: number
  /** References of ours under which a vendor opened more than one check. */
  openedTwice: number
}

const verificationSql = `
  select w.openid, k.verification_id as "verificationId", k.status, k.failure, k.out_seq_no as reference, k.verify_id as handle,
    k.id_number_index as "numberIndex", k.started_at as "startedAt", k.finished_at as "finishedAt",
    case when f.verify_id is not null then
      jsonb_build_object('openid', f.openid, 'reference', f.out_seq_no, 'hash', f.cert_hash, 'result', f.verify_ret) end as face,
    case when e.eid_token is not null then
      jsonb_build_object('reference', e.extra, 'name', e.name, 'number', e.id_card, 'result', e.err_code) end as eid
  from verification k join worker w using (worker_id)
    left join mock_weixin.face f on f.verify_id = k.verify_id
    left join mock_tencent_faceid.eid e on e.eid_token = k.verify_id
  where w.openid = any($1) order by k.started_at, k.verification_id`
const identitySql = `
  select w.openid, worker_id as "workerId", name_sealed as "nameSealed", id_number_sealed as "idNumberSealed",
    id_number_index as "numberIndex",
    (select count(*)::int from message m where m.openid = w.openid and m.kind = 'IDENTITY_VERIFIED') as told
  from identity join worker w using (worker_id) where w.openid = any($1)`
const sharedSql = `select count(*)::int as count from (
  select 1 from identity where id_number_index in (
    select id_number_index from identity join worker using (worker_id) where openid = any($1))
  group by id_number_index having count(*) > 1) shared`
const twiceSql = `select count(*)::int as count from (
  select 1 from mock_tencent_faceid.eid where extra in (
    select out_seq_no from verification join worker using (worker_id) where openid = any($1))
  group by extra having count(*) > 1) twice`

/** Everything that is written down about these workers, here and at the vendors. */
export async function readBooks(lane: Lane, openids: readonly string[]): Promise<Books> {
  const verifications = v.parse(v.array(verification), await rowsOf(lane, verificationSql, openids))
  const identities = v.parse(v.array(identity), await rowsOf(lane, identitySql, openids))
  const sharedNumbers = await countOf(lane, sharedSql, openids)
  const openedTwice = await countOf(lane, twiceSql, openids)
  return { verifications, identities, sharedNumbers, openedTwice }
}

async function rowsOf({ books }: Lane, sql: string, openids: readonly string[]): Promise<unknown[]> {
  return (await books.query<Record<string, unknown>>(sql, [openids])).rows
}

async function countOf(lane: Lane, sql: string, openids: readonly string[]): Promise<number> {
  return v.parse(v.tuple([v.object({ count: v.number() })]), await rowsOf(lane, sql, openids))[0].count
}
