import fc from 'fast-check'
import { confirmBy, readReport, type BillReport } from '../../../../cloudfunctions/shared/domain/bill'
import { billNumber } from '../../../../cloudfunctions/shared/domain/bill-number'
import type { Payout, PayoutStatus } from '../../../../cloudfunctions/shared/domain/payout'

const payoutId = '01890000-0000-7000-8000-000000000001'
const createdAt = new Date('2026-03-02T12:00:00Z')
const asked = { openid: 'o', mchId: 'm' }

function aPayout(status: PayoutStatus, attempt = 1): Payout {
  return {
    employerId: 'e',
    payoutId,
    workerId: 'w',
    netFen: 20_000,
    taxFen: 0,
    status,
    attempt,
    outBillNo: billNumber(payoutId, attempt),
  }
}
const report = (state: BillReport['state'], changes: Partial<BillReport> = {}): BillReport => ({
  outBillNo: billNumber(payoutId, 1),
  transferBillNo: 't',
  state,
  createdAt,
  ...changes,
})

it.each([
  ['sending', 'wait-user-confirm', 'confirming'],
  ['sending', 'success', 'paid'],
  ['confirming', 'transferring', 'paying'],
  ['confirming', 'cancelling', 'paying'],
  ['paying', 'failed', 'failed'],
  ['confirming', 'cancelled', 'failed'],
] as const)('moves from %s on %s to %s', (from, state, status) => {
  expect(readReport(aPayout(from), report(state), asked)).toEqual({ kind: 'moved', status })
})

it.each([
  ['confirming', 'processing'],
  ['paying', 'wait-user-confirm'],
  ['paid', 'transferring'],
  ['paid', 'failed'],
  ['failed', 'success'],
] as const)('stays %s when %s comes late', (from, state) => {
  expect(readReport(aPayout(from), report(state), asked)).toEqual({ kind: 'older' })
})

it.each([
  ['amountFen', { amountFen: 19_999 }],
  ['openid', { openid: 'another' }],
  ['mchId', { mchId: 'another' }],
  ['outBillNo', { outBillNo: billNumber('01890000-0000-7000-8000-000000000002', 1) }],
  ['outBillNo', { outBillNo: billNumber(payoutId, 2) }],
])('takes no report whose %s is not ours', (field, changes) => {
  expect(readReport(aPayout('sending'), report('success', changes), asked)).toEqual({ kind: 'mismatch', field })
})

it('takes a report about an attempt that is over for an old one', () => {
  expect(readReport(aPayout('sending', 2), report('failed'), asked)).toEqual({ kind: 'older' })
})

const states = [
  'accepted',
  'processing',
  'wait-user-confirm',
  'transferring',
  'success',
  'failed',
  'cancelling',
  'cancelled',
] as const

it('never leaves a final state, whatever comes in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...states), { maxLength: 12 }), (order) => {
      let payout = aPayout('sending')
      const finals: PayoutStatus[] = []
      for (const state of order) {
        const reading = readReport(payout, report(state), asked)
        if (reading.kind === 'moved') payout = { ...payout, status: reading.status }
        if (payout.status === 'paid' || payout.status === 'failed') finals.push(payout.status)
      }
      expect(new Set(finals).size).toBeLessThanOrEqual(1)
    }),
  )
})

it('gives the receiver 24 hours from when the bill was made', () => {
  expect(confirmBy(createdAt).toISOString()).toBe('2026-03-03T12:00:00.000Z')
})
