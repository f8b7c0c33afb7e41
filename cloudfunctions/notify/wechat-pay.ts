import type { Context } from '../shared/context'
import { readBillNumber } from '../shared/domain/bill-number'
import { settlePayout } from '../shared/process/settle-payout'
import { findPayoutOfBill, type StoredPayout } from '../shared/store/payouts'
import { VendorError } from '../shared/vendor-error'
import { readTransferNotification } from '../shared/vendors/wechat-pay/notification'
import type { NotificationReply, NotificationRequest } from './api'

type Report = ReturnType<typeof readTransferNotification>

/**
 * The final state of a bill. What does not verify gets 401 and changes nothing; what is genuine but not ours gets 400 and
 * changes nothing; what was heard before is acknowledged again.
 */
export async function wechatPay(request: NotificationRequest, context: Context<'vendor'>): Promise<NotificationReply> {
  context.crashPoint('payout.notification-received')
  const report = readGenuine(request, context)
  if (report === undefined) return failure(401, 'not genuine')
  context.crashPoint('payout.notification-verified')
  const payout = await findPayout(context, report)
  if (payout === undefined) return failure(400, 'not ours')
  const { outcome } = await settlePayout(context, payout, { ...report, source: 'notification' })
  return outcome === 'mismatch' ? failure(400, 'not ours') : { status: 200, body: JSON.stringify({ code: 'SUCCESS' }) }
}

function readGenuine({ headers, body }: NotificationRequest, { settings, wireNow, log }: Context<'vendor'>): Report | undefined {
  try {
    return readTransferNotification(settings.wechatPay(), { headers, body, at: wireNow() })
  } catch (error) {
    if (!(error instanceof VendorError && error.code === 'NOT_GENUINE')) throw error
    log.warn({ vendor: error.vendor }, 'a notification is not genuine')
    return undefined
  }
}

async function findPayout({ db, log }: Context<'vendor'>, { outBillNo }: Report): Promise<StoredPayout | undefined> {
  const bill = readBillNumber(outBillNo)
  const payout = bill === undefined ? undefined : await findPayoutOfBill(db, bill.payoutId)
  if (payout === undefined) log.error({ outBillNo }, 'a genuine notification is about no payout')
  return payout
}

function failure(status: number, message: string): NotificationReply {
  return { status, body: JSON.stringify({ code: 'FAIL', message }) }
}
