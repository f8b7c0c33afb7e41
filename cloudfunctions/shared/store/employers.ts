import type { MemberRole } from '../domain/employer'
import type { Database } from './connect'

export interface NewEmployer {
  employerId: string
  name: string
  creditCode: string
  createdAt: Date
  members: readonly { memberId: string; openid: string; name: string; role: MemberRole }[]
}

/** Adds an employer and its members; false when the credit code is registered already. Run it in a transaction. */
export async function addEmployer(
  db: Database,
  { employerId, name, creditCode, createdAt, members }: NewEmployer,
): Promise<boolean> {
  const added = await db
    .insertInto('employer')
    .values({ employer_id: employerId, name, credit_code: creditCode, created_at: createdAt })
    .onConflict((conflict) => conflict.column('credit_code').doNothing())
    .returning('employer_id')
    .executeTakeFirst()
  if (added === undefined) return false
  const rows = members.map(({ memberId, openid, name, role }) => ({
    employer_id: employerId,
    member_id: memberId,
    openid,
    name,
    role,
  }))
  await db.insertInto('member').values(rows).execute()
  return true
}
