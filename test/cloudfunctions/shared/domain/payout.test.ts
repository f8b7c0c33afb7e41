import * as payout from '../../../../cloudfunctions/shared/domain/payout'
import { billNumber } from '../../../../cloudfunctions/shared/domain/bill-number'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const payoutId = '01890000-0000-7000-8000-000000000001'

function aPayout(changes: Partial<payout.Payout> = {}): payout.Payout {
  const known = { employerId: 'e', payoutId, workerId: 'w', netFen: 20_000, taxFen: 0 }
  return { ...known, status: 'sending', attempt: 1, outBillNo: billNumber(payoutId, 1), ...changes }
}
const record = (recordId: string, changes: Partial<payout.Payable> = {}): payout.Payable => ({
  recordId,
  workerId: 'w',
  grossFen: 600_000,
  decision: 'approve',
  hasPayout: false,
  ...changes,
})

it('lets finance and the owner pay, and a reviewer not', () => {
  expect(() => {
    payout.refuseUnlessFinance('reviewer')
  }).toThrow(new Refusal('NOT_ALLOWED'))
  payout.refuseUnlessFinance('finance')
  payout.refuseUnlessFinance('owner')
})

it.each([
  ['NOT_FOUND', []],
  ['RECORD_NOT_APPROVED', [record('r', { decision: null })]],
  ['RECORD_NOT_APPROVED', [record('r', { decision: 'reject' })]],
  ['RECORD_ALREADY_IN_PAY_RUN', [record('r', { hasPayout: true })]],
] as const)('refuses with %s', (code, records) => {
  expect(() => {
    payout.refuseUnpayable(records, ['r'])
  }).toThrow(new Refusal(code))
})

it('lets the records of one worker follow one another in the year', () => {
  const pays = payout.computePay([record('a'), record('b'), record('c', { workerId: 'v' })], { years: new Map(), month: 3 })
  expect(pays.map(({ taxFen, netFen }) => [taxFen, netFen])).toEqual([
    [0, 600_000],
    [13_800, 586_200],
    [0, 600_000],
  ])
})

it('refuses a run that the escrow does not carry, down to a fen', () => {
  const pays = payout.computePay([record('a'), record('b')], { years: new Map(), month: 3 })
  expect(() => {
    payout.refuseRun(pays, 1_199_999)
  }).toThrow(new Refusal('ESCROW_TOO_LOW'))
  payout.refuseRun(pays, 1_200_000)
})

it('refuses a run of nothing, and a payout that WeChat Pay is too large for', () => {
  const small = payout.computePay([record('a', { grossFen: 9 })], { years: new Map(), month: 3 })
  expect(() => {
    payout.refuseRun([], 1)
  }).toThrow(new Refusal('NOTHING_TO_PAY'))
  expect(() => {
    payout.refuseRun(small, 100)
  }).toThrow(new Refusal('AMOUNT_TOO_SMALL'))
})

it('sends the name from 2,000 yuan on, and only then', () => {
  const receiver = { appId: 'a', openid: 'o', jobTitle: 'j', workDate: '2026-03-02', nameSealed: 'sealed' }
  expect(payout.transferRequest(199_999, receiver).nameSealed).toBeUndefined()
  expect(payout.transferRequest(200_000, receiver).nameSealed).toBe('sealed')
  expect(() => payout.transferRequest(200_000, { ...receiver, nameSealed: null })).toThrow(new Refusal('NOT_VERIFIED'))
})

it.each(['sending', 'confirming', 'paying', 'paid'] as const)('opens no second attempt while the first is %s', (status) => {
  expect(() => payout.retry(aPayout({ status }))).toThrow(new Refusal('PAYOUT_NOT_RELEASED'))
})

it('opens the second attempt under its own number', () => {
  const next = payout.retry(aPayout({ status: 'failed' }))
  expect(next).toMatchObject({ attempt: 2, outBillNo: billNumber(payoutId, 2) })
  expect(next.entries).toMatchObject([{ event: 'initiate', reference: billNumber(payoutId, 2), amountFen: 20_000 }])
})
