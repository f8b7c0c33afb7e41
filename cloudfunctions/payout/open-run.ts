import type { Context } from '../shared/context'
import { nextRun } from '../shared/domain/backoff'
import { billNumber } from '../shared/domain/bill-number'
import { dayIn } from '../shared/domain/zone'
import { escrow } from '../shared/domain/ledger'
import { openingEntries, refuseRun, refuseUnpayable, transferRequest, type Pay } from '../shared/domain/payout'
import { Refusal } from '../shared/refusal'
import type { Database } from '../shared/store/connect'
import { scheduleJob } from '../shared/store/due-jobs'
import { accountBalance, postEntries } from '../shared/store/ledger'
import { insertPayRun, listReceivers, lockEscrow } from '../shared/store/pay-runs'
import { addPayoutEvent, insertPayouts, type NewPayout } from '../shared/store/payouts'
import { listRecordsById, type WorkRecord } from '../shared/store/records'
import { payFor } from './pay-computation'

/**
 * Decides and saves a run in one transaction. The employer's escrow is held still meanwhile, so that two runs at once
 * neither pay a record twice nor spend the same money.
 */
export async function openRun(context: Context<'employer'>, recordIds: readonly string[]): Promise<string> {
  const { db, principal, crashPoint } = context
  const runId = context.newId()
  await db.transaction().execute(async (transaction) => {
    await lockEscrow(transaction, principal.employerId)
    const records = await listRecordsById(transaction, principal.employerId, recordIds)
    refuseUnpayable(records.map(payable), recordIds)
    const pays = await payFor(transaction, records, context.now())
    refuseRun(pays, await accountBalance(transaction, principal.employerId, escrow))
    const payouts = await payoutsOf({ ...context, db: transaction }, runId, { pays, records })
    await save({ ...context, db: transaction }, runId, payouts)
    crashPoint('payout.before-commit')
  })
  return runId
}

function payable(record: WorkRecord): Parameters<typeof refuseUnpayable>[0][number] {
  return { ...record, hasPayout: record.payoutId !== null }
}

async function payoutsOf(
  { db, now, newId, principal, settings }: Context<'employer'>,
  runId: string,
  { pays, records }: { pays: readonly Pay[]; records: readonly WorkRecord[] },
): Promise<NewPayout[]> {
  const appId = settings.weixin().WEIXIN_APPID
  const receivers = new Map(
    (await listReceivers(db, [...new Set(pays.map((pay) => pay.workerId))])).map((each) => [each.workerId, each]),
  )
  const recordOf = new Map(records.map((record) => [record.recordId, record]))
  return pays.map((pay) => {
    const receiver = found(receivers, pay.workerId)
    const { jobTitle, zone, plannedStart } = found(recordOf, pay.recordId)
    const payoutId = newId()
    return {
      ...pay,
      employerId: principal.employerId,
      payoutId,
      runId,
      status: 'sending',
      attempt: 1,
      outBillNo: billNumber(payoutId, 1),
      request: transferRequest(pay.netFen, { ...receiver, appId, jobTitle, workDate: dayIn(zone, plannedStart) }),
      createdAt: now(),
    }
  })
}

async function save(
  { db, now, newId, principal }: Context<'employer'> & { db: Database },
  runId: string,
  payouts: readonly NewPayout[],
): Promise<void> {
  const at = now()
  const { employerId, memberId } = principal
  await insertPayRun(db, { employerId, runId, memberId, startedAt: at })
  await insertPayouts(db, payouts)
  await postEntries(db, { employerId, entries: payouts.flatMap(openingEntries), at, newId })
  for (const payout of payouts) {
    const { payoutId, outBillNo, status } = payout
    await addPayoutEvent(db, payout, { eventId: newId(), source: 'run', status, at, data: { outBillNo } })
    await scheduleJob(db, { jobId: newId(), kind: 'settle-payout', employerId, subjectId: payoutId, runAt: nextRun(at, 0) })
  }
}

function found<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new Refusal('NOT_FOUND')
  return value
}
