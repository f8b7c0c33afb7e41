import { recordSummary, reviewItem } from '../../../cloudfunctions/attendance/record-views'
import type { WorkRecord } from '../../../cloudfunctions/shared/store/records'

const record: WorkRecord = {
  employerId: 'e',
  employerName: 'warehouse',
  recordId: 'r',
  shiftId: 's',
  workerId: 'w',
  openid: 'oWORKCARD_LI_NA',
  workerNo: 'W1',
  nameSealed: 'sealed',
  jobTitle: 'sorter',
  siteName: 'East gate',
  zone: 'Asia/Shanghai',
  plannedStart: new Date('2026-03-02T00:00:00Z'),
  plannedEnd: new Date('2026-03-02T09:00:00Z'),
  clockedInAt: new Date('2026-03-02T00:00:00Z'),
  clockedOutAt: new Date('2026-03-02T09:00:00Z'),
  breakMinutes: 60,
  paidMinutes: 480,
  payFenPerHour: 2500,
  grossFen: 20_000,
  flags: ['LATE'],
  judgedAt: new Date('2026-03-02T09:00:00Z'),
  decision: 'approve',
  reason: null,
  decidedAt: null,
  decidedBy: null,
  payoutId: 'p',
  payoutStatus: 'paid',
}

it('says where the money is, and leaves out what is not there', () => {
  const summary = recordSummary(record)
  expect(summary).toMatchObject({ status: 'paid', payoutId: 'p', plannedStart: '2026-03-02T00:00:00.000Z' })
  expect(summary).not.toHaveProperty('reason')
  expect(recordSummary({ ...record, payoutId: null, payoutStatus: null })).not.toHaveProperty('payoutId')
})

it('names the worker to the employer, and never by openid, id or what is sealed', () => {
  const item = reviewItem(record, '李娜')
  expect(item).toMatchObject({ workerName: '李娜', flags: ['LATE'] })
  expect(JSON.stringify(item)).not.toMatch(/oWORKCARD|sealed/)
  expect(item).not.toHaveProperty('workerId')
})
