import { payMonth, startOfMonth } from '../shared/domain/calendar'
import { computePay, type Pay } from '../shared/domain/payout'
import type { Database } from '../shared/store/connect'
import { listYears } from '../shared/store/pay-runs'
import type { WorkRecord } from '../shared/store/records'

/** Tax and net of records that are paid now, from what the store knows of the tax year. */
export async function payFor(db: Database, records: readonly WorkRecord[], now: Date): Promise<Pay[]> {
  const { year, month } = payMonth(now)
  const workerIds = [...new Set(records.map((record) => record.workerId))]
  const years = workerIds.length === 0 ? new Map() : await listYears(db, workerIds, startOfMonth({ year, month: 1 }))
  return computePay(records, { years, month })
}
