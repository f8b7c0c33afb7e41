import type { Context } from '../shared/context'
import { escrow } from '../shared/domain/ledger'
import { shiftToday } from '../shared/domain/today'
import { showNames } from '../shared/process/show-names'
import { countSentAgreements } from '../shared/store/agreement-lists'
import { accountBalance } from '../shared/store/ledger'
import { countPending } from '../shared/store/reviews'
import { getEmployerName, listTodaysShifts, sumUnpaid, type TodaysShift } from '../shared/store/today'
import type { EmployerToday, GetEmployerTodayRequest } from './api'

/** The employer's first screen: what needs a tap, and the shifts of today in each site's own zone. */
export async function getEmployerToday(_: GetEmployerTodayRequest, context: Context<'employer'>): Promise<EmployerToday> {
  const { db, now, principal } = context
  const at = now()
  const { employerId } = principal
  const [employerName, needsDecision, unpaid, escrowFen, rows, agreements] = await Promise.all([
    getEmployerName(db, employerId),
    countPending(db, employerId),
    sumUnpaid(db, employerId),
    accountBalance(db, employerId, escrow),
    listTodaysShifts(db, employerId, at),
    principal.role === 'owner' ? countSentAgreements(db, employerId, at) : undefined,
  ])
  const nameOf = await showNames(context, rows, 'shifts-of-the-day')
  const shifts = rows.map((row) => view(row, nameOf(row), at))
  return {
    employerName,
    counts: {
      needsDecision,
      runningLate: shifts.filter((shift) => shift.state === 'late').length,
      notCovered: shifts.filter((shift) => shift.state !== 'done' && !shift.covered).length,
      unpaid: unpaid.count,
      ...(agreements && { agreements: agreements['to-decide'] }),
    },
    unpaidFen: unpaid.grossFen,
    escrowFen,
    shifts,
  }
}

function view(row: TodaysShift, workerName: string, now: Date): EmployerToday['shifts'][number] {
  const { shiftId, jobTitle, siteName, zone, startsAt, endsAt, covered } = row
  const words = { shiftId, workerName, jobTitle, siteName, zone, covered }
  return { ...words, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), state: shiftToday(row, now) }
}
