import { sql, type ExpressionBuilder } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { ContractPurpose } from '../domain/contract-life'
import type { CardFacts, EngagementFacts } from '../domain/work-card'
import type { Database } from './connect'
import type { Tables } from './schema'

/** All that the card is derived from, and what it shows beside that. */
export interface CardRow {
  workerNo: string
  maskedName: string | null
  /** The newer version, or the ending, that has waited longest for the worker's signature. */
  renewal: { employerId: string; applicationId: string; contractId: string; purpose: ContractPurpose } | undefined
  facts: CardFacts & { engagement: CardEngagement | undefined }
}
/** The job that the card is about, as it is shown, with the facts of its newest shift. */
export interface CardEngagement extends EngagementFacts {
  employerId: string
  employerName: string
  applicationId: string
  jobTitle: string
  siteName: string
  zone: string
  shift: { shiftId: string; startsAt: Date; endsAt: Date }
  cover: (NonNullable<EngagementFacts['cover']> & { to: Date; policyNo: string | null }) | undefined
  recordId: string | null
  payout: (NonNullable<EngagementFacts['payout']> & { payoutId: string; netFen: number; failure: string | null }) | undefined
}

/** One query for the card: the worker, the newest application with its newest shift, and all that hangs on it. */
export async function getCardRow(db: Database, workerId: string): Promise<CardRow> {
  const { workerNo, maskedName, verifiedAt, documentUntil, renewal, engagement } = await cardQuery(
    db,
    workerId,
  ).executeTakeFirstOrThrow()
  return {
    workerNo,
    maskedName,
    renewal: renewal ?? undefined,
    facts: {
      verifiedAt: verifiedAt ?? undefined,
      documentUntil: documentUntil ?? undefined,
      engagement: engagement === null ? undefined : revive(engagement),
    },
  }
}

function cardQuery(db: Database, workerId: string) {
  return db
    .selectFrom('worker')
    .leftJoin('identity', 'identity.worker_id', 'worker.worker_id')
    .leftJoin('identity_document', 'identity_document.worker_id', 'worker.worker_id')
    .select((expression) => [
      'worker.worker_no as workerNo',
      'identity.masked_name as maskedName',
      'identity.verified_at as verifiedAt',
      'identity_document.valid_until as documentUntil',
      jsonObjectFrom(renewalQuery(expression)).as('renewal'),
      jsonObjectFrom(engagementQuery(expression)).as('engagement'),
    ])
    .where('worker.worker_id', '=', workerId)
}

function renewalQuery(expression: ExpressionBuilder<Tables, 'worker'>) {
  return expression
    .selectFrom('contract')
    .select([
      'contract.employer_id as employerId',
      'contract.application_id as applicationId',
      'contract.contract_id as contractId',
      'contract.purpose',
    ])
    .whereRef('contract.worker_id', '=', 'worker.worker_id')
    .where('contract.purpose', 'in', ['renew', 'end'])
    .where('contract.status', 'in', ['sent', 'viewed'])
    .orderBy('contract.sent_at')
    .orderBy('contract.contract_id')
    .limit(1)
}

const columns = [
  'application.employer_id as employerId',
  'employer.name as employerName',
  'application.application_id as applicationId',
  'application.applied_at as appliedAt',
  'job.title as jobTitle',
  'site.name as siteName',
  'site.zone',
  'application.ends_on as endsOn',
  'shift.shift_id as shiftId',
  'shift.starts_at as startsAt',
  'shift.ends_at as endsAt',
  'judgement.record_id as recordId',
  'judgement.judged_at as judgedAt',
] as const

function engagementQuery(expression: ExpressionBuilder<Tables, 'worker'>) {
  return expression
    .selectFrom('application')
    .innerJoin('shift', (join) =>
      join
        .onRef('shift.employer_id', '=', 'application.employer_id')
        .onRef('shift.application_id', '=', 'application.application_id'),
    )
    .innerJoin('job', (join) => join.onRef('job.employer_id', '=', 'shift.employer_id').onRef('job.job_id', '=', 'shift.job_id'))
    .innerJoin('site', (join) =>
      join.onRef('site.employer_id', '=', 'shift.employer_id').onRef('site.site_id', '=', 'shift.site_id'),
    )
    .innerJoin('employer', 'employer.employer_id', 'application.employer_id')
    .leftJoin('judgement', (join) =>
      join.onRef('judgement.employer_id', '=', 'shift.employer_id').onRef('judgement.shift_id', '=', 'shift.shift_id'),
    )
    .select(columns)
    .select((inner) => [
      signedAt(inner).as('signedAt'),
      punchedAt(inner, 'in').as('clockedInAt'),
      punchedAt(inner, 'out').as('clockedOutAt'),
      jsonObjectFrom(newestCover(inner)).as('cover'),
      jsonObjectFrom(decisionOf(inner)).as('decision'),
      jsonObjectFrom(payoutOf(inner)).as('payout'),
    ])
    .whereRef('application.worker_id', '=', 'worker.worker_id')
    .orderBy('application.applied_at', 'desc')
    .orderBy('application.application_id', 'desc')
    .orderBy(isGivenUp)
    .orderBy('shift.starts_at', 'desc')
    .limit(1)
}

/** A shift that the end of the engagement has cancelled: nobody works it, and it hides no work and no pay. */
export const isGivenUp = sql<boolean>`application.ends_on is not null
  and (shift.starts_at at time zone 'Asia/Shanghai')::date > application.ends_on
  and not exists (select from punch where punch.employer_id = shift.employer_id and punch.shift_id = shift.shift_id)`

/** Of the contract that governs, or governed until both signed its ending. */
function signedAt(expression: ExpressionBuilder<Tables, 'shift'>) {
  return expression
    .selectFrom('contract')
    .select('contract.signed_at')
    .whereRef('contract.employer_id', '=', 'shift.employer_id')
    .whereRef('contract.application_id', '=', 'shift.application_id')
    .where('contract.status', 'in', ['signed', 'completed', 'terminated'])
    .where('contract.purpose', '<>', 'end')
    .orderBy('contract.signed_at', 'desc')
    .limit(1)
}

function punchedAt(expression: ExpressionBuilder<Tables, 'shift'>, kind: 'in' | 'out') {
  return expression
    .selectFrom('punch')
    .select('punch.at')
    .whereRef('punch.employer_id', '=', 'shift.employer_id')
    .whereRef('punch.shift_id', '=', 'shift.shift_id')
    .where('punch.kind', '=', kind)
}

function newestCover(expression: ExpressionBuilder<Tables, 'shift'>) {
  return expression
    .selectFrom('cover')
    .select([
      'cover.status',
      'cover.cover_from as from',
      'cover.cover_to as to',
      'cover.policy_no as policyNo',
      'cover.requested_at as requestedAt',
    ])
    .whereRef('cover.employer_id', '=', 'shift.employer_id')
    .whereRef('cover.shift_id', '=', 'shift.shift_id')
    .orderBy('cover.requested_at', 'desc')
    .orderBy('cover.cover_id', 'desc')
    .limit(1)
}

function decisionOf(expression: ExpressionBuilder<Tables & { judgement: Tables['judgement'] }, 'judgement'>) {
  return expression
    .selectFrom('decision')
    .select(['decision.decision as kind', 'decision.decided_at as at'])
    .whereRef('decision.employer_id', '=', 'judgement.employer_id')
    .whereRef('decision.record_id', '=', 'judgement.record_id')
}

function payoutOf(expression: ExpressionBuilder<Tables, 'judgement'>) {
  return expression
    .selectFrom('payout')
    .select([
      'payout.payout_id as payoutId',
      'payout.net_fen as netFen',
      'payout.status',
      'payout.confirm_by as confirmBy',
      'payout.failure',
      'payout.updated_at as updatedAt',
    ])
    .whereRef('payout.employer_id', '=', 'judgement.employer_id')
    .whereRef('payout.record_id', '=', 'judgement.record_id')
}

type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof cardQuery>['executeTakeFirstOrThrow']>>['engagement']>

/** Instants come out of JSON as text. */
function revive({ shiftId, startsAt, endsAt, cover, decision, payout, ...found }: Found): CardEngagement {
  return {
    ...found,
    appliedAt: new Date(found.appliedAt),
    signedAt: instant(found.signedAt),
    shift: { shiftId, startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    cover: cover
      ? { ...cover, from: new Date(cover.from), to: new Date(cover.to), requestedAt: new Date(cover.requestedAt) }
      : undefined,
    clockedInAt: instant(found.clockedInAt),
    clockedOutAt: instant(found.clockedOutAt),
    judgedAt: instant(found.judgedAt),
    decision: decision ? { kind: decision.kind, at: new Date(decision.at) } : undefined,
    payout: payout ? { ...payout, updatedAt: new Date(payout.updatedAt), confirmBy: instant(payout.confirmBy) } : undefined,
  }
}

function instant(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text)
}
