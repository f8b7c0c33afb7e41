import { sql } from 'kysely'
import type { Punch, Shift } from '../domain/attendance'
import { Refusal } from '../refusal'
import type { Database } from './connect'
import { fromRow } from './punches'

/** A shift with all that a punch is judged by, and the words that the clock page shows. */
export interface ClockShift extends Shift {
  jobTitle: string
  employerName: string
  site: Shift['site'] & { name: string; address: string; zone: string }
}

/**
 * One query for the clock: shift, site, agreement, cover in force at `now`, and the punches so far.
 * Refuses with NOT_FOUND when the shift is not this worker's, so that ids cannot be probed.
 */
export async function getClockShift(
  db: Database,
  { employerId, shiftId }: { employerId: string; shiftId: string },
  { workerId, now }: { workerId: string; now: Date },
): Promise<ClockShift> {
  const row = await shiftQuery(db, now)
    .where('shift.employer_id', '=', employerId)
    .where('shift.shift_id', '=', shiftId)
    .where('shift.worker_id', '=', workerId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  const { siteName, address, zone, latitude, longitude, radiusMetres, punches, ...shift } = row
  const kept = punches.map(revive)
  return {
    ...shift,
    employerId,
    shiftId,
    workerId,
    site: { name: siteName, address, zone, latitude, longitude, radiusMetres },
    clockIn: kept.find((punch) => punch.kind === 'in'),
    clockOut: kept.find((punch) => punch.kind === 'out'),
  }
}

type PunchJson = Omit<Parameters<typeof fromRow>[0], 'at' | 'fixed_at' | 'device_at'> &
  Record<'at' | 'fixed_at' | 'device_at', string>

function shiftQuery(db: Database, now: Date) {
  return db
    .selectFrom('shift')
    .innerJoin('site', (join) =>
      join.onRef('site.employer_id', '=', 'shift.employer_id').onRef('site.site_id', '=', 'shift.site_id'),
    )
    .innerJoin('job', (join) => join.onRef('job.employer_id', '=', 'shift.employer_id').onRef('job.job_id', '=', 'shift.job_id'))
    .innerJoin('employer', 'employer.employer_id', 'shift.employer_id')
    .innerJoin('application', (join) =>
      join
        .onRef('application.employer_id', '=', 'shift.employer_id')
        .onRef('application.application_id', '=', 'shift.application_id'),
    )
    .select([
      'job.title as jobTitle',
      'employer.name as employerName',
      'site.name as siteName',
      'site.address',
      'site.zone',
      'site.latitude',
      'site.longitude',
      'site.radius_metres as radiusMetres',
      'shift.starts_at as startsAt',
      'shift.ends_at as endsAt',
      'shift.break_minutes as breakMinutes',
      'shift.pay_fen_per_hour as payFenPerHour',
      sql<boolean>`exists (select from governing_contract contract
        where contract.employer_id = shift.employer_id and contract.application_id = shift.application_id)
        or application.ends_on is not null`.as('agreementSigned'),
      'application.ends_on as endsOn',
      sql<string | null>`(select valid_until::text from identity_document document
        where document.worker_id = shift.worker_id)`.as('documentUntil'),
      sql<boolean>`exists (select from cover where cover.employer_id = shift.employer_id and cover.shift_id = shift.shift_id
        and cover.status = 'in-force' and cover.cover_from <= ${now} and cover.cover_to > ${now})`.as('covered'),
      sql<PunchJson[]>`coalesce((select jsonb_agg(punch) from punch where punch.employer_id = shift.employer_id
        and punch.shift_id = shift.shift_id), '[]')`.as('punches'),
    ])
}

/** An instant comes out of JSON as text. */
function revive(row: PunchJson): Punch {
  return fromRow({ ...row, at: new Date(row.at), fixed_at: new Date(row.fixed_at), device_at: new Date(row.device_at) })
}
