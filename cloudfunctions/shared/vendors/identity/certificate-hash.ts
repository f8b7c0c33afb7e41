import { createHash } from 'node:crypto'

/** Of the kinds of document, face verification takes the mainland identity card only. */
export const IDENTITY_CARD = 'IDENTITY_CARD'

/** `cert_hash` of queryVerifyInfo: says whose result is asked for without naming the person; lower-case hexadecimal. */
export function certificateHash({ name, idNumber }: { name: string; idNumber: string }): string {
  const pairs = { cert_type: IDENTITY_CARD, cert_name: name, cert_no: idNumber }
  const joined = Object.entries(pairs).map(([key, value]) => `${key}=${Buffer.from(value).toString('base64')}`)
  return createHash('sha256').update(joined.join('&')).digest('hex')
}
