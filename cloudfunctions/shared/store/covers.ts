import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { CoverRefusal, CoverStatus } from '../domain/guarantee'
import { Refusal } from '../refusal'
import type { Database } from './connect'

/** A request for cover as it is stored before the insurer is bound. The quote is kept, so that binding again sends the same bytes. */
export interface NewCover {
  employerId: string
  coverId: string
  shiftId: string
  workerId: string
  orderNo: string
  planCode: string
  from: Date
  to: Date
  quoteId: string
  premiumFen: number
  sumInsuredFen: number
  requestedAt: Date
}
export interface Cover extends NewCover {
  status: CoverStatus
  policyNo: string | null
  refusal: CoverRefusal | null
}

/** A shift with what cover for it depends on. */
export interface CoverCase {
  shift: { startsAt: Date; endsAt: Date }
  occupationClass: number
  jobTitle: string
  siteName: string
  zone: string
  openid: string
  isSigned: boolean
  /** The last Shanghai day of the engagement, once both have signed its ending. */
  endsOn: string | null
  person: { birthDate: string; nameSealed: string; idNumberSealed: string } | undefined
}

/** Adds a request; false when the shift has cover that is not refused. */
export async function addCover(db: Database, cover: NewCover): Promise<boolean> {
  const added = await db
    .insertInto('cover')
    .values({
      employer_id: cover.employerId,
      cover_id: cover.coverId,
      shift_id: cover.shiftId,
      worker_id: cover.workerId,
      order_no: cover.orderNo,
      plan_code: cover.planCode,
      cover_from: cover.from,
      cover_to: cover.to,
      status: 'requested',
      quote_id: cover.quoteId,
      premium_fen: cover.premiumFen,
      sum_insured_fen: cover.sumInsuredFen,
      requested_at: cover.requestedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('cover_id')
    .executeTakeFirst()
  return added !== undefined
}

type CoverKey = Pick<NewCover, 'employerId' | 'coverId'>
export type SettledCover = CoverKey & {
  from: CoverStatus
  to:
    | { status: 'pending' | 'in-force'; policyNo: string; premiumFen: number; from: Date; to: Date }
    | { status: 'refused'; refusal: CoverRefusal }
}

/** Moves cover on from the status that was decided about; false when it has moved meanwhile. */
export async function moveCover(db: Database, { employerId, coverId, from, to }: SettledCover): Promise<boolean> {
  const terms =
    to.status === 'refused'
      ? { refusal: to.refusal }
      : { policy_no: to.policyNo, premium_fen: to.premiumFen, cover_from: to.from, cover_to: to.to }
  const { numUpdatedRows } = await db
    .updateTable('cover')
    .set({ status: to.status, ...terms })
    .where('employer_id', '=', employerId)
    .where('cover_id', '=', coverId)
    .where('status', '=', from)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Adds what happened to cover. */
export async function addCoverEvent(
  db: Database,
  { employerId, coverId }: CoverKey,
  event: { eventId: string; status: CoverStatus; at: Date; data: Record<string, string | number> },
): Promise<void> {
  const { eventId, status, at, data } = event
  await db
    .insertInto('cover_event')
    .values({ employer_id: employerId, cover_id: coverId, event_id: eventId, status, at, data: JSON.stringify(data) })
    .execute()
}

/** The newest cover of a shift; one that is alive is always newer than those that were refused. */
export async function findNewestCover(db: Database, employerId: string, shiftId: string): Promise<Cover | undefined> {
  const row = await coverQuery(db)
    .where('employer_id', '=', employerId)
    .where('shift_id', '=', shiftId)
    .orderBy('requested_at', 'desc')
    .orderBy('cover_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function findCoverById(db: Database, employerId: string, coverId: string): Promise<Cover | undefined> {
  const row = await coverQuery(db).where('employer_id', '=', employerId).where('cover_id', '=', coverId).executeTakeFirst()
  return row && fromRow(row)
}

/** By our own order number: the only thing that an insurer's notification knows of us. */
export async function findCoverByOrderNo(db: Database, orderNo: string): Promise<Cover | undefined> {
  const row = await coverQuery(db).where('order_no', '=', orderNo).executeTakeFirst()
  return row && fromRow(row)
}

/** What cover for a shift depends on; refuses with NOT_FOUND when the shift is another worker's. */
export async function getCoverCase(
  db: Database,
  { employerId, shiftId, workerId }: Pick<NewCover, 'employerId' | 'shiftId' | 'workerId'>,
): Promise<CoverCase> {
  const row = await caseQuery(db)
    .where('shift.employer_id', '=', employerId)
    .where('shift.shift_id', '=', shiftId)
    .where('shift.worker_id', '=', workerId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  const { startsAt, endsAt, person, ...rest } = row
  return { ...rest, shift: { startsAt, endsAt }, person: person ?? undefined }
}

function coverQuery(db: Database) {
  return db
    .selectFrom('cover')
    .select([
      'employer_id as employerId',
      'cover_id as coverId',
      'shift_id as shiftId',
      'worker_id as workerId',
      'order_no as orderNo',
      'plan_code as planCode',
      'cover_from as from',
      'cover_to as to',
      'status',
      'quote_id as quoteId',
      'premium_fen as premiumFen',
      'sum_insured_fen as sumInsuredFen',
      'policy_no as policyNo',
      'refusal',
      'requested_at as requestedAt',
    ])
}

function fromRow({ refusal, ...cover }: Omit<Cover, 'refusal'> & { refusal: string | null }): Cover {
  return { ...cover, refusal: refusal === null ? null : readRefusal(refusal) }
}

function readRefusal(refusal: string): CoverRefusal {
  return refusal === 'COVER_REFUSED_AGE' || refusal === 'COVER_REFUSED_CLASS' ? refusal : 'COVER_REFUSED_OTHER'
}

function caseQuery(db: Database) {
  return db
    .selectFrom('shift')
    .innerJoin('job', (join) => join.onRef('job.employer_id', '=', 'shift.employer_id').onRef('job.job_id', '=', 'shift.job_id'))
    .innerJoin('site', (join) =>
      join.onRef('site.employer_id', '=', 'shift.employer_id').onRef('site.site_id', '=', 'shift.site_id'),
    )
    .innerJoin('worker', 'worker.worker_id', 'shift.worker_id')
    .innerJoin('application', (join) =>
      join
        .onRef('application.employer_id', '=', 'shift.employer_id')
        .onRef('application.application_id', '=', 'shift.application_id'),
    )
    .select((expression) => [
      'shift.starts_at as startsAt',
      'shift.ends_at as endsAt',
      'job.occupation_class as occupationClass',
      'job.title as jobTitle',
      'site.name as siteName',
      'site.zone',
      'worker.openid',
      sql<boolean>`exists (select from governing_contract contract
        where contract.employer_id = shift.employer_id and contract.application_id = shift.application_id)
        or application.ends_on is not null`.as('isSigned'),
      'application.ends_on as endsOn',
      jsonObjectFrom(
        expression
          .selectFrom('identity')
          .select([
            sql<string>`identity.birth_date::text`.as('birthDate'),
            'identity.name_sealed as nameSealed',
            'identity.id_number_sealed as idNumberSealed',
          ])
          .whereRef('identity.worker_id', '=', 'shift.worker_id'),
      ).as('person'),
    ])
}
