import { sql } from 'kysely'
import * as v from 'valibot'
import type { Payout, PayoutStatus, TransferRequest } from '../domain/payout'
import type { TaxBasis } from '../domain/tax'
import { Refusal } from '../refusal'
import type { Database } from './connect'

/** A payout with the request of its bill and what the vendor has told about it. */
export interface StoredPayout extends Payout {
  runId: string
  request: TransferRequest
  packageInfo: string | null
  confirmBy: Date | null
  failure: string | null
  updatedAt: Date
}

export interface NewPayout extends Payout {
  runId: string
  recordId: string
  grossFen: number
  basis: TaxBasis
  request: TransferRequest
  createdAt: Date
}

const request = v.strictObject({
  appId: v.string(),
  openid: v.string(),
  amountFen: v.number(),
  remark: v.string(),
  jobTitle: v.string(),
  purpose: v.string(),
  nameSealed: v.exactOptional(v.string()),
})

export async function insertPayouts(db: Database, payouts: readonly NewPayout[]): Promise<void> {
  const rows = payouts.map((payout) => ({
    employer_id: payout.employerId,
    payout_id: payout.payoutId,
    run_id: payout.runId,
    record_id: payout.recordId,
    worker_id: payout.workerId,
    gross_fen: payout.grossFen,
    tax_fen: payout.taxFen,
    net_fen: payout.netFen,
    tax_basis: JSON.stringify(payout.basis),
    status: payout.status,
    attempt: payout.attempt,
    out_bill_no: payout.outBillNo,
    request: JSON.stringify(payout.request),
    created_at: payout.createdAt,
    updated_at: payout.createdAt,
  }))
  await db.insertInto('payout').values(rows).execute()
}

export async function findPayout(db: Database, employerId: string, payoutId: string): Promise<StoredPayout | undefined> {
  const row = await payoutQuery(db).where('employer_id', '=', employerId).where('payout_id', '=', payoutId).executeTakeFirst()
  return row === undefined ? undefined : { ...row, request: v.parse(request, row.request) }
}

/** A worker's own payout; refuses with NOT_FOUND when it is anybody else's. */
export async function getOwnPayout(
  db: Database,
  { employerId, payoutId, workerId }: Pick<Payout, 'employerId' | 'payoutId' | 'workerId'>,
): Promise<StoredPayout> {
  const payout = await findPayout(db, employerId, payoutId)
  if (payout?.workerId !== workerId) throw new Refusal('NOT_FOUND')
  return payout
}

/** The payout whose id a bill number holds, whichever attempt it was: a notification names no employer. */
export async function findPayoutOfBill(db: Database, payoutId: string): Promise<StoredPayout | undefined> {
  const row = await payoutQuery(db).where('payout_id', '=', payoutId).executeTakeFirst()
  return row === undefined ? undefined : { ...row, request: v.parse(request, row.request) }
}

export async function listPayoutsOfRun(db: Database, employerId: string, runId: string): Promise<StoredPayout[]> {
  const rows = await payoutQuery(db)
    .where('employer_id', '=', employerId)
    .where('run_id', '=', runId)
    .orderBy('payout_id')
    .execute()
  return rows.map((row) => ({ ...row, request: v.parse(request, row.request) }))
}

export interface PayoutChange {
  status: PayoutStatus
  at: Date
  transferBillNo?: string
  packageInfo?: string | null
  confirmBy?: Date | null
  failure?: string | null
  paidAt?: Date
}

/**
 * Moves a payout on, only if it still is as it was read: same attempt, same status. Gives false when somebody else was
 * faster, so that the caller reads again.
 */
export async function movePayout(db: Database, read: Payout, change: PayoutChange): Promise<boolean> {
  const moved = await db
    .updateTable('payout')
    .set({
      status: change.status,
      updated_at: change.at,
      ...(change.transferBillNo !== undefined && { transfer_bill_no: change.transferBillNo }),
      ...(change.packageInfo !== undefined && { package_info: change.packageInfo }),
      ...(change.confirmBy !== undefined && { confirm_by: change.confirmBy }),
      ...(change.failure !== undefined && { failure: change.failure }),
      ...(change.paidAt !== undefined && { paid_at: change.paidAt }),
    })
    .where('employer_id', '=', read.employerId)
    .where('payout_id', '=', read.payoutId)
    .where('out_bill_no', '=', read.outBillNo)
    .where('status', '=', read.status)
    .returning('payout_id')
    .executeTakeFirst()
  return moved !== undefined
}

/** Opens the next attempt of a payout that failed; false when somebody else has. */
export async function openAttempt(
  db: Database,
  read: Payout,
  next: { attempt: number; outBillNo: string; at: Date },
): Promise<boolean> {
  const opened = await db
    .updateTable('payout')
    .set({
      status: 'sending',
      attempt: next.attempt,
      out_bill_no: next.outBillNo,
      // a new number may carry other parameters: to the account and by the name that the worker has now
      request: sql<string>`(select payout.request || jsonb_build_object('openid', worker.openid)
          || case when payout.request ? 'nameSealed' and identity.name_sealed is not null
            then jsonb_build_object('nameSealed', identity.name_sealed) else '{}' end
        from worker left join identity using (worker_id) where worker.worker_id = payout.worker_id)`,
      transfer_bill_no: null,
      package_info: null,
      confirm_by: null,
      failure: null,
      updated_at: next.at,
    })
    .where('employer_id', '=', read.employerId)
    .where('payout_id', '=', read.payoutId)
    .where('out_bill_no', '=', read.outBillNo)
    .where('status', '=', 'failed')
    .returning('payout_id')
    .executeTakeFirst()
  return opened !== undefined
}

export interface PayoutEvent {
  eventId: string
  source: 'run' | 'retry' | 'create' | 'query' | 'notification'
  status: PayoutStatus
  at: Date
  data: Record<string, string | number>
}

/** Adds to a payout's history, which is never edited. */
export async function addPayoutEvent(db: Database, { employerId, payoutId }: Payout, event: PayoutEvent): Promise<void> {
  await db
    .insertInto('payout_event')
    .values({
      employer_id: employerId,
      payout_id: payoutId,
      event_id: event.eventId,
      source: event.source,
      status: event.status,
      at: event.at,
      data: JSON.stringify(event.data),
    })
    .execute()
}

function payoutQuery(db: Database) {
  return db
    .selectFrom('payout')
    .select([
      'employer_id as employerId',
      'payout_id as payoutId',
      'run_id as runId',
      'worker_id as workerId',
      'net_fen as netFen',
      'tax_fen as taxFen',
      'status',
      'attempt',
      'out_bill_no as outBillNo',
      'request',
      'package_info as packageInfo',
      'confirm_by as confirmBy',
      'failure',
      'updated_at as updatedAt',
    ])
}
