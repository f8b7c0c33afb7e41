import { takeRule, type MockContext } from '../../kit/exchange'
import { changeBill, findBill, inBooks, type Bill } from '../entities'
import { refusal, refuseByRule } from '../errors'
import { settleDue, type PayTools } from '../settlement'
import { rfc3339 } from '../time'

/** POST …/transfer-bills/out-bill-no/{out_bill_no}/cancel, body empty or `{}`. Success means accepted: the result is polled. */
export async function cancelTransferBill(c: MockContext, pay: PayTools): Promise<Response> {
  const { tools } = pay
  const out_bill_no = c.req.param('out_bill_no') ?? ''
  if (!/^(\{\s*\})?$/.test(c.get('rawBody').toString('utf8').trim())) throw refusal('PARAM_ERROR', '请求体应为空')
  refuseByRule(await takeRule(c, tools.rules, { operation: 'cancel-transfer-bill', fields: { out_bill_no } }))
  await settleDue(pay)
  const bill = await inBooks(tools, async (client) => {
    const found = await findBill(client, out_bill_no)
    if (found === undefined) throw refusal('INVALID_REQUEST', '单号错误，请检查')
    if (found.state === 'CANCELING' || found.state === 'CANCELLED') return found
    if (!isCancellable(found)) throw refusal('INVALID_REQUEST', '当前单据状态不支持撤销')
    return changeBill(client, out_bill_no, { state: 'CANCELING', now: await tools.clock.now() })
  })
  const { transfer_bill_no, state, update_time } = bill
  return c.json({ out_bill_no, transfer_bill_no, state, update_time: rfc3339(update_time) })
}

/** Once the receiver has confirmed, the money is on its way. */
function isCancellable({ state }: Bill): boolean {
  return state === 'ACCEPTED' || state === 'PROCESSING' || state === 'WAIT_USER_CONFIRM'
}
