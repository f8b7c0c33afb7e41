import * as v from 'valibot'

export const listMessagesRequest = v.strictObject({ cursor: v.optional(v.pipe(v.string(), v.uuid())) })
export type MessageKind =
  | 'IDENTITY_VERIFIED'
  | 'IDENTITY_REVIEW_REJECTED'
  | 'IDENTITY_MOVE_ASKED'
  | 'IDENTITY_MOVE_OBJECTED'
  | 'IDENTITY_MOVED'
  | 'IDENTITY_MOVED_AWAY'
  | 'DOCUMENT_ENDS'
  | 'AGREEMENT_SIGNED'
  | 'AGREEMENT_COMPLETED'
  | 'AGREEMENT_REMINDER'
  | 'AGREEMENT_EXPIRED'
  | 'AGREEMENT_EXTENDED'
  | 'AGREEMENT_WITHDRAWN'
  | 'AGREEMENT_TIME_ASKED'
  | 'AGREEMENT_TO_SEAL'
  | 'AGREEMENT_SEALED'
  | 'AGREEMENT_ENDING'
  | 'AGREEMENT_ENDED'
  | 'AGREEMENT_CHANGED'
  | 'COVER_IN_FORCE'
  | 'COVER_REFUSED'
  | 'RECORD_APPROVED'
  | 'RECORD_REJECTED'
  | 'PAYOUT_TO_CONFIRM'
  | 'PAYOUT_PAID'
  | 'PAYOUT_FAILED'
/** The words are the phone's: a message is its kind and the values in it. */
export interface Message {
  messageId: string
  kind: MessageKind
  values: Record<string, string | number>
  sentAt: string
  read: boolean
}
export interface ListMessagesReply {
  messages: Message[]
  unreadCount: number
  nextCursor?: string
}

export const markReadRequest = v.strictObject({ upTo: v.pipe(v.string(), v.uuid()) })
export interface MarkReadReply {
  unreadCount: number
}

/** The answer of wx.requestSubscribeMessage: one acceptance is one message that may be sent. */
export const recordSubscriptionRequest = v.strictObject({
  accepted: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), v.maxLength(5)),
})
export interface RecordSubscriptionReply {
  recorded: number
}

export type ListMessagesRequest = v.InferOutput<typeof listMessagesRequest>
export type MarkReadRequest = v.InferOutput<typeof markReadRequest>
export type RecordSubscriptionRequest = v.InferOutput<typeof recordSubscriptionRequest>
