import * as v from 'valibot'
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin'
import type { Section } from '../../settings'
import { VendorError } from '../../vendor-error'
import { billOf, notification, notificationContent, type TransferBill } from './wire'

/** A notification as it arrived: header names in lower case, the body as it was signed, the wire clock at its arrival. */
export interface Delivery {
  headers: Readonly<Record<string, string>>
  body: string
  at: Date
}

const WINDOW_SECONDS = 300

const signatureHeaders = v.object({
  'wechatpay-timestamp': v.pipe(v.string(), v.regex(/^\d{1,12}$/)),
  'wechatpay-nonce': v.pipe(v.string(), v.minLength(1)),
  'wechatpay-serial': v.pipe(v.string(), v.minLength(1)),
  'wechatpay-signature': v.pipe(v.string(), v.minLength(1)),
})

/**
 * The final state of a bill, as the vendor tells it. Nothing is parsed before the signature is verified. Throws `VendorError`:
 * `NOT_GENUINE` for anything that does not verify or is another merchant's, `UNREADABLE_NOTIFICATION` for a genuine one that
 * says something new. Bill number, amount and openid are for the caller to compare with its own record.
 */
export function readTransferNotification(
  section: Section<'wechatPay'>,
  delivery: Delivery,
): TransferBill & { openid: string; mchId: string } {
  requireGenuine(section, delivery)
  const { resource } = read(notification, delivery.body)
  const content = read(notificationContent, decrypt(section, resource))
  if (content.mch_id !== section.WECHAT_PAY_MCHID) throw notGenuine()
  return { ...billOf(content), openid: content.openid, mchId: content.mch_id }
}

function requireGenuine(section: Section<'wechatPay'>, { headers, body, at }: Delivery): void {
  const parsed = v.safeParse(signatureHeaders, headers)
  if (!parsed.success) throw notGenuine()
  const { 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': nonce, ...signed } = parsed.output
  if (Math.abs(at.getTime() / 1000 - Number(timestamp)) >= WINDOW_SECONDS) throw notGenuine()
  if (signed['wechatpay-serial'] !== section.WECHAT_PAY_PUBLIC_KEY_ID) throw notGenuine()
  const message = Formatter.response(timestamp, nonce, body)
  if (!Rsa.verify(message, signed['wechatpay-signature'], section.WECHAT_PAY_PUBLIC_KEY)) throw notGenuine()
}

type Resource = v.InferOutput<typeof notification>['resource']

function decrypt(section: Section<'wechatPay'>, { ciphertext, nonce, associated_data }: Resource): string {
  try {
    return Aes.AesGcm.decrypt(ciphertext, section.WECHAT_PAY_API_V3_KEY, nonce, associated_data)
  } catch (error) {
    throw notGenuine(error)
  }
}

function read<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  if (result.success) return result.output
  throw new VendorError('wechat-pay', { code: 'UNREADABLE_NOTIFICATION', retryable: false })
}

function notGenuine(cause?: unknown): VendorError {
  return new VendorError('wechat-pay', { code: 'NOT_GENUINE', retryable: false, cause })
}
