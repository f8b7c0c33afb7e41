import * as v from 'valibot'
import { ControlError, controlBody } from '../../kit/control'
import { onlyRow } from '../../kit/database'
import type { MockContext } from '../../kit/exchange'
import { findBill, inBooks, type Bill } from '../entities'
import { endBill, isFinal, settleDue, type PayTools } from '../settlement'

const ending = v.strictObject({
  state: v.optional(v.picklist(['SUCCESS', 'FAIL']), 'SUCCESS'),
  fail_reason: v.optional(v.string()),
})

/** POST /_mock/bills/:out_bill_no/finish: ends a bill that stays TRANSFERING. */
export async function finishBill(c: MockContext, pay: PayTools): Promise<Response> {
  const { state, fail_reason } = await controlBody(c, ending)
  const bill = await inBooks(pay.tools, async (client) => {
    const found = await findBill(client, c.req.param('out_bill_no') ?? '')
    if (found === undefined) throw new ControlError(404, 'no such bill')
    if (found.state !== 'TRANSFERING') throw new ControlError(409, `the bill is ${found.state}`)
    const reason = state === 'FAIL' ? (fail_reason ?? 'OTHER_FAIL_REASON_TYPE') : undefined
    return endBill(client, pay, { bill: found, ending: { state, fail_reason: reason } })
  })
  return c.json({ state: bill.state, final: isFinal(bill) })
}

const topUp = v.strictObject({ amount_fen: v.pipe(v.number(), v.integer(), v.minValue(-1e12), v.maxValue(1e12)) })

/** POST /_mock/balance: tops up the operating account; a negative amount takes out, never below zero. */
export async function changeBalance(c: MockContext, { tools }: PayTools): Promise<Response> {
  const { amount_fen } = await controlBody(c, topUp)
  const sql = `update account set balance_fen = balance_fen + $1, topped_up_fen = topped_up_fen + $1 where balance_fen + $1 >= 0
    returning balance_fen::float8 as balance_fen`
  const { rows } = await tools.pool.query<{ balance_fen: number }>(sql, [amount_fen])
  if (rows[0] === undefined) throw new ControlError(409, 'the balance is short')
  return c.json(rows[0])
}

const totalsSql = `select balance_fen::float8 as balance_fen, topped_up_fen::float8 as topped_up_fen,
  (select coalesce(sum(transfer_amount), 0)::float8 from bill where funds_locked and state <> 'SUCCESS') as locked_fen,
  (select coalesce(sum(transfer_amount), 0)::float8 from bill where state = 'SUCCESS') as paid_fen,
  (select count(*)::integer from bill) as bill_count from account`

/** The books: topped_up = balance + locked + paid, at any moment; and the latest 100 bills. */
export async function books(pay: PayTools): Promise<Record<string, unknown>> {
  await settleDue(pay)
  const { pool } = pay.tools
  const totals = onlyRow((await pool.query<Record<string, unknown>>(totalsSql)).rows)
  const { rows: bills } = await pool.query<Bill>('select * from bill order by create_time desc, out_bill_no limit 100')
  return { ...totals, single_limit_fen: pay.singleLimitFen, bills }
}
