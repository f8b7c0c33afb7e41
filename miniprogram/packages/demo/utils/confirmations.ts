import { transferWords as words } from './words'
import { t, type Entry } from '../../../i18n/index'
import { dayAndTime, yuan } from '../../../utils/format'
import { askMock, textOf } from './door'
import { ownOpenid } from './person'

/** A transfer as WeChat Pay's page shows it to the receiver. */
export interface Confirmation {
  merchant: string
  amount: string
  remark: string
  until: string
  state: string
  /** The receiver can still confirm. */
  isOpen: boolean
}

const open = 'WAIT_USER_CONFIRM'
const states: Readonly<Record<string, Entry>> = {
  [open]: words.waiting,
  TRANSFERING: words.onItsWay,
  SUCCESS: words.success,
  FAIL: words.failed,
  CANCELLED: words.closed,
}

/** Reads the transfer of a `package`. Throws `CloudError` `NOT_FOUND`. */
export async function readConfirmation(packageInfo: string): Promise<Confirmation> {
  const bill = await askMock('wechat-pay', `confirmations?package=${encodeURIComponent(packageInfo)}`)
  const state = textOf(bill, 'state')
  return {
    merchant: textOf(bill, 'merchant_name'),
    amount: yuan(Number(bill['transfer_amount'] ?? 0)),
    remark: textOf(bill, 'transfer_remark'),
    until: dayAndTime(textOf(bill, 'expires_at'), 'Asia/Shanghai'),
    state: t(states[state] ?? words.closed),
    isOpen: state === open,
  }
}

/**
 * The receiver's tap; another phone than the receiver's is turned away. Says what WeChat's page would tell its caller.
 * Throws `CloudError` `NOT_ALLOWED`, `PAYOUT_NOT_CONFIRMABLE`.
 */
export async function decideConfirmation(packageInfo: string, decision: 'confirm' | 'decline'): Promise<'done' | 'cancelled'> {
  const body = { package: packageInfo, openid: await ownOpenid(), decision }
  await askMock('wechat-pay', 'confirmations', { method: 'POST', body, means: { 409: 'PAYOUT_NOT_CONFIRMABLE' } })
  return decision === 'confirm' ? 'done' : 'cancelled'
}
