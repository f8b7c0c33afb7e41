import { payoutSummary, payRunReply, payRunState } from '../../../cloudfunctions/payout/payout-views'
import type { WorkerPayout } from '../../../cloudfunctions/shared/store/pay-slips'

const payout: WorkerPayout = {
  employerId: 'e',
  employerName: 'warehouse',
  payoutId: 'p',
  jobTitle: 'sorter',
  siteName: 'East gate',
  zone: 'Asia/Shanghai',
  plannedStart: new Date('2026-03-01T22:00:00Z'),
  grossFen: 20_000,
  netFen: 20_000,
  status: 'sending',
  createdAt: new Date('2026-03-02T09:00:00Z'),
  confirmBy: null,
  paidAt: null,
  failure: 'NOT_ENOUGH',
}

it('dates the work by the calendar of its site', () => {
  expect(payoutSummary(payout).workDate).toBe('2026-03-02')
})

it('tells the worker of a failure only when the payout has failed', () => {
  expect(payoutSummary(payout)).not.toHaveProperty('failure')
  expect(payoutSummary({ ...payout, status: 'failed', failure: 'OVERDUE_CLOSE' })).toMatchObject({ failure: 'OVERDUE_CLOSE' })
})

it('adds up a run', () => {
  const one = {
    payoutId: 'p',
    workerId: 'w',
    workerNo: 'W1',
    nameSealed: 'sealed',
    netFen: 150,
    status: 'paid',
    failure: null,
  } as const
  const run = {
    runId: 'r',
    startedAt: new Date('2026-03-02T09:00:00Z'),
    startedBy: 'Chen',
    payouts: [one, { ...one, netFen: 50 }],
  }
  expect(payRunState(run)).toMatchObject({ totalNetFen: 200, startedAt: '2026-03-02T09:00:00.000Z' })
  expect(payRunState(run).payouts[0]).toEqual({ payoutId: 'p', netFen: 150, status: 'paid' })
  expect(payRunReply(run, () => '李娜').payouts[1]).toEqual({ payoutId: 'p', workerName: '李娜', netFen: 50, status: 'paid' })
})
