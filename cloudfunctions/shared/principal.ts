import type { MemberRole } from './domain/employer'

/** Who calls, as the platform says it: never taken from the request. */
export type Caller =
  | { kind: 'phone'; openid: string }
  | { kind: 'timer' }
  | { kind: 'vendor' }
  | { kind: 'operator' }
  | { kind: 'web' }
  | { kind: 'nobody' }

/** Someone with a WeChat identity; whether an account exists for it is not known yet. */
export interface Visitor {
  kind: 'visitor'
  openid: string
}
export interface WorkerPrincipal {
  kind: 'worker'
  openid: string
  workerId: string
}
export interface EmployerPrincipal {
  kind: 'employer'
  openid: string
  employerId: string
  memberId: string
  memberName: string
  role: MemberRole
}
/** Someone who may be a side of a contract, or both: as a worker, and as a member of an employer. */
export interface PartyPrincipal {
  kind: 'party'
  openid: string
  workerId: string | undefined
  member: { employerId: string; memberId: string } | undefined
}
export interface MachinePrincipal {
  kind: 'timer' | 'vendor' | 'operator' | 'web'
}

/**
 * What an action's policy makes of the caller. `operator` is a person at the console of the platform and `web` anybody with a
 * browser, of whom nothing is known; neither is ever a phone.
 */
export interface Principals {
  anyone: Visitor
  worker: WorkerPrincipal
  employer: EmployerPrincipal
  party: PartyPrincipal
  timer: MachinePrincipal
  vendor: MachinePrincipal
  operator: MachinePrincipal
  web: MachinePrincipal
}
export type Policy = keyof Principals
