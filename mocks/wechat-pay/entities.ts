import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { inTransaction, onlyRow, type Queryable } from '../kit/database'
import type { MockTools } from '../kit/mock'
import type { BillRequest } from './bill-request'
import { mchid, randomDigits } from './merchant'

const openingBalanceFen = 10_000_000

export const tables = `
create table if not exists account (mchid text primary key, balance_fen bigint not null check (balance_fen >= 0), topped_up_fen bigint not null);
insert into account values ('${mchid}', ${String(openingBalanceFen)}, ${String(openingBalanceFen)}) on conflict do nothing;
create table if not exists bill (
  out_bill_no text primary key, transfer_bill_no text not null unique, request jsonb not null, openid text not null,
  transfer_amount integer not null, state text not null, fail_reason text, funds_locked boolean not null,
  create_time timestamptz not null, update_time timestamptz not null);
create index if not exists bill_open on bill (create_time) where state not in ('SUCCESS', 'FAIL', 'CANCELLED');
create table if not exists package (package_info text primary key, out_bill_no text not null references bill);`

export type BillState =
  'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED'

export interface Bill {
  out_bill_no: string
  transfer_bill_no: string
  request: BillRequest
  openid: string
  transfer_amount: number
  state: BillState
  fail_reason: string | null
  /** Whether the amount has left the operating balance. */
  funds_locked: boolean
  create_time: Date
  update_time: Date
}

/** One change of the books at a time: the account row is locked first, so that no two changes wait for each other. */
export function inBooks<Result>({ pool }: MockTools, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return inTransaction(pool, async (client) => {
    await client.query('select 1 from account for update')
    return work(client)
  })
}

export async function findBill(db: Queryable, outBillNo: string): Promise<Bill | undefined> {
  return (await db.query<Bill>('select * from bill where out_bill_no = $1', [outBillNo])).rows[0]
}

export async function findBillByTransferNo(db: Queryable, transferBillNo: string): Promise<Bill | undefined> {
  return (await db.query<Bill>('select * from bill where transfer_bill_no = $1', [transferBillNo])).rows[0]
}

export async function findBillByPackage(db: Queryable, packageInfo: string): Promise<Bill | undefined> {
  const sql = 'select bill.* from bill join package using (out_bill_no) where package_info = $1'
  return (await db.query<Bill>(sql, [packageInfo])).rows[0]
}

/** Whether the stored bill was made from equal parameters (the name compared decrypted: OAEP is randomised). */
export async function isSameRequest(db: Queryable, request: BillRequest): Promise<boolean> {
  const sql = 'select request = $2::jsonb as same from bill where out_bill_no = $1'
  return onlyRow((await db.query<{ same: boolean }>(sql, [request.out_bill_no, JSON.stringify(request)])).rows).same
}

export async function insertBill(
  db: Queryable,
  request: BillRequest,
  { state, now }: { state: BillState; now: Date },
): Promise<Bill> {
  const sql = `insert into bill (out_bill_no, transfer_bill_no, request, openid, transfer_amount, state, funds_locked, create_time, update_time)
    values ($1, $2, $3, $4, $5, $6, false, $7, $7) returning *`
  const values = [
    request.out_bill_no,
    `1330001${randomDigits(27)}`,
    JSON.stringify(request),
    request.openid,
    request.transfer_amount,
    state,
    now,
  ]
  return onlyRow((await db.query<Bill>(sql, values)).rows)
}

export interface Change {
  state: BillState
  fail_reason?: string | undefined
  now: Date
}

export async function changeBill(db: Queryable, outBillNo: string, { state, fail_reason, now }: Change): Promise<Bill> {
  const sql = 'update bill set state = $2, fail_reason = $3, update_time = $4 where out_bill_no = $1 returning *'
  return onlyRow((await db.query<Bill>(sql, [outBillNo, state, fail_reason ?? null, now])).rows)
}

/** Takes the amount out of the balance; false when it is short. */
export async function lockFunds(db: Queryable, bill: Bill): Promise<boolean> {
  const { rowCount } = await db.query('update account set balance_fen = balance_fen - $1 where balance_fen >= $1', [
    bill.transfer_amount,
  ])
  if (rowCount === 0) return false
  await db.query('update bill set funds_locked = true where out_bill_no = $1', [bill.out_bill_no])
  return true
}

export async function returnFunds(db: Queryable, bill: Bill): Promise<void> {
  if (!bill.funds_locked) return
  await db.query('update bill set funds_locked = false where out_bill_no = $1', [bill.out_bill_no])
  await db.query('update account set balance_fen = balance_fen + $1', [bill.transfer_amount])
}

/** A further package_info of the bill; the older ones keep working while the bill is open. */
export async function issuePackage(db: Queryable, bill: Bill): Promise<string> {
  const packageInfo = randomBytes(48).toString('base64')
  await db.query('insert into package values ($1, $2)', [packageInfo, bill.out_bill_no])
  return packageInfo
}
