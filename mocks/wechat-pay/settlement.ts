import type { PoolClient } from 'pg'
import { after } from '../kit/clock'
import type { MockTools } from '../kit/mock'
import { changeBill, inBooks, returnFunds, type Bill, type BillState } from './entities'
import type { Merchant } from './merchant'
import { finalStateNotification } from './notification'

/** What the operations work with. */
export interface PayTools {
  tools: MockTools
  merchant: Merchant
  singleLimitFen: number
}

export const confirmWithinMs = 24 * 3_600_000

export interface Ending {
  state: 'SUCCESS' | 'FAIL' | 'CANCELLED'
  fail_reason?: string | undefined
}

const finalStates: readonly BillState[] = ['SUCCESS', 'FAIL', 'CANCELLED']

/** Whether nothing more can happen to the bill. */
export function isFinal(bill: Bill): boolean {
  return finalStates.includes(bill.state)
}

/** Brings a bill to its end: funds back unless paid, and the notification in the same transaction. */
export async function endBill(
  client: PoolClient,
  { tools, merchant }: PayTools,
  { bill, ending }: { bill: Bill; ending: Ending },
): Promise<Bill> {
  const now = await tools.clock.now()
  const ended = await changeBill(client, bill.out_bill_no, { ...ending, now })
  if (ending.state !== 'SUCCESS') await returnFunds(client, bill)
  const { notify_url } = bill.request
  if (notify_url !== undefined)
    await tools.outbox.enqueue(client, {
      subject: bill.out_bill_no,
      url: notify_url,
      body: finalStateNotification(ended, merchant, now),
    })
  return ended
}

const dueSql = `select * from bill where state = 'CANCELING'
  or (state in ('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM') and create_time <= $1)`

/** What time alone does: a cancellation takes effect, an unconfirmed bill closes after 24 hours. */
export async function settleDue(pay: PayTools): Promise<void> {
  const { tools } = pay
  const closedBefore = after(await tools.clock.now(), -confirmWithinMs)
  const due = await tools.pool.query(dueSql, [closedBefore])
  if (due.rowCount === 0) return
  await inBooks(tools, async (client) => {
    // read again: another request may have ended them while this one waited for the books
    for (const bill of (await client.query<Bill>(dueSql, [closedBefore])).rows) {
      const ending: Ending = bill.state === 'CANCELING' ? { state: 'CANCELLED' } : { state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' }
      await endBill(client, pay, { bill, ending })
    }
  })
}
