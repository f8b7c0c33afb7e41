import type { Caller, MachinePrincipal, Policy, Principals } from './principal'
import { Refusal } from './refusal'
import type { Database } from './store/connect'
import { findMembership } from './store/members'
import { findWorkerByOpenid } from './store/workers'

type Resolvers = { [P in Policy]: (caller: Caller, db: Database) => Promise<Principals[P]> }

const resolvers: Resolvers = {
  anyone: (caller) => Promise.resolve({ kind: 'visitor', openid: openidOf(caller) }),
  async worker(caller, db) {
    const openid = openidOf(caller)
    const worker = await findWorkerByOpenid(db, openid)
    if (worker === undefined) throw new Refusal('NOT_ALLOWED')
    return { kind: 'worker', openid, workerId: worker.workerId }
  },
  async employer(caller, db) {
    const openid = openidOf(caller)
    const membership = await findMembership(db, openid)
    if (membership === undefined) throw new Refusal('NOT_ALLOWED')
    return { kind: 'employer', openid, ...membership }
  },
  async party(caller, db) {
    const openid = openidOf(caller)
    const [worker, membership] = await Promise.all([findWorkerByOpenid(db, openid), findMembership(db, openid)])
    if (worker === undefined && membership === undefined) throw new Refusal('NOT_ALLOWED')
    const member = membership && { employerId: membership.employerId, memberId: membership.memberId }
    return { kind: 'party', openid, workerId: worker?.workerId, member }
  },
  timer: (caller) => machine('timer', caller),
  vendor: (caller) => machine('vendor', caller),
  operator: (caller) => machine('operator', caller),
  web: (caller) => machine('web', caller),
}

/**
 * Makes a principal of the caller as the action's policy asks, from what the platform and the store say.
 * Refuses with NO_SESSION (nobody is there) or NOT_ALLOWED (someone else is).
 */
export async function authorise<P extends Policy>(policy: P, caller: Caller, db: Database): Promise<Principals[P]> {
  if (caller.kind === 'nobody') throw new Refusal('NO_SESSION')
  return resolvers[policy](caller, db)
}

function openidOf(caller: Caller): string {
  if (caller.kind !== 'phone') throw new Refusal('NOT_ALLOWED')
  return caller.openid
}

async function machine(kind: MachinePrincipal['kind'], caller: Caller): Promise<MachinePrincipal> {
  if (caller.kind !== kind) throw new Refusal('NOT_ALLOWED')
  return Promise.resolve({ kind })
}
