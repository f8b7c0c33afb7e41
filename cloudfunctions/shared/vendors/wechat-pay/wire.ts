import * as v from 'valibot'

export type TransferState =
  'accepted' | 'processing' | 'wait-user-confirm' | 'transferring' | 'success' | 'failed' | 'cancelling' | 'cancelled'

export interface TransferBill {
  outBillNo: string
  transferBillNo: string
  state: TransferState
  /** Absent in the answer to a creation. */
  amountFen?: number
  /** An open set of the vendor's codes; only with `failed`. */
  failReason?: string
  /** What the phone needs to show the confirmation; only with `wait-user-confirm`. */
  packageInfo?: string
  createdAt: Date
}

/** The vendor's states, in its own spelling. */
const states = {
  ACCEPTED: 'accepted',
  PROCESSING: 'processing',
  WAIT_USER_CONFIRM: 'wait-user-confirm',
  TRANSFERING: 'transferring',
  SUCCESS: 'success',
  FAIL: 'failed',
  CANCELING: 'cancelling',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, TransferState>

const state = v.pipe(
  v.picklist(['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS', 'FAIL', 'CANCELING', 'CANCELLED']),
  v.transform((word) => states[word]),
)
const text = v.pipe(v.string(), v.minLength(1))
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** RFC 3339 with an offset. */
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((value) => new Date(value)),
)

const bill = {
  out_bill_no: text,
  transfer_bill_no: text,
  state,
  fail_reason: v.nullish(v.string()),
  create_time: instant,
}

export const createReply = v.object({ ...bill, package_info: v.nullish(v.string()), transfer_amount: v.nullish(fen) })
export const queryReply = v.object({ ...bill, mch_id: text, transfer_amount: fen })
export const errorReply = v.object({ code: text })

/** The envelope of a notification; its content is inside `resource`. */
export const notification = v.object({
  event_type: v.literal('MCHTRANSFER.BILL.FINISHED'),
  resource_type: v.literal('encrypt-resource'),
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: text,
    associated_data: v.optional(v.string(), ''),
    nonce: text,
  }),
})
export const notificationContent = v.object({ ...bill, mch_id: text, transfer_amount: fen, openid: text })

interface BillReply {
  out_bill_no: string
  transfer_bill_no: string
  state: TransferState
  create_time: Date
  transfer_amount?: number | null | undefined
  fail_reason?: string | null | undefined
  package_info?: string | null | undefined
}

/** The bill in our words. */
export function billOf(reply: BillReply): TransferBill {
  return {
    outBillNo: reply.out_bill_no,
    transferBillNo: reply.transfer_bill_no,
    state: reply.state,
    createdAt: reply.create_time,
    ...(reply.transfer_amount && { amountFen: reply.transfer_amount }),
    ...(reply.fail_reason && { failReason: reply.fail_reason }),
    ...(reply.package_info && { packageInfo: reply.package_info }),
  }
}
