import * as v from 'valibot'
import { billOf, createReply, errorReply, queryReply, type TransferBill } from './wire'

/**
 * What is known after a call. `rejected`: the bill was not made. `retry-same`: send the same bill again later. `unknown`: ask
 * for the bill by its number, never change the number. `not-found`: the vendor has no such bill (yet).
 */
export type TransferAnswer =
  | { kind: 'known'; bill: TransferBill }
  | { kind: 'rejected'; code: string }
  | { kind: 'retry-same'; code: string }
  | { kind: 'unknown'; code: string }
  | { kind: 'not-found' }

/** An answer whose signature was verified, whatever its status. */
export interface SignedAnswer {
  status: number
  data: unknown
}

/** What an answer to a creation means. */
export function judgeCreation({ status, data }: SignedAnswer, order: { outBillNo: string; amountFen: number }): TransferAnswer {
  if (status !== 200) return judgeError(status, codeOf({ status, data }))
  const reply = v.safeParse(createReply, data)
  if (!reply.success) return { kind: 'unknown', code: 'UNREADABLE_ANSWER' }
  const { out_bill_no, transfer_amount } = reply.output
  const isOurs = out_bill_no === order.outBillNo && (transfer_amount ?? order.amountFen) === order.amountFen
  return isOurs ? { kind: 'known', bill: billOf(reply.output) } : { kind: 'unknown', code: 'ANSWER_OF_ANOTHER_BILL' }
}

/** What an answer to a query means. The amount is in the bill: only the caller knows what it has to be. */
export function judgeQuery({ status, data }: SignedAnswer, asked: { outBillNo: string; mchId: string }): TransferAnswer {
  if (status === 404) return { kind: 'not-found' }
  if (status !== 200) return { kind: 'unknown', code: codeOf({ status, data }) }
  const reply = v.safeParse(queryReply, data)
  if (!reply.success) return { kind: 'unknown', code: 'UNREADABLE_ANSWER' }
  const isOurs = reply.output.out_bill_no === asked.outBillNo && reply.output.mch_id === asked.mchId
  return isOurs ? { kind: 'known', bill: billOf(reply.output) } : { kind: 'unknown', code: 'ANSWER_OF_ANOTHER_BILL' }
}

/** Refusals after which the same bill may be sent again, with the status that they come with. */
const sameBillLater: Readonly<Record<string, number>> = { NOT_ENOUGH: 403, FREQUENCY_LIMITED: 429, QUOTA_EXCEED: 429 }

/** Status and code decide, the text never; what is not listed here may have been done. */
function judgeError(status: number, code: string): TransferAnswer {
  if (status === 400 && code === 'PARAM_ERROR') return { kind: 'rejected', code }
  if (status >= 500 && code === 'SYSTEM_ERROR') return { kind: 'retry-same', code }
  return { kind: sameBillLater[code] === status ? 'retry-same' : 'unknown', code }
}

function codeOf({ status, data }: SignedAnswer): string {
  const error = v.safeParse(errorReply, data)
  return error.success ? error.output.code : `HTTP_${String(status)}`
}
