/** What a member of an employer may do; `owner` may do all of it. */
export type MemberRole = 'owner' | 'reviewer' | 'finance'
