import type { Context } from '../shared/context'
import { nextRun } from '../shared/domain/backoff'
import { refuseUnlessFinance, retry } from '../shared/domain/payout'
import { sendPayout } from '../shared/process/send-payout'
import { Refusal } from '../shared/refusal'
import { scheduleJob } from '../shared/store/due-jobs'
import { postEntries } from '../shared/store/ledger'
import { getPayRun } from '../shared/store/pay-runs'
import { addPayoutEvent, findPayout, openAttempt, type StoredPayout } from '../shared/store/payouts'
import type { PayRunState, RetryPayoutRequest } from './api'
import { payRunState } from './payout-views'

/** Pays again what WeChat Pay has verifiably not paid, under the number of the next attempt. */
export async function retryPayout({ payoutId }: RetryPayoutRequest, context: Context<'employer'>): Promise<PayRunState> {
  const { db, principal, crashPoint } = context
  refuseUnlessFinance(principal.role)
  const payout = await getPayout(context, payoutId)
  await open(context, payout)
  crashPoint('payout.after-commit')
  await sendPayout(context, await getPayout(context, payoutId))
  return payRunState(await getPayRun(db, principal.employerId, payout.runId))
}

async function open({ db, now, newId, crashPoint }: Context<'employer'>, payout: StoredPayout): Promise<void> {
  const { attempt, outBillNo, entries } = retry(payout)
  const at = now()
  const { employerId, payoutId } = payout
  await db.transaction().execute(async (transaction) => {
    const opened = await openAttempt(transaction, payout, { attempt, outBillNo, at })
    if (!opened) throw new Refusal('PAYOUT_NOT_RELEASED', { status: 'sending' })
    await addPayoutEvent(transaction, payout, { eventId: newId(), source: 'retry', status: 'sending', at, data: { outBillNo } })
    await postEntries(transaction, { employerId, entries, at, newId })
    const job = { jobId: newId(), kind: 'settle-payout', employerId, subjectId: payoutId, runAt: nextRun(at, 0) } as const
    await scheduleJob(transaction, job)
    crashPoint('payout.before-commit')
  })
}

async function getPayout({ db, principal }: Context<'employer'>, payoutId: string): Promise<StoredPayout> {
  const payout = await findPayout(db, principal.employerId, payoutId)
  if (payout === undefined) throw new Refusal('NOT_FOUND')
  return payout
}
