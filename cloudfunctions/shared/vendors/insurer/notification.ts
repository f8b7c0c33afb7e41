import * as v from 'valibot'
import type { Section } from '../../settings'
import { VendorError } from '../../vendor-error'
import { isFresh, isSameSignature, signatureHeaders, signRequest } from './signature'
import { coverOf, notification, type CoverAnswer } from './wire'

/** A notification as it arrived: header names in lower case, the body as it was signed, the wire clock at its arrival. */
export interface Delivery {
  headers: Readonly<Record<string, string>>
  body: string
  at: Date
}

const requiredHeaders = v.object({
  [signatureHeaders.key]: v.string(),
  [signatureHeaders.timestamp]: v.string(),
  [signatureHeaders.nonce]: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{16,64}$/)),
  [signatureHeaders.signature]: v.string(),
})

/**
 * The insurer's decision on an order. Nothing is parsed before the signature is verified. Throws `VendorError`: `NOT_GENUINE`
 * for anything that does not verify, `UNREADABLE_NOTIFICATION` for a genuine one that says something new.
 */
export function readCoverNotification(section: Section<'insurer'>, delivery: Delivery): { orderNo: string } & CoverAnswer {
  if (!isGenuine(section, delivery)) throw new VendorError('insurer', { code: 'NOT_GENUINE', retryable: false })
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), notification), delivery.body)
  if (!parsed.success) throw new VendorError('insurer', { code: 'UNREADABLE_NOTIFICATION', retryable: false })
  const { data } = parsed.output
  return { orderNo: data.orderNo, ...coverOf(data) }
}

/** The path is the one of the address that the insurer was given: behind a gateway ours may look different. */
function isGenuine(section: Section<'insurer'>, { headers, body, at }: Delivery): boolean {
  const parsed = v.safeParse(requiredHeaders, headers)
  if (!parsed.success || parsed.output[signatureHeaders.key] !== section.INSURER_KEY_ID) return false
  const timestamp = parsed.output[signatureHeaders.timestamp]
  const part = { timestamp, nonce: parsed.output[signatureHeaders.nonce], body }
  const { pathname, search } = new URL(section.INSURER_NOTIFY_URL)
  const expected = signRequest(section.INSURER_SECRET, { method: 'POST', path: pathname + search }, part)
  return isFresh(timestamp, at) && isSameSignature(expected, parsed.output[signatureHeaders.signature])
}
