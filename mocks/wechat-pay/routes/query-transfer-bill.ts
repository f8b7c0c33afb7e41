import * as v from 'valibot'
import { after } from '../../kit/clock'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { Effect } from '../../kit/rules'
import { encryptField } from '../cipher'
import { findBill, findBillByTransferNo, type Bill } from '../entities'
import { refusal, refuseByRule } from '../errors'
import { settleDue, type PayTools } from '../settlement'
import { rfc3339 } from '../time'

const keptForMs = 30 * 24 * 3_600_000

/** GET …/transfer-bills/out-bill-no/{out_bill_no} and …/transfer-bill-no/{transfer_bill_no}; bills of the last 30 days. */
export async function queryTransferBill(c: MockContext, pay: PayTools): Promise<Response> {
  const { out_bill_no, transfer_bill_no } = c.req.param()
  const { tools } = pay
  const effect = await takeRule(c, tools.rules, { operation: 'query-transfer-bill', fields: { out_bill_no, transfer_bill_no } })
  refuseByRule(effect)
  await settleDue(pay)
  const bill =
    out_bill_no === undefined
      ? await findBillByTransferNo(tools.pool, transfer_bill_no ?? '')
      : await findBill(tools.pool, out_bill_no)
  const oldest = after(await tools.clock.now(), -keptForMs)
  if (bill === undefined || bill.create_time < oldest) throw refusal('NOT_FOUND')
  return c.json({ ...answer(bill, pay), ...asTheRuleSays(effect) })
}

function answer(bill: Bill, { merchant }: PayTools): object {
  const { user_name } = bill.request
  return {
    mch_id: merchant.mchid,
    out_bill_no: bill.out_bill_no,
    transfer_bill_no: bill.transfer_bill_no,
    appid: bill.request.appid,
    state: bill.state,
    transfer_amount: bill.transfer_amount,
    transfer_remark: bill.request.transfer_remark,
    ...(bill.fail_reason !== null && { fail_reason: bill.fail_reason }),
    openid: bill.openid,
    ...(user_name !== undefined && { user_name: encryptField(user_name, merchant.merchantPublicKey) }),
    create_time: rfc3339(bill.create_time),
    update_time: rfc3339(bill.update_time),
  }
}

const ruled = v.object({ state: v.optional(v.string()), fail_reason: v.optional(v.string()) })

/** A rule may make an answer lag or lie about the state; the bill itself stays as it is. */
function asTheRuleSays(effect: Effect): object {
  return v.parse(ruled, effect)
}
