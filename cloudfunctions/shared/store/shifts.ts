import { sql } from 'kysely'
import type { ShiftTimes } from '../domain/shift-times'
import type { WorkedShift } from '../domain/shift'
import { Refusal } from '../refusal'
import type { Database } from './connect'

export interface NewShift extends ShiftTimes {
  employerId: string
  shiftId: string
  applicationId: string
  jobId: string
  siteId: string
  workerId: string
  breakMinutes: number
  payFenPerHour: number
}

export async function addShift(db: Database, shift: NewShift): Promise<void> {
  await db
    .insertInto('shift')
    .values({
      employer_id: shift.employerId,
      shift_id: shift.shiftId,
      application_id: shift.applicationId,
      job_id: shift.jobId,
      site_id: shift.siteId,
      worker_id: shift.workerId,
      starts_at: shift.startsAt,
      ends_at: shift.endsAt,
      break_minutes: shift.breakMinutes,
      pay_fen_per_hour: shift.payFenPerHour,
    })
    .execute()
}

/** The worker's shifts, for whichever employer, that have not ended at `from`. */
export async function listShiftsAhead(db: Database, workerId: string, from: Date): Promise<ShiftTimes[]> {
  return db
    .selectFrom('shift')
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .where('worker_id', '=', workerId)
    .where('ends_at', '>', from)
    .execute()
}

/** The newest shift of an application, with what says whether it is over; refuses with NOT_FOUND. */
export async function getNewestShift(db: Database, employerId: string, applicationId: string): Promise<WorkedShift> {
  const punchedAt = (kind: 'in' | 'out'): ReturnType<typeof sql<Date | null>> =>
    sql<Date | null>`(select at from punch where punch.employer_id = shift.employer_id and punch.shift_id = shift.shift_id and punch.kind = ${kind})`
  const row = await db
    .selectFrom('shift')
    .select([
      'starts_at as startsAt',
      'ends_at as endsAt',
      sql<boolean>`exists (select from cover where cover.employer_id = shift.employer_id and cover.shift_id = shift.shift_id
        and cover.status <> 'refused')`.as('isCovered'),
      punchedAt('in').as('clockedInAt'),
      punchedAt('out').as('clockedOutAt'),
    ])
    .where('employer_id', '=', employerId)
    .where('application_id', '=', applicationId)
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  const { clockedInAt, clockedOutAt, ...shift } = row
  return { ...shift, ...(clockedInAt && { clockedInAt }), ...(clockedOutAt && { clockedOutAt }) }
}
