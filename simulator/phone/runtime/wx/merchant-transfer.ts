import { askReceive, showBill, type Bill } from '../screens/transfer'
import { showToast } from '../screens/toast'
import { say } from '../screens/words'
import { ApiFailure } from './api'
import { openidOf } from './app'
import type { Around } from './around'
import { notInDevTools } from './devtools'
import { callbacksOnly, type Subject } from './member'
import { askMock } from './mock-door'

interface Options {
  mchId: string
  appId: string
  package: string
}

/** WeChat Pay's confirmation of a transfer. Its success says that the page was gone through; whether money moved the vendor knows. */
export function merchantTransfer(around: Around): Subject {
  return {
    requestMerchantTransfer: callbacksOnly((options: Options) => confirm(around, options), {
      needs: { mchId: 'String', package: 'String' },
      takes: 'appId openId subMchId subAppId',
      host: 'wechat',
    }),
  }
}

async function confirm(around: Around, { package: packageInfo }: Options): Promise<void> {
  notInDevTools(around)
  const bill = await readBill(around, packageInfo)
  if (bill.state !== 'WAIT_USER_CONFIRM') {
    await showBill(around, bill)
    return
  }
  const isReceived = await askReceive(around, bill)
  const { status, body } = await decide(around, packageInfo, isReceived ? 'confirm' : 'decline')
  if (!isReceived) throw new ApiFailure('cancel')
  if (status === 403) refuse(around)
  const state = typeof body['state'] === 'string' ? body['state'] : 'UNKNOWN'
  await showBill(around, { ...bill, state })
}

async function readBill(around: Around, packageInfo: string): Promise<Bill> {
  const { status, body } = await askMock(around, 'wechat-pay', {
    path: `confirmations?package=${encodeURIComponent(packageInfo)}`,
  })
  if (status !== 200) return { merchant: '', fen: 0, remark: '', until: '', state: 'UNKNOWN' }
  return {
    merchant: String(body['merchant_name']),
    fen: Number(body['transfer_amount']),
    remark: String(body['transfer_remark']),
    until: String(body['expires_at']),
    state: String(body['state']),
  }
}

function decide(around: Around, packageInfo: string, decision: 'confirm' | 'decline'): ReturnType<typeof askMock> {
  const body = { package: packageInfo, openid: openidOf(around.device.now.persona), decision }
  return askMock(around, 'wechat-pay', { path: 'confirmations', body })
}

function refuse(around: Around): never {
  const words = say('payOtherAccount', around.device.now.language)
  showToast(around, { title: words, icon: 'none', mask: false, duration: 2000 })
  throw new ApiFailure(words)
}
