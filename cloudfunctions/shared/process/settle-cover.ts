import type { Environment } from '../context'
import * as guarantee from '../domain/guarantee'
import { openPerson } from '../sealed-person'
import {
  addCoverEvent,
  findCoverById,
  findCoverByOrderNo,
  getCoverCase,
  moveCover,
  type Cover,
  type CoverCase,
  type SettledCover,
} from '../store/covers'
import { finishJob } from '../store/due-jobs'
import { Refusal } from '../refusal'
import { bindCover, findCover } from '../vendors/insurer/client'
import { notifyPerson } from './notify-person'

export type CoverEnvironment = Pick<Environment, 'db' | 'settings' | 'now' | 'newId' | 'log' | 'crashPoint'>

/** How the insurer's word reached us. */
type Source = 'answer' | 'query' | 'notification' | 'time'

/** The refusal that we give ourselves: the shift has begun, and the insurer has never bound the order. */
const NEVER_BOUND = 'NEVER_BOUND'

/**
 * The one way in for what the insurer says of an order, whether as an answer, when asked, or in a notification: it may come
 * twice, late and in any order. Status, history and the timer's job change in one transaction, or not at all.
 */
async function settleCover(
  context: CoverEnvironment,
  cover: Cover,
  { outcome, source }: { outcome: guarantee.CoverOutcome; source: Source },
): Promise<void> {
  if (!guarantee.moves(cover.status, outcome.status)) return
  context.crashPoint('guarantee.before-settle')
  const settled: SettledCover = {
    employerId: cover.employerId,
    coverId: cover.coverId,
    from: cover.status,
    to: outcome.status === 'refused' ? { status: 'refused', refusal: guarantee.refusalOf(outcome.code) } : outcome,
  }
  if (!(await arrive(context, settled, { outcome, source }))) return rereadAndSettle(context, cover, { outcome, source })
  context.crashPoint('guarantee.after-settle')
  await tell(context, cover, settled.to)
}

/** For a notification, which knows our order number only; false when there is no such order. */
export async function settleCoverByOrderNo(
  context: CoverEnvironment,
  { orderNo, ...outcome }: guarantee.CoverOutcome & { orderNo: string },
): Promise<boolean> {
  const cover = await findCoverByOrderNo(context.db, orderNo)
  if (cover === undefined) return false
  await settleCover(context, cover, { outcome, source: 'notification' })
  return true
}

/** Binds a requested cover. It may be called again at any time: the same order with the same key is the same cover. */
export async function bindRequested(context: CoverEnvironment, cover: Cover, { person }: CoverCase): Promise<void> {
  if (person === undefined) throw new Refusal('NOT_VERIFIED')
  const { name, idNumber } = openPerson(context.settings.personalData(), person, `identity:${cover.workerId}`)
  const { quoteId, orderNo, from, to } = cover
  const order = { quoteId, orderNo, from, to, idempotencyKey: orderNo, name, idNumber, birthDate: person.birthDate }
  context.crashPoint('guarantee.before-bind')
  const outcome = await bindCover(context.settings.insurer(), order)
  context.crashPoint('guarantee.after-bind')
  await settleCover(context, cover, { outcome, source: 'answer' })
}

/**
 * What a timer, or a worker who asks again, does with cover that is not settled: ask the insurer first, and bind again only
 * what it has never bound, as long as the shift has not begun. Gives whether the cover is settled.
 */
export async function pursueCover(context: CoverEnvironment, employerId: string, coverId: string): Promise<boolean> {
  const cover = await findCoverById(context.db, employerId, coverId)
  if (cover === undefined || isFinal(cover)) return true
  const outcome = await findCover(context.settings.insurer(), cover.orderNo)
  if (outcome !== undefined) await settleCover(context, cover, { outcome, source: 'query' })
  else await bindAgain(context, cover)
  const current = await findCoverById(context.db, employerId, coverId)
  return current === undefined || isFinal(current)
}

async function bindAgain(context: CoverEnvironment, cover: Cover): Promise<void> {
  const coverCase = await getCoverCase(context.db, cover)
  if (context.now() < coverCase.shift.startsAt) return bindRequested(context, cover, coverCase)
  await settleCover(context, cover, { outcome: { status: 'refused', code: NEVER_BOUND }, source: 'time' })
}

async function arrive(
  { db, now, newId }: CoverEnvironment,
  settled: SettledCover,
  { outcome, source }: { outcome: guarantee.CoverOutcome; source: Source },
): Promise<boolean> {
  const said =
    outcome.status === 'refused' ? { code: outcome.code } : { policyNo: outcome.policyNo, premiumFen: outcome.premiumFen }
  return db.transaction().execute(async (transaction) => {
    if (!(await moveCover(transaction, settled))) return false
    const event = { eventId: newId(), status: settled.to.status, at: now(), data: { source, ...said } }
    await addCoverEvent(transaction, settled, event)
    if (settled.to.status !== 'pending') await finishJob(transaction, { kind: 'settle-cover', subjectId: settled.coverId })
    return true
  })
}

/** Somebody else moved it while this outcome was read: what is known now decides. */
async function rereadAndSettle(context: CoverEnvironment, cover: Cover, news: Parameters<typeof settleCover>[2]): Promise<void> {
  const current = await findCoverById(context.db, cover.employerId, cover.coverId)
  if (current !== undefined) await settleCover(context, current, news)
}

async function tell(context: CoverEnvironment, cover: Cover, to: SettledCover['to']): Promise<void> {
  if (to.status === 'pending') return
  const { openid, jobTitle } = await getCoverCase(context.db, cover)
  const { employerId, shiftId } = cover
  const values = { employerId, shiftId, jobTitle }
  if (to.status === 'refused')
    return notifyPerson(context, { openid, kind: 'COVER_REFUSED', values: { ...values, refusal: to.refusal } })
  await notifyPerson(context, { openid, kind: 'COVER_IN_FORCE', values: { ...values, policyNo: to.policyNo } })
}

function isFinal({ status }: Cover): boolean {
  return status === 'in-force' || status === 'refused'
}
