import type { Environment } from '../context'
import { reminderOf, watchOf, type Watch } from '../domain/agreement-watch'
import { advance } from '../domain/contract-life'
import { findCountersigning, lockContract, moveContract, type Countersigning, type LockedContract } from '../store/contract-life'
import { getDeadlines, type Deadlines } from '../store/contract-standing'
import { finishJob, removeJob, scheduleJob } from '../store/due-jobs'
import { appendContractEvent } from './append-contract-event'
import { keepMessage } from './notify-person'
import { tellOwners } from './tell-owners'

const kind = 'watch-agreement'
const actor = 'timer'

type Telling = Parameters<typeof keepMessage>[0]
interface Watched {
  locked: LockedContract
  deadlines: Deadlines
  contract: Countersigning
}

/** Has a timer come back one day before the worker's deadline, in the place of any earlier watch. Run it in a transaction. */
export async function watchAgreement(
  { db, newId }: Pick<Environment, 'db' | 'newId'>,
  { employerId, contractId, signBy }: { employerId: string; contractId: string; signBy: Date },
): Promise<void> {
  await finishJob(db, { kind, subjectId: contractId })
  await scheduleJob(db, { jobId: newId(), kind, employerId, subjectId: contractId, runAt: reminderOf(signBy) })
}

/**
 * Does what is due by a contract's deadlines and schedules the next look, in one transaction with the end of this job: a second
 * copy, or a run that comes back, finds its job gone and does nothing.
 */
export async function pursueAgreement(
  context: Environment,
  { jobId, employerId, subjectId: contractId }: { jobId: string; employerId: string; subjectId: string },
): Promise<boolean> {
  await context.db.transaction().execute(async (db) => {
    const contract = await findCountersigning(db, { employerId, contractId })
    if (contract === undefined) return
    const locked = await lockContract(db, contract)
    if (!(await removeJob(db, jobId))) return
    const deadlines = await getDeadlines(db, locked)
    const watch = watchOf({ status: locked.status, ...deadlines }, context.now())
    await acts[watch.due]({ ...context, db }, { locked, deadlines, contract })
    if (watch.next !== undefined)
      await scheduleJob(db, { jobId: context.newId(), kind, employerId, subjectId: contractId, runAt: watch.next })
  })
  return true
}

const acts: Readonly<Record<Watch['due'], (context: Telling, watched: Watched) => Promise<void>>> = {
  nothing: () => Promise.resolve(),
  'remind-worker': remindWorker,
  'remind-employer': remindEmployer,
  expire,
}

async function remindWorker(context: Telling, { locked, deadlines: { signBy }, contract }: Watched): Promise<void> {
  await remember(context, locked, { event: 'reminded', data: { side: 'worker', deadline: signBy.toISOString() } })
  await keepMessage(context, { openid: contract.openid, kind: 'AGREEMENT_REMINDER', values: valuesOf(contract) })
}

/** The worker's signature stands: nothing changes but that the owners hear of it. */
async function remindEmployer(context: Telling, { locked, deadlines: { countersignBy }, contract }: Watched): Promise<void> {
  const deadline = countersignBy?.toISOString() ?? ''
  await remember(context, locked, { event: 'reminded', data: { side: 'employer', deadline } })
  await tellOwners(context, locked.employerId, { kind: 'AGREEMENT_TO_SEAL', values: valuesOf(contract) })
}

async function expire(context: Telling, { locked, deadlines: { signBy }, contract }: Watched): Promise<void> {
  advance(locked.status, 'expire')
  await moveContract(context.db, locked, { status: 'expired', at: context.now() })
  await remember(context, locked, { event: 'expired', data: { signBy: signBy.toISOString() } })
  await keepMessage(context, { openid: contract.openid, kind: 'AGREEMENT_EXPIRED', values: valuesOf(contract) })
}

async function remember(
  { db, now }: Telling,
  { employerId, contractId }: LockedContract,
  happening: { event: 'reminded' | 'expired'; data: Record<string, string> },
): Promise<void> {
  await appendContractEvent(db, { employerId, contractId, at: now(), actor, ...happening })
}

/** What a message about a contract needs, to be read and to lead to it. */
export function valuesOf({
  employerId,
  applicationId,
  contractId,
  jobTitle,
}: Pick<Countersigning, 'employerId' | 'applicationId' | 'contractId' | 'jobTitle'>): Record<string, string> {
  return { employerId, applicationId, contractId, jobTitle }
}
