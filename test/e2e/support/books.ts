import { Client } from 'pg'
import * as v from 'valibot'
import { mockOf } from '../../../simulator/demo/phone'
import type { Cloud } from './test'

const entries = v.array(v.object({ debit: v.string(), credit: v.string(), fen: v.number() }))
const totals = v.object({ paid_fen: v.number(), locked_fen: v.number() })

/** What the ledger in the database says of a payout, entry by entry; the worker's account without its id. */
export async function ledgerOf({ database }: Cloud, payoutId: string | undefined): Promise<v.InferOutput<typeof entries>> {
  if (payoutId === undefined) throw new Error('there is no payout')
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(
      `select split_part(debit_account, ':', 1) as debit, split_part(credit_account, ':', 1) as credit, amount_fen::float8 as fen
       from ledger_entry
       where reference = $1 or reference in (select out_bill_no from payout where payout_id = $1::uuid)
       order by case event when 'settle' then 1 when 'initiate' then 2 else 3 end, debit_account, credit_account`,
      [payoutId],
    )
    return v.parse(entries, rows)
  } finally {
    await client.end()
  }
}

/** The totals in the books of the mock WeChat Pay. */
export async function weChatPayOf(cloud: Cloud): Promise<{ paidFen: number; lockedFen: number }> {
  const { paid_fen, locked_fen } = v.parse(totals, await mockOf(cloud, 'wechat-pay').get('/state'))
  return { paidFen: paid_fen, lockedFen: locked_fen }
}
