import type { Environment } from '../context'
import { isSigned } from '../domain/contract-life'
import { Refusal } from '../refusal'
import type { Database } from '../store/connect'
import { moveContract } from '../store/contract-life'
import { findTemplate, findTemplateById, type StoredTemplate } from '../store/agreement-templates'
import { listOutdated, lockLiving, type LivingContract, type OutdatedContract } from '../store/renewals'
import { appendContractEvent } from './append-contract-event'
import { composeAgreement, type ComposedAgreement } from './compose-agreement'
import { keepMessage } from './notify-person'
import { sendAgreement } from './send-agreement'

const pageSize = 50
/** As many as one turn of the timer makes; the next turn goes on. */
const mostAtOnce = 200
const beforeAll = '00000000-0000-0000-0000-000000000000'

/**
 * Sends the newest version of a template to everybody whose agreement is of an older one: the signed one goes on governing until
 * the new one is signed. Each is made in a transaction of its own, so that a turn that dies, or a second copy, does no harm.
 * Gives whether nobody is left.
 */
export async function renewAgreements(context: Environment, employerId: string, templateId: string): Promise<boolean> {
  const published = await findTemplateById(context.db, { employerId, templateId })
  const newest = published && (await findTemplate(context.db, { employerId, kind: published.kind }))
  if (newest === undefined) return true
  let [after, handled] = [beforeAll, 0]
  while (handled < mostAtOnce) {
    const page = await listOutdated(context.db, newest, { after, limit: pageSize })
    for (const outdated of page) await renewOne(context, newest, outdated)
    handled += page.length
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return true
    after = last.contractId
  }
  return false
}

/** Who may not do the work any more, by age, keeps the agreement that there is. */
async function renewOne(context: Environment, newest: StoredTemplate, outdated: OutdatedContract): Promise<void> {
  try {
    const composed = await composeAgreement(context, outdated)
    await context.db.transaction().execute((db) => replace({ ...context, db }, outdated, { composed, newest }))
    context.crashPoint('renew.after-save')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    context.log.warn({ code: error.code, contractId: outdated.contractId }, 'an agreement was not renewed')
  }
}

async function replace(
  context: Environment,
  outdated: OutdatedContract,
  { composed, newest }: { composed: ComposedAgreement; newest: StoredTemplate },
): Promise<void> {
  const { db, now, newId } = context
  const living = await lockLiving(db, outdated)
  const governing = living.find(({ status, purpose }) => isSigned(status) && purpose !== 'end')
  const open = living.find(({ status }) => !isSigned(status))
  if (!isWanted({ governing, open }, outdated, newest)) return
  const [contractId, sentAt, actor] = [newId(), now(), newest.publishedBy ?? newest.employerId]
  if (open !== undefined) await supersede(db, outdated, { open, at: sentAt, actor, by: contractId })
  const { employerId, applicationId, workerId, openid } = outdated
  const { text, textSha256, jobTitle } = composed
  const previousContractId = governing?.contractId
  const purpose = governing === undefined ? 'start' : 'renew'
  const contract = { employerId, contractId, applicationId, workerId, text, textSha256, sentAt }
  await sendAgreement(context, { ...contract, status: 'sent', purpose, previousContractId }, { actor })
  const values = { employerId, applicationId, contractId, jobTitle }
  await keepMessage(context, { openid, kind: 'AGREEMENT_CHANGED', values })
}

/** Another copy, the worker or the employer may have been quicker. */
function isWanted(
  { governing, open }: { governing: LivingContract | undefined; open: LivingContract | undefined },
  { contractId }: OutdatedContract,
  { version }: StoredTemplate,
): boolean {
  const isStillIt = (governing ?? open)?.contractId === contractId
  return isStillIt && (open === undefined || (open.purpose !== 'end' && open.version < version))
}

async function supersede(
  db: Database,
  { employerId }: OutdatedContract,
  { open: { contractId }, at, actor, by }: { open: LivingContract; at: Date; actor: string; by: string },
): Promise<void> {
  await moveContract(db, { employerId, contractId }, { status: 'superseded', at })
  await appendContractEvent(db, { employerId, contractId, event: 'superseded', at, actor, data: { by } })
}
