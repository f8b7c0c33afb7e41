import { randomBytes, randomUUID } from 'node:crypto'
import type { MockTools } from '../kit/mock'
import type { Webhooks } from '../kit/outbox'
import { seal } from './cipher'
import type { Bill } from './entities'
import { loadMerchant, type Merchant } from './merchant'
import { signatureHeaders } from './signature'
import { rfc3339 } from './time'

const seconds = 1000
const minutes = 60 * seconds
const hours = 60 * minutes

/** 15 retries over 24 h 4 min, as documented. */
const retryAfterMs = [
  ...[15 * seconds, 15 * seconds, 30 * seconds, 3 * minutes, 10 * minutes, 20 * minutes, 30 * minutes, 30 * minutes],
  ...[30 * minutes, 60 * minutes, 3 * hours, 3 * hours, 3 * hours, 6 * hours, 6 * hours],
]

/** How WeChat Pay sends: an answer within 5 s, 200 or 204 is taken, signed anew at each attempt. */
export function payWebhooks({ kept, clock }: Pick<MockTools, 'kept' | 'clock'>): Webhooks {
  return {
    retryAfterMs,
    timeoutMs: 5 * seconds,
    acknowledged: (status) => status === 200 || status === 204,
    headers: async (body, { fault }) => ({
      'Content-Type': 'application/json; charset=utf-8',
      'Request-ID': randomUUID(),
      ...signatureHeaders(body, await loadMerchant(kept), { wireNow: clock.wireNow(), fault }),
    }),
  }
}

/** The body of the final-state notification: encrypted for the merchant. */
export function finalStateNotification(bill: Bill, merchant: Merchant, now: Date): string {
  const sealed = { nonce: randomBytes(6).toString('hex'), associatedData: 'mch_payment' }
  return JSON.stringify({
    id: randomUUID(),
    create_time: rfc3339(now),
    resource_type: 'encrypt-resource',
    event_type: 'MCHTRANSFER.BILL.FINISHED',
    summary: '商家转账单据终态通知',
    resource: {
      original_type: 'mch_payment',
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: seal(JSON.stringify(plainResource(bill, merchant)), merchant.apiV3Key, sealed),
      associated_data: sealed.associatedData,
      nonce: sealed.nonce,
    },
  })
}

function plainResource(bill: Bill, merchant: Merchant): object {
  return {
    out_bill_no: bill.out_bill_no,
    transfer_bill_no: bill.transfer_bill_no,
    state: bill.state,
    mch_id: merchant.mchid,
    transfer_amount: bill.transfer_amount,
    openid: bill.openid,
    ...(bill.fail_reason !== null && { fail_reason: bill.fail_reason }),
    create_time: rfc3339(bill.create_time),
    update_time: rfc3339(bill.update_time),
  }
}
