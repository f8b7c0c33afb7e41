import type { MemberRole } from './domain/employer'

/** Who calls, as the platform says it: never taken from the request. */
export type Caller =
  { kind: 'phone'; openid: string } | { kind: 'timer' } | { kind: 'vendor' } | { kind: 'operator' } | { kind: 'nobody' }

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
export interface MachinePrincipal {
  kind: 'timer' | 'vendor' | 'operator'
}

/** What an action's policy makes of the caller. `operator` is a person at the console of the platform, never a phone. */
export interface Principals {
  anyone: Visitor
  worker: WorkerPrincipal
  employer: EmployerPrincipal
  timer: MachinePrincipal
  vendor: MachinePrincipal
  operator: MachinePrincipal
}
export type Policy = keyof Principals
