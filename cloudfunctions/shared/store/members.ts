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
