import type { Environment } from '../context'
import { confirmBy, readReport, type BillReport, type Reading } from '../domain/bill'
import { entriesOnArrival, isFinal, type PayoutStatus } from '../domain/payout'
import type { Database } from '../store/connect'
import { finishJob } from '../store/due-jobs'
import { postEntries } from '../store/ledger'
import { addPayoutEvent, findPayout, movePayout, type PayoutEvent, type StoredPayout } from '../store/payouts'
import { notifyPerson } from './notify-person'

export type Settling = Pick<Environment, 'db' | 'settings' | 'now' | 'wireNow' | 'newId' | 'log' | 'crashPoint'>
export interface Settled {
  payout: StoredPayout
  outcome: Reading['kind']
}

/**
 * The one way in for what WeChat Pay says of a bill, whether as an answer, when asked, or in a notification: it may come
 * twice, late and in any order. Status, history, ledger and the timer's job change in one transaction, or not at all.
 * A report that contradicts our own record changes nothing and is logged.
 */
export async function settlePayout(
  context: Settling,
  payout: StoredPayout,
  { source, ...report }: BillReport & Pick<PayoutEvent, 'source'>,
): Promise<Settled> {
  const asked = { openid: payout.request.openid, mchId: context.settings.wechatPay().WECHAT_PAY_MCHID }
  const reading = readReport(payout, report, asked)
  if (reading.kind === 'mismatch') {
    context.log.error({ payoutId: payout.payoutId, source, field: reading.field }, 'a bill contradicts its payout')
    return { payout, outcome: 'mismatch' }
  }
  if (reading.kind === 'same') return { payout: await refresh(context, payout, report), outcome: 'same' }
  if (reading.kind === 'older') return { payout, outcome: 'older' }
  context.crashPoint('payout.before-save')
  const saved = await arrive(context, payout, { status: reading.status, source, report })
  const current = await reread(context.db, payout)
  // somebody else moved it while this report was read: what is known now decides
  if (!saved) return settlePayout(context, current, { ...report, source })
  context.crashPoint('payout.after-save')
  await tell(context, current)
  context.crashPoint('payout.after-message')
  return { payout: current, outcome: 'moved' }
}

async function arrive(
  { db, now, newId, crashPoint }: Settling,
  payout: StoredPayout,
  { status, source, report }: { status: PayoutStatus; source: PayoutEvent['source']; report: BillReport },
): Promise<boolean> {
  const at = now()
  return db.transaction().execute(async (transaction) => {
    if (!(await movePayout(transaction, payout, changeOf(status, report, at)))) return false
    const data = { outBillNo: report.outBillNo, state: report.state, ...(report.failReason && { failReason: report.failReason }) }
    await addPayoutEvent(transaction, payout, { eventId: newId(), source, status, at, data })
    await postEntries(transaction, { employerId: payout.employerId, entries: entriesOnArrival(payout, status), at, newId })
    if (isFinal(status)) await finishJob(transaction, { kind: 'settle-payout', subjectId: payout.payoutId })
    crashPoint('payout.before-settle-commit')
    return true
  })
}

function changeOf(status: PayoutStatus, report: BillReport, at: Date): Parameters<typeof movePayout>[2] {
  const open = status === 'confirming'
  return {
    status,
    at,
    transferBillNo: report.transferBillNo,
    packageInfo: open ? (report.packageInfo ?? null) : null,
    confirmBy: open ? confirmBy(report.createdAt) : null,
    failure: status === 'failed' ? (report.failReason ?? report.state.toUpperCase()) : null,
    ...(status === 'paid' && { paidAt: at }),
  }
}

/** The same state again; a newer package is kept, and an older reason to wait is over. */
async function refresh({ db, now }: Settling, payout: StoredPayout, report: BillReport): Promise<StoredPayout> {
  if (isFinal(payout.status)) return payout
  const { packageInfo } = report
  if (packageInfo === undefined && payout.failure === null) return payout
  await movePayout(db, payout, { status: payout.status, at: now(), failure: null, ...(packageInfo && { packageInfo }) })
  return reread(db, payout)
}

async function reread(db: Database, { employerId, payoutId }: StoredPayout): Promise<StoredPayout> {
  const payout = await findPayout(db, employerId, payoutId)
  if (payout === undefined) throw new Error(`payout ${payoutId} is gone`)
  return payout
}

const kinds = { confirming: 'PAYOUT_TO_CONFIRM', paid: 'PAYOUT_PAID', failed: 'PAYOUT_FAILED' } as const

async function tell(context: Settling, payout: StoredPayout): Promise<void> {
  if (payout.status === 'sending' || payout.status === 'paying') return
  const { openid } = payout.request
  const { employerId, payoutId, netFen, failure } = payout
  const values = { employerId, payoutId, netFen, ...(failure !== null && { failure }) }
  await notifyPerson(context, { openid, kind: kinds[payout.status], values })
}
