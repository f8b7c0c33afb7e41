import { recordStatus } from '../shared/domain/review'
import type { WorkRecord } from '../shared/store/records'
import type { RecordSummary, ReviewItem } from './api'

export const pageSize = 20

export function recordSummary(record: WorkRecord): RecordSummary {
  return {
    employerId: record.employerId,
    employerName: record.employerName,
    recordId: record.recordId,
    shiftId: record.shiftId,
    jobTitle: record.jobTitle,
    siteName: record.siteName,
    zone: record.zone,
    plannedStart: record.plannedStart.toISOString(),
    plannedEnd: record.plannedEnd.toISOString(),
    clockedInAt: record.clockedInAt.toISOString(),
    clockedOutAt: record.clockedOutAt.toISOString(),
    breakMinutes: record.breakMinutes,
    paidMinutes: record.paidMinutes,
    payFenPerHour: record.payFenPerHour,
    grossFen: record.grossFen,
    status: recordStatus(record),
    ...(record.reason !== null && { reason: record.reason }),
    ...(record.payoutId !== null && { payoutId: record.payoutId }),
  }
}

/** The employer's view: the worker by name. */
export function reviewItem(record: WorkRecord, workerName: string): ReviewItem {
  return { ...recordSummary(record), workerName, flags: record.flags }
}
