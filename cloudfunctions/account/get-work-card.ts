import type { Context } from '../shared/context'
import * as workCard from '../shared/domain/work-card'
import { getCardRow, type CardEngagement } from '../shared/store/work-card'
import type { Engagement, GetWorkCardRequest, WorkCard } from './api'

/** The card: five lights and exactly one next step, from one query. */
export async function getWorkCard(_request: GetWorkCardRequest, { db, now, principal }: Context<'worker'>): Promise<WorkCard> {
  const { workerNo, maskedName, facts, renewal } = await getCardRow(db, principal.workerId)
  const { lights, nextStep } = workCard.derive(facts, now())
  const { engagement } = facts
  const isShown = engagement !== undefined && !workCard.hasNothingLeft(engagement)
  return {
    workerNo,
    ...(maskedName !== null && { maskedName }),
    verified: facts.verifiedAt !== undefined,
    lights,
    nextStep: stepView(nextStep),
    ...(isShown && { engagement: engagementView(engagement) }),
    ...(renewal && { renewal }),
  }
}

function stepView({ code, actor, since, until }: workCard.NextStep): WorkCard['nextStep'] {
  return { code, actor, ...(since && { since: since.toISOString() }), ...(until && { until: until.toISOString() }) }
}

function engagementView(engagement: CardEngagement): Engagement {
  const { employerId, employerName, applicationId, jobTitle, siteName, zone, recordId } = engagement
  return {
    employerId,
    employerName,
    applicationId,
    jobTitle,
    siteName,
    zone,
    shift: shiftView(engagement),
    ...(recordId !== null && { recordId }),
    ...payoutView(engagement),
  }
}

function shiftView({ shift, cover }: CardEngagement): NonNullable<Engagement['shift']> {
  const { shiftId, startsAt, endsAt } = shift
  const times = { shiftId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
  if (cover?.status !== 'in-force') return times
  const covered = { ...times, coverFrom: cover.from.toISOString(), coverTo: cover.to.toISOString() }
  return cover.policyNo === null ? covered : { ...covered, policyNo: cover.policyNo }
}

function payoutView({ payout }: CardEngagement): Pick<Engagement, 'payout'> {
  if (payout === undefined) return {}
  const { payoutId, netFen, confirmBy, failure } = payout
  return {
    payout: {
      payoutId,
      netFen,
      ...(confirmBy && { confirmBy: confirmBy.toISOString() }),
      ...(failure !== null && { failure }),
    },
  }
}
