import { Refusal } from '../refusal'

/** What a member of an employer may do; `owner` may do all of it. */
export type MemberRole = 'owner' | 'reviewer' | 'finance'

/** Refuses everyone but an owner with NOT_ALLOWED. */
export function requireOwner(role: MemberRole): void {
  if (role !== 'owner') throw new Refusal('NOT_ALLOWED')
}
