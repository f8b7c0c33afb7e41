import type { MemberRole } from '../domain/employer'
import type { Database } from './connect'

export interface Membership {
  employerId: string
  memberId: string
  memberName: string
  role: MemberRole
}

/** The employer that a person acts for: the first one that took them in. */
export async function findMembership(db: Database, openid: string): Promise<Membership | undefined> {
  return db
    .selectFrom('member')
    .select(['employer_id as employerId', 'member_id as memberId', 'name as memberName', 'role'])
    .where('openid', '=', openid)
    .orderBy('member_id')
    .executeTakeFirst()
}

/** The openids of an employer's owners. */
export async function listOwners(db: Database, employerId: string): Promise<string[]> {
  const owners = await db
    .selectFrom('member')
    .select('openid')
    .where('employer_id', '=', employerId)
    .where('role', '=', 'owner')
    .orderBy('member_id')
    .execute()
  return owners.map(({ openid }) => openid)
}
