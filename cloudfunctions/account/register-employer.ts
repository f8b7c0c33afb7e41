import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import { addEmployer } from '../shared/store/employers'
import type { RegisterEmployerReply, RegisterEmployerRequest } from './api'

/** Registers an employer and the people who act for it; only the platform's own console may. */
export async function registerEmployer(
  { name, creditCode, members }: RegisterEmployerRequest,
  { db, now, newId }: Context<'operator'>,
): Promise<RegisterEmployerReply> {
  if (new Set(members.map(({ openid }) => openid)).size < members.length)
    throw new Refusal('MALFORMED_REQUEST', { field: 'members' })
  const employerId = newId()
  const withIds = members.map((member) => ({ ...member, memberId: newId() }))
  await db.transaction().execute(async (transaction) => {
    const added = await addEmployer(transaction, { employerId, name, creditCode, createdAt: now(), members: withIds })
    if (!added) throw new Refusal('EMPLOYER_ALREADY_REGISTERED')
  })
  return { employerId }
}
