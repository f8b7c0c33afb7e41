import * as v from 'valibot'

/** A vendor's call as it arrived: the raw body, because its signature is over these bytes. Header names are lower case. */
export const notificationRequest = v.strictObject({
  headers: v.record(v.string(), v.string()),
  body: v.pipe(v.string(), v.maxLength(65_536)),
})
/** What the vendor's server is told; `status` becomes the HTTP status of the answer. */
export interface NotificationReply {
  status: number
  body: string
}
export type NotificationRequest = v.InferOutput<typeof notificationRequest>
