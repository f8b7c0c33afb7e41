import { sql } from 'kysely'
import type { Database } from './connect'
import { isGivenUp } from './work-card'

export interface TodaysShift {
  shiftId: string
  workerId: string
  workerNo: string
  nameSealed: string | null
  jobTitle: string
  siteName: string
  zone: string
  startsAt: Date
  endsAt: Date
  clockedIn: boolean
  clockedOut: boolean
  covered: boolean
}

/** No zone is further than 26 hours from another: the index narrows to these before the zones are asked. */
const nearMs = 48 * 3_600_000

/** An employer's shifts that begin today in their site's zone, or still run; not those that the end of an agreement has cancelled. */
export async function listTodaysShifts(db: Database, employerId: string, now: Date): Promise<TodaysShift[]> {
  return db
    .selectFrom('shift')
    .innerJoin('site', (join) =>
      join.onRef('site.employer_id', '=', 'shift.employer_id').onRef('site.site_id', '=', 'shift.site_id'),
    )
    .innerJoin('application', (join) =>
      join
        .onRef('application.employer_id', '=', 'shift.employer_id')
        .onRef('application.application_id', '=', 'shift.application_id'),
    )
    .innerJoin('job', (join) => join.onRef('job.employer_id', '=', 'shift.employer_id').onRef('job.job_id', '=', 'shift.job_id'))
    .innerJoin('worker', 'worker.worker_id', 'shift.worker_id')
    .leftJoin('identity', 'identity.worker_id', 'shift.worker_id')
    .select([
      'shift.shift_id as shiftId',
      'shift.worker_id as workerId',
      'worker.worker_no as workerNo',
      'identity.name_sealed as nameSealed',
      'job.title as jobTitle',
      'site.name as siteName',
      'site.zone',
      'shift.starts_at as startsAt',
      'shift.ends_at as endsAt',
      punched('in').as('clockedIn'),
      punched('out').as('clockedOut'),
      sql<boolean>`exists (select from cover where cover.employer_id = shift.employer_id
        and cover.shift_id = shift.shift_id and cover.status = 'in-force')`.as('covered'),
    ])
    .where('shift.employer_id', '=', employerId)
    .where('shift.starts_at', '>', new Date(now.getTime() - nearMs))
    .where('shift.starts_at', '<', new Date(now.getTime() + nearMs))
    .where(
      sql<boolean>`not (${isGivenUp}) and ((shift.starts_at <= ${now} and shift.ends_at > ${now})
        or (shift.starts_at at time zone site.zone)::date = (${now}::timestamptz at time zone site.zone)::date)`,
    )
    .orderBy('shift.starts_at')
    .orderBy('shift.shift_id')
    .execute()
}

/** Approved pay that is in no payout yet. */
export async function sumUnpaid(db: Database, employerId: string): Promise<{ count: number; grossFen: number }> {
  return db
    .selectFrom('judgement')
    .innerJoin('decision', (join) =>
      join.onRef('decision.employer_id', '=', 'judgement.employer_id').onRef('decision.record_id', '=', 'judgement.record_id'),
    )
    .leftJoin('payout', (join) =>
      join.onRef('payout.employer_id', '=', 'judgement.employer_id').onRef('payout.record_id', '=', 'judgement.record_id'),
    )
    .select([sql<number>`count(*)`.as('count'), sql<number>`coalesce(sum(judgement.gross_fen), 0)::bigint`.as('grossFen')])
    .where('judgement.employer_id', '=', employerId)
    .where('decision.decision', '=', 'approve')
    .where('payout.payout_id', 'is', null)
    .executeTakeFirstOrThrow()
}

export async function getEmployerName(db: Database, employerId: string): Promise<string> {
  const { name } = await db.selectFrom('employer').select('name').where('employer_id', '=', employerId).executeTakeFirstOrThrow()
  return name
}

function punched(kind: 'in' | 'out'): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`exists (select from punch where punch.employer_id = shift.employer_id
    and punch.shift_id = shift.shift_id and punch.kind = ${kind})`
}
