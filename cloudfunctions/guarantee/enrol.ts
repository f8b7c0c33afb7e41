import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import * as consent from '../shared/domain/consent'
import { isAfterEnd } from '../shared/domain/ending'
import * as guarantee from '../shared/domain/guarantee'
import { minutesAfter } from '../shared/domain/minutes'
import { bindRequested, pursueCover } from '../shared/process/settle-cover'
import { Refusal } from '../shared/refusal'
import { addConsents } from '../shared/store/consents'
import { addCover, findCoverById, findNewestCover, getCoverCase, type Cover, type CoverCase } from '../shared/store/covers'
import { scheduleJob } from '../shared/store/due-jobs'
import { VendorError } from '../shared/vendor-error'
import type { CoverReply, EnrolRequest } from './api'
import { coverView } from './cover-view'
import { requestOffer } from './offer'

/** A timer asks the insurer this long after the request, unless its answer has settled the cover. */
const ASK_AFTER_MINUTES = 1

/**
 * Insures the worker for a shift. The order number, the consent and the timer's job are stored before the insurer is bound,
 * so an answer that is lost is found again; until then the cover is pending.
 */
export async function enrol(request: EnrolRequest, context: Context<'worker'>): Promise<CoverReply> {
  const { db, principal } = context
  const { employerId, shiftId } = request
  consent.requireCurrent('cover', request.consentVersion)
  const coverCase = await getCoverCase(db, { employerId, shiftId, workerId: principal.workerId })
  const known = await findNewestCover(db, employerId, shiftId)
  const { person, isSigned, shift, endsOn } = coverCase
  const hasEnded = isAfterEnd(dayOf(shift.startsAt), endsOn)
  guarantee.requireInsurable({ isVerified: person !== undefined, isSigned, hasEnded, live: known?.status })
  const cover = known?.status === 'requested' ? known : await requestCover(request, context, coverCase)
  await reachInsurer(context, { cover, coverCase, isNew: cover !== known })
  const current = (await findCoverById(db, employerId, cover.coverId)) ?? cover
  return coverView({ employerId, shiftId, coverCase, terms: current, cover: current })
}

async function requestCover(
  { employerId, shiftId, consentVersion }: EnrolRequest,
  context: Context<'worker'>,
  coverCase: CoverCase,
): Promise<Cover> {
  const { db, now, newId, principal, crashPoint } = context
  const { openid, workerId } = principal
  const offer = await requestOffer(context, coverCase)
  const [coverId, at] = [newId(), now()]
  const order = { employerId, coverId, shiftId, workerId, orderNo: coverId, requestedAt: at, ...offer }
  crashPoint('guarantee.before-request')
  await db.transaction().execute(async (transaction) => {
    if (!(await addCover(transaction, order))) throw new Refusal('COVER_ALREADY_REQUESTED')
    const given = { consentId: newId(), openid, scope: 'cover', version: consentVersion, givenAt: at } as const
    await addConsents(transaction, [given])
    const runAt = minutesAfter(at, ASK_AFTER_MINUTES)
    await scheduleJob(transaction, { jobId: newId(), kind: 'settle-cover', employerId, subjectId: coverId, runAt })
  })
  crashPoint('guarantee.after-request')
  return { ...order, status: 'requested', policyNo: null, refusal: null }
}

/** An insurer that does not answer stops nobody: the request is stored, and the timer comes back to it. */
async function reachInsurer(
  context: Context<'worker'>,
  { cover, coverCase, isNew }: { cover: Cover; coverCase: CoverCase; isNew: boolean },
): Promise<void> {
  try {
    if (isNew) await bindRequested(context, cover, coverCase)
    else await pursueCover(context, cover.employerId, cover.coverId)
  } catch (error) {
    if (!(error instanceof VendorError)) throw error
    context.log.warn({ coverId: cover.coverId, code: error.code }, 'the insurer did not answer')
  }
}
