import type { Context } from '../shared/context'
import { refuseUnlessConfirmable } from '../shared/domain/payout'
import { sendPayout } from '../shared/process/send-payout'
import { getWorkerPayout } from '../shared/store/pay-slips'
import { getOwnPayout, type StoredPayout } from '../shared/store/payouts'
import type { ConfirmationReply, GetConfirmationRequest } from './api'
import { payoutSummary } from './payout-views'

/**
 * What the phone needs to show WeChat's confirmation. Without a package that still works, the same bill is posted again,
 * which gives a fresh one; if that finds the bill closed or not made yet, the reply has no transfer.
 */
export async function getConfirmation(request: GetConfirmationRequest, context: Context<'worker'>): Promise<ConfirmationReply> {
  const { db, now, principal, settings } = context
  const key = { ...request, workerId: principal.workerId }
  const known = await getOwnPayout(db, key)
  refuseUnlessConfirmable(known.status)
  const payout = hasPackage(known, now()) ? known : await sendPayout(context, known)
  const summary = payoutSummary(await getWorkerPayout(db, key))
  if (payout.status !== 'confirming' || payout.packageInfo === null) return { payout: summary }
  const { appId } = payout.request
  return { payout: summary, transfer: { mchId: settings.wechatPay().WECHAT_PAY_MCHID, appId, package: payout.packageInfo } }
}

function hasPackage({ packageInfo, confirmBy }: StoredPayout, now: Date): boolean {
  return packageInfo !== null && confirmBy !== null && now < confirmBy
}
