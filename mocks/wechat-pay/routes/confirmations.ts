import type { PoolClient } from 'pg'
import * as v from 'valibot'
import { after } from '../../kit/clock'
import { ControlError, controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import { changeBill, findBillByPackage, inBooks, type Bill } from '../entities'
import { merchantName } from '../merchant'
import { endingFor } from '../personas'
import { confirmWithinMs, endBill, isFinal, settleDue, type Ending, type PayTools } from '../settlement'

const wrongAccount = '你的微信号与商家指定的微信号不一致'

/** GET /_mock/confirmations?package=…: what WeChat's confirmation page shows. */
export async function showConfirmation(c: MockContext, pay: PayTools): Promise<Response> {
  await settleDue(pay)
  const bill = await findBillByPackage(pay.tools.pool, c.req.query('package') ?? '')
  if (bill === undefined) throw new ControlError(404, 'no such package')
  return c.json({
    merchant_name: merchantName,
    out_bill_no: bill.out_bill_no,
    transfer_amount: bill.transfer_amount,
    transfer_remark: bill.request.transfer_remark,
    openid: `${bill.openid.slice(0, 4)}***${bill.openid.slice(-3)}`,
    state: bill.state,
    fail_reason: bill.fail_reason,
    expires_at: after(bill.create_time, confirmWithinMs),
  })
}

const decision = v.strictObject({ package: v.string(), openid: v.string(), decision: v.picklist(['confirm', 'decline']) })

/** POST /_mock/confirmations: the receiver's tap. Declining leaves the bill open, as closing WeChat's page does. */
export async function decideConfirmation(c: MockContext, pay: PayTools): Promise<Response> {
  const tap = await controlBody(c, decision)
  await settleDue(pay)
  const state = await inBooks(pay.tools, async (client) => {
    const bill = await findBillByPackage(client, tap.package)
    if (bill === undefined) throw new ControlError(404, 'no such package')
    if (bill.openid !== tap.openid) throw new ControlError(403, wrongAccount)
    if (tap.decision === 'decline') return bill.state
    return (await confirm(client, pay, bill)).state
  })
  return c.json({ state, result: tap.decision === 'confirm' ? 'requestMerchantTransfer:ok' : 'requestMerchantTransfer:cancel' })
}

const ruledEnding = v.object({
  state: v.optional(v.picklist(['SUCCESS', 'FAIL', 'TRANSFERING'])),
  fail_reason: v.optional(v.string()),
})

async function confirm(client: PoolClient, pay: PayTools, bill: Bill): Promise<Bill> {
  if (bill.state === 'TRANSFERING') return bill
  if (bill.state !== 'WAIT_USER_CONFIRM') throw new ControlError(409, isFinal(bill) ? '该笔转账已结束' : '该笔转账暂不能收款')
  const { tools } = pay
  const effect = await tools.rules.take('confirm', { out_bill_no: bill.out_bill_no, openid: bill.openid })
  const { state, fail_reason } = v.parse(ruledEnding, effect)
  const ending = state === undefined ? endingFor(bill.openid) : asEnding(state, fail_reason)
  if (ending === 'stays') return changeBill(client, bill.out_bill_no, { state: 'TRANSFERING', now: await tools.clock.now() })
  return endBill(client, pay, { bill, ending })
}

function asEnding(state: 'SUCCESS' | 'FAIL' | 'TRANSFERING', failReason: string | undefined): Ending | 'stays' {
  if (state === 'TRANSFERING') return 'stays'
  return state === 'SUCCESS' ? { state } : { state, fail_reason: failReason ?? 'OTHER_FAIL_REASON_TYPE' }
}
