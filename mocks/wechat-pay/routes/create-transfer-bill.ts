import * as v from 'valibot'
import type { PoolClient } from 'pg'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { Effect } from '../../kit/rules'
import { parseBillRequest, type BillRequest } from '../bill-request'
import { changeBill, findBill, inBooks, insertBill, isSameRequest, issuePackage, lockFunds, type Bill } from '../entities'
import { refusal, refuseByRule } from '../errors'
import { settleDue, type PayTools } from '../settlement'
import { rfc3339 } from '../time'

/** POST /v3/fund-app/mch-transfer/transfer-bills. `out_bill_no` is the idempotency key: equal parameters give the same bill. */
export async function createTransferBill(c: MockContext, pay: PayTools): Promise<Response> {
  const request = parseBillRequest(c.get('rawBody'), c.req.header('wechatpay-serial'), pay)
  const { out_bill_no, openid, transfer_amount } = request
  const effect = await takeRule(c, pay.tools.rules, {
    operation: 'create-transfer-bill',
    fields: { out_bill_no, openid, transfer_amount },
  })
  refuseByRule(effect)
  await settleDue(pay)
  return c.json(await inBooks(pay.tools, (client) => place(client, pay, { request, effect })))
}

const stuck = v.object({ state: v.optional(v.picklist(['ACCEPTED', 'PROCESSING'])) })

async function place(
  client: PoolClient,
  pay: PayTools,
  { request, effect }: { request: BillRequest; effect: Effect },
): Promise<object> {
  const now = await pay.tools.clock.now()
  const known = await findBill(client, request.out_bill_no)
  if (known !== undefined && !(await isSameRequest(client, request)))
    throw refusal('INVALID_REQUEST', '单号已存在但信息不一致，请查单后比较确认')
  const bill = known ?? (await insertBill(client, request, { state: 'ACCEPTED', now }))
  if (bill.state !== 'ACCEPTED' && bill.state !== 'PROCESSING') return answerOpen(client, bill)
  const { state: stuckIn } = v.parse(stuck, effect)
  if (stuckIn !== undefined) return answer(await changeBill(client, bill.out_bill_no, { state: stuckIn, now }))
  // thrown inside the transaction: a bill refused for lack of funds was never there
  if (!(await lockFunds(client, bill))) throw refusal('NOT_ENOUGH')
  return answerOpen(client, await changeBill(client, bill.out_bill_no, { state: 'WAIT_USER_CONFIRM', now }))
}

async function answerOpen(client: PoolClient, bill: Bill): Promise<object> {
  if (bill.state !== 'WAIT_USER_CONFIRM') return answer(bill)
  return { ...answer(bill), package_info: await issuePackage(client, bill) }
}

function answer(bill: Bill): object {
  return {
    out_bill_no: bill.out_bill_no,
    transfer_bill_no: bill.transfer_bill_no,
    create_time: rfc3339(bill.create_time),
    state: bill.state,
    ...(bill.fail_reason !== null && { fail_reason: bill.fail_reason }),
  }
}
