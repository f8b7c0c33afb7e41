import type { ReviewDetail, ReviewItem } from '../../../../miniprogram/services/review'

/** A record that waits for a decision: 12 minutes late, paid for 7 h 48 min. */
export const pendingItem: ReviewItem = {
  employerId: 'employer-1',
  employerName: '晨光服务',
  recordId: 'record-1',
  shiftId: 'shift-1',
  jobTitle: '搬运',
  siteName: '东区仓库',
  zone: 'Asia/Shanghai',
  plannedStart: '2026-11-20T00:00:00.000Z',
  plannedEnd: '2026-11-20T09:00:00.000Z',
  clockedInAt: '2026-11-20T00:12:20.000Z',
  clockedOutAt: '2026-11-20T09:00:40.000Z',
  breakMinutes: 60,
  paidMinutes: 468,
  payFenPerHour: 2500,
  grossFen: 19_500,
  status: 'pending',
  workerName: '阿迪力江·买买提',
  flags: ['LATE', 'FAR_FROM_GATE'],
}

export const pendingRecord: ReviewDetail = {
  ...pendingItem,
  punches: [
    {
      kind: 'in',
      at: '2026-11-20T00:12:20.000Z',
      distanceMetres: 96.4,
      accuracyMetres: 12,
      deviceAt: '2026-11-20T00:03:00.000Z',
      hash: 'a1b2c3d4e5f60718293a4b5c',
    },
    {
      kind: 'out',
      at: '2026-11-20T09:00:40.000Z',
      distanceMetres: 8,
      accuracyMetres: 10,
      deviceAt: '2026-11-20T09:00:40.000Z',
      hash: 'ffeeddccbbaa998877665544',
    },
  ],
  chainIntact: true,
}

export const decidedRecord: ReviewDetail = {
  ...pendingRecord,
  status: 'rejected',
  decision: { decidedAt: '2026-11-20T11:30:00.000Z', byName: '张伟', reason: '人不在工地' },
}
