import { sql } from 'kysely'
import type { MemberRole } from '../domain/employer'
import type { Database } from './connect'

/** Which roles a person has, and which privacy notice they accepted. */
export interface Standing {
  privacyAccepted: boolean
  isWorker: boolean
  employer: { employerId: string; employerName: string; memberName: string; role: MemberRole } | undefined
}

/** One query for the start of the app; it answers for someone who was never here, too. */
export async function findStanding(db: Database, openid: string, privacyVersion: string): Promise<Standing> {
  const person = db.selectNoFrom(sql<string>`${openid}::text`.as('openid')).as('person')
  const row = await db
    .selectFrom(person)
    .leftJoin('member', 'member.openid', 'person.openid')
    .leftJoin('employer', 'employer.employer_id', 'member.employer_id')
    .select([
      'employer.employer_id as employerId',
      'employer.name as employerName',
      'member.name as memberName',
      'member.role',
      sql<boolean>`exists (select from worker where worker.openid = person.openid)`.as('isWorker'),
      sql<boolean>`exists (select from consent where consent.openid = person.openid
        and consent.scope = 'privacy' and consent.version = ${privacyVersion})`.as('privacyAccepted'),
    ])
    .orderBy('member.member_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { privacyAccepted, isWorker, employerId, employerName, memberName, role } = row
  const isMember = employerId !== null && employerName !== null && memberName !== null && role !== null
  return { privacyAccepted, isWorker, employer: isMember ? { employerId, employerName, memberName, role } : undefined }
}

/** Makes the account of an openid; does nothing when there is one. */
export async function ensureAccount(db: Database, { openid, at }: { openid: string; at: Date }): Promise<void> {
  await db
    .insertInto('account')
    .values({ openid, worker_id: null, created_at: at })
    .onConflict((conflict) => conflict.column('openid').doNothing())
    .execute()
}

/** Says on the account which worker this person is. */
export async function linkWorker(db: Database, { openid, workerId }: { openid: string; workerId: string }): Promise<void> {
  await db.updateTable('account').set({ worker_id: workerId }).where('openid', '=', openid).execute()
}
