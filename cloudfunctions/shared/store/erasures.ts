import { sql } from 'kysely'
import type { Ties } from '../domain/erasure'
import type { Database } from './connect'
import { countsToday } from './verification-limits'
import { closeOpenVerification } from './verifications'

/** The column has to hold some day. */
const noDay = '1900-01-01'

/** One query for what still needs this worker's person. */
export async function getTies(db: Database, workerId: string, now: Date): Promise<Ties> {
  const punch = (kind: 'in' | 'out') => sql`exists (select from punch where punch.employer_id = shift.employer_id
    and punch.shift_id = shift.shift_id and punch.kind = ${kind})`
  const records = sql`from judgement left join decision using (employer_id, record_id) left join payout using (employer_id, record_id)
    where judgement.worker_id = ${workerId}`
  return db
    .selectNoFrom([
      sql<boolean>`exists (select from shift where shift.worker_id = ${workerId} and not ${punch('out')}
        and (shift.ends_at > ${now} or ${punch('in')}))`.as('isShiftAhead'),
      sql<boolean>`exists (select ${records} and decision.decision is null)`.as('isRecordUndecided'),
      sql<boolean>`exists (select ${records} and decision.decision = 'approve' and payout.status is distinct from 'paid')`.as(
        'isMoneyOwed',
      ),
      sql<boolean>`exists (select from identity_move where status = 'waiting'
        and (worker_id = ${workerId} or to_worker_id = ${workerId}))`.as('isMoving'),
    ])
    .executeTakeFirstOrThrow()
}

/** Takes the sealed name out of the requests of a worker's transfers, employer by employer; what was paid is kept. */
export async function eraseNamesOfPayouts(db: Database, workerId: string): Promise<void> {
  const named = sql<boolean>`request ? 'nameSealed'`
  const employers = await db
    .selectFrom('payout')
    .select('employer_id')
    .distinct()
    .where('worker_id', '=', workerId)
    .where(named)
    .execute()
  for (const { employer_id: employerId } of employers)
    await db
      .updateTable('payout')
      .set({ request: sql<string>`request - 'nameSealed'::text` })
      .where('employer_id', '=', employerId)
      .where('worker_id', '=', workerId)
      .where(named)
      .execute()
}

interface Erasing {
  workerId: string
  at: Date
  /** The day of `at` in Shanghai, and its begin. */
  day: string
  since: Date
}

/**
 * Empties what employers were asked about, and all face checks. Whoever is about to save an identity by one of them is waited
 * for, or finds it closed: the identity goes afterwards. Run it in a transaction.
 */
export async function eraseChecks(db: Database, { workerId, at, day, since }: Erasing): Promise<void> {
  await sql`update identity_review set name_sealed = '', id_number_sealed = '', id_number_index = '', masked_name = '',
      masked_id_number = '', masked_phone = '', birth_date = make_date(extract(year from birth_date)::int, 1, 1),
      status = case when status = 'open' then 'rejected' else status end, closed_at = coalesce(closed_at, ${at})
    where worker_id = ${workerId}`.execute(db)
  await closeOpenVerification(db, workerId, at)
  await eraseVerifications(db, workerId, since)
  await db.deleteFrom('document_reading').where('worker_id', '=', workerId).where('day', '<', day).execute()
}

/** What counts towards the limits of the day stays until the day is over, without the person: erasing buys no new attempt. */
async function eraseVerifications(db: Database, workerId: string, since: Date): Promise<void> {
  await sql`delete from verification counted where worker_id = ${workerId} and ${countsToday(since)} is not true`.execute(db)
  await db
    .updateTable('verification')
    .set({
      name_sealed: '',
      id_number_sealed: '',
      id_number_index: '',
      masked_name: '',
      masked_id_number: '',
      birth_date: noDay,
      verify_id: '',
    })
    .where('worker_id', '=', workerId)
    .execute()
}

/** Erases the identity, and the replies and messages that name the person. Run it in the transaction that erased the checks. */
export async function eraseIdentity(db: Database, { workerId, openid }: { workerId: string; openid: string }): Promise<void> {
  await db.deleteFrom('identity').where('worker_id', '=', workerId).execute()
  await db.deleteFrom('message').where('openid', '=', openid).where('kind', '=', 'IDENTITY_VERIFIED').execute()
  await db.deleteFrom('idempotency').where('scope', '=', openid).where('reply', 'is not', null).execute()
}

/** Keeps that a person was erased, with what remains of the number. */
export async function addErasure(
  db: Database,
  { workerId, erasureId, tombstone, at }: { workerId: string; erasureId: string; tombstone: string; at: Date },
): Promise<void> {
  await db.insertInto('erasure').values({ worker_id: workerId, erasure_id: erasureId, tombstone, erased_at: at }).execute()
}
