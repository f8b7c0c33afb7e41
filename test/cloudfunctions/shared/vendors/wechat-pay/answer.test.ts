import { judgeCreation, judgeQuery } from '../../../../../cloudfunctions/shared/vendors/wechat-pay/answer'

const order = { outBillNo: 'P1', amountFen: 100 }
const asked = { outBillNo: 'P1', mchId: '1900000001' }
const created = { out_bill_no: 'P1', transfer_bill_no: '1330', create_time: '2026-03-02T08:39:26+08:00', state: 'ACCEPTED' }
const queried = { ...created, mch_id: '1900000001', transfer_amount: 100 }

it('reads the sample that merchants published', () => {
  const data = {
    create_time: '2025-06-30T08:39:26+08:00',
    out_bill_no: 'P1',
    package_info: 'ABBQO+oY',
    state: 'WAIT_USER_CONFIRM',
    transfer_bill_no: '1330001424260332506300083551658036',
  }
  expect(judgeCreation({ status: 200, data }, order)).toEqual({
    kind: 'known',
    bill: {
      outBillNo: 'P1',
      transferBillNo: '1330001424260332506300083551658036',
      state: 'wait-user-confirm',
      packageInfo: 'ABBQO+oY',
      createdAt: new Date('2025-06-30T00:39:26Z'),
    },
  })
})

it.each([
  ['ACCEPTED', 'accepted'],
  ['PROCESSING', 'processing'],
  ['WAIT_USER_CONFIRM', 'wait-user-confirm'],
  ['TRANSFERING', 'transferring'],
  ['SUCCESS', 'success'],
  ['FAIL', 'failed'],
  ['CANCELING', 'cancelling'],
  ['CANCELLED', 'cancelled'],
])('knows the state %s as %s', (state, ours) => {
  expect(judgeQuery({ status: 200, data: { ...queried, state } }, asked)).toMatchObject({ kind: 'known', bill: { state: ours } })
})

it.each([
  [400, 'PARAM_ERROR', 'rejected'],
  [400, 'INVALID_REQUEST', 'unknown'],
  [401, 'SIGN_ERROR', 'unknown'],
  [403, 'NO_AUTH', 'unknown'],
  [403, 'ACCOUNTERROR', 'unknown'],
  [403, 'NOT_ENOUGH', 'retry-same'],
  [429, 'FREQUENCY_LIMITED', 'retry-same'],
  [429, 'QUOTA_EXCEED', 'retry-same'],
  [500, 'SYSTEM_ERROR', 'retry-same'],
  [503, 'SYSTEM_ERROR', 'retry-same'],
  [404, 'NOT_FOUND', 'unknown'],
  [400, 'NOT_ENOUGH', 'unknown'],
  [500, 'PARAM_ERROR', 'unknown'],
  [400, 'NEW_CODE', 'unknown'],
  [200, 'toString', 'unknown'],
])('takes a signed %i %s to a creation as %s', (status, code, kind) => {
  expect(judgeCreation({ status, data: { code, message: '…' } }, order)).toMatchObject({ kind })
})

it.each([
  ['no body', ''],
  ['HTML', '<html>'],
  ['an unknown state', { ...queried, state: 'RETURNED' }],
  ['another bill', { ...queried, out_bill_no: 'P2' }],
  ['another merchant', { ...queried, mch_id: '1900000002' }],
  ['an amount in text', { ...queried, transfer_amount: '100' }],
  ['no amount', created],
  ['a half fen', { ...queried, transfer_amount: 100.5 }],
  ['no time', { ...queried, create_time: 'yesterday' }],
])('takes a signed 200 to a query with %s as unknown', (_what, data) => {
  expect(judgeQuery({ status: 200, data }, asked)).toMatchObject({ kind: 'unknown' })
})

it('takes another amount in an answer to a creation as unknown', () => {
  expect(judgeCreation({ status: 200, data: { ...created, transfer_amount: 99 } }, order)).toEqual({
    kind: 'unknown',
    code: 'ANSWER_OF_ANOTHER_BILL',
  })
})
