import * as v from 'valibot'
import { Rsa } from 'wechatpay-axios-plugin'
import type { Section } from '../../settings'
import { judgeCreation, judgeQuery, type SignedAnswer, type TransferAnswer } from './answer'
import { merchantOf } from './merchant'

export type { TransferAnswer } from './answer'
export type { TransferBill, TransferState } from './wire'

export interface TransferOrder {
  appId: string
  /** At most 32 letters and digits; the idempotency key. Stored before the first call. */
  outBillNo: string
  openid: string
  amountFen: number
  /** Shown to the receiver; cut to 32 characters. */
  remark: string
  /** The vendor wants it from 2,000.00 yuan and takes none below 0.30 yuan. */
  userName?: string
  /** Reported as 岗位类型; cut to 32 characters. */
  jobTitle: string
  /** Reported as 报酬说明; cut to 32 characters. */
  purpose: string
}

const TRANSFER_BILLS = 'v3/fund-app/mch-transfer/transfer-bills'
const MAXIMUM_CHARACTERS = 32

/** Makes a transfer bill, or learns what became of the one that was made under this number before. */
export async function createTransfer(section: Section<'wechatPay'>, order: TransferOrder): Promise<TransferAnswer> {
  const body = requestBody(section, order)
  const answer = await verified(() => merchantOf(section).chain(TRANSFER_BILLS).post(body))
  return 'kind' in answer ? answer : judgeCreation(answer, order)
}

/** Reads a bill by our number. The vendor forgets bills after 30 days. */
export async function queryTransfer(section: Section<'wechatPay'>, outBillNo: string): Promise<TransferAnswer> {
  const path = `${TRANSFER_BILLS}/out-bill-no/${encodeURIComponent(outBillNo)}`
  const answer = await verified(() => merchantOf(section).chain(path).get())
  return 'kind' in answer ? answer : judgeQuery(answer, { outBillNo, mchId: section.WECHAT_PAY_MCHID })
}

function requestBody(section: Section<'wechatPay'>, order: TransferOrder): object {
  return {
    appid: order.appId,
    out_bill_no: order.outBillNo,
    transfer_scene_id: section.WECHAT_PAY_SCENE_ID,
    openid: order.openid,
    transfer_amount: order.amountFen,
    transfer_remark: cut(order.remark),
    notify_url: section.WECHAT_PAY_NOTIFY_URL,
    transfer_scene_report_infos: [
      { info_type: '岗位类型', info_content: cut(order.jobTitle) },
      { info_type: '报酬说明', info_content: cut(order.purpose) },
    ],
    ...(order.userName !== undefined && { user_name: Rsa.encrypt(order.userName, section.WECHAT_PAY_PUBLIC_KEY) }),
  }
}

/** A text that is too long would be refused at every repetition. */
function cut(text: string): string {
  return Array.from(text).slice(0, MAXIMUM_CHARACTERS).join('')
}

/** What the library throws: no answer at all, or one whose signature does not verify. */
const noSignedAnswer = v.object({ isAxiosError: v.literal(true), code: v.optional(v.string(), 'NO_ANSWER') })

/** Only a signed answer says anything; without one the bill may exist or not. */
async function verified(call: () => Promise<SignedAnswer>): Promise<SignedAnswer | { kind: 'unknown'; code: string }> {
  try {
    const { status, data } = await call()
    return { status, data }
  } catch (error) {
    const failure = v.safeParse(noSignedAnswer, error)
    if (!failure.success) throw error
    return { kind: 'unknown', code: failure.output.code }
  }
}
