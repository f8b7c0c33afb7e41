import { sql } from 'kysely'
import type { ContractStatus } from '../../cloudfunctions/shared/domain/contract-life'
import { aPerson, apply, becomeWorker, eveningBefore, postJob, registerEmployer, sign, verify, type JobKey } from './onboarding'
import { aStoredSignature } from './builders/agreements'
import { startWorld, type World } from './world'

/** On the evening before its shifts: a job of `boss`, beside `other-boss`, who has none. */
export async function startAgreementWorld(): Promise<{ world: World; job: JobKey }> {
  const world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await registerEmployer(world, 'other-boss', '91310000MA1K35TX1B')
  return { world, job: await postJob(world, 'boss', { job: { places: 100 } }) }
}

/** An agreement that a worker has opened. */
export interface Opened {
  employerId: string
  applicationId: string
  contractId: string
}

/** A verified worker with an agreement that waits for them. */
export async function opened(
  world: World,
  persona: string,
  { job, sequence }: { job: JobKey; sequence: number },
): Promise<Opened> {
  await becomeWorker(world, persona)
  const { employerId, applicationId } = await apply(world, persona, job)
  await verify(world, persona, aPerson({ sequence }))
  const { contractId } = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
  return { employerId, applicationId, contractId }
}

/** The same, signed by the worker, or by both. */
export async function engaged(
  world: World,
  persona: string,
  { job, sequence, status = 'completed' }: { job: JobKey; sequence: number; status?: 'signed' | 'completed' },
): Promise<Opened> {
  const agreement = await opened(world, persona, { job, sequence })
  await sign(world, persona, { ...agreement, jobId: job.jobId, shiftId: '' })
  if (status === 'completed') await put(world, agreement.contractId, 'completed')
  return agreement
}

/** Lets a contract stand where a longer way would have brought it. */
export async function put({ environment: { db, now } }: World, contractId: string, status: ContractStatus): Promise<void> {
  const at = now()
  const isSigned = ['signed', 'completed', 'terminated', 'superseded'].includes(status)
  await db
    .updateTable('contract')
    .set({
      status,
      ...(isSigned && {
        signed_at: at,
        countersign_by: at,
        signature: JSON.stringify({ ...aStoredSignature, strokesSealed: 's' }),
      }),
      ...(status === 'completed' && { completed_at: at, counter_signature: '{}' }),
      ...(status === 'declined' && { declined_at: at, decline_reason: 'pay' as const }),
      ...(['withdrawn', 'expired', 'terminated', 'superseded'].includes(status) && { closed_at: at }),
    })
    .where('contract_id', '=', contractId)
    .execute()
}

export async function statusOf({ environment: { db } }: World, contractId: string): Promise<ContractStatus> {
  const found = await db.selectFrom('contract').select('status').where('contract_id', '=', contractId).executeTakeFirstOrThrow()
  return found.status
}

/** Runs the timer until nothing is due. */
export async function runTimers(world: World): Promise<void> {
  for (let done = 1; done > 0;) ({ done } = await world.expectOk({ kind: 'timer' }, 'clockwork', 'run-due-jobs', { limit: 100 }))
}

/** The kinds of a person's messages, newest first. */
export async function messagesOf(world: World, persona: string): Promise<string[]> {
  const { messages } = await world.expectOk(persona, 'message', 'list-messages', {})
  return messages.map(({ kind }) => kind)
}

/** Adds terminated contracts like one that its worker has signed. */
export async function copyContract({ environment: { db } }: World, contractId: string, copies: number): Promise<void> {
  await sql`insert into contract (employer_id, contract_id, application_id, worker_id, status, purpose, template_version, content,
      text_sha256, sent_at, sign_by, signed_at, countersign_by, closed_at)
    select employer_id, gen_random_uuid(), application_id, worker_id, 'terminated', purpose, template_version, content,
      text_sha256, sent_at, sign_by, signed_at, countersign_by, ${new Date('2026-03-08T00:00:00Z')}
    from contract, generate_series(1, ${copies}) where contract_id = ${contractId}`.execute(db)
}
