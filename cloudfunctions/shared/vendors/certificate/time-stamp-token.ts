import type * as pkijs from 'pkijs'
import { derOfPem, isSameBytes, type Der } from '../../cms/asn1'
import { checkTimeStamp } from '../../cms/time-stamp-checks'
import { VendorError } from '../../vendor-error'

export interface TimeStampQuestion {
  content: Buffer
  nonce: Der
  /** The one certificate that is trusted to stamp. */
  tsaPem: string
}

/**
 * Verifies a token against its question and the configured authority, and gives its moment. The certificates that the token
 * brings along are not used. Throws `VendorError`, code `TIME_STAMP_NOT_GENUINE`.
 */
export function verifyTimeStamp(token: pkijs.ContentInfo, question: TimeStampQuestion): Date {
  try {
    return check(token, question)
  } catch (cause) {
    throw new VendorError('time-stamp-authority', { code: 'TIME_STAMP_NOT_GENUINE', retryable: false, cause })
  }
}

function check(token: pkijs.ContentInfo, { content, nonce, tsaPem }: TimeStampQuestion): Date {
  const { checks, info } = checkTimeStamp(token, content, derOfPem(tsaPem))
  const answers = info.nonce !== undefined && isSameBytes(info.nonce.valueBlock.valueHexView, nonce)
  const failed = Object.entries({ ...checks, nonce: answers }).filter(([, holds]) => !holds)
  if (failed.length > 0) throw new Error(`does not hold: ${failed.map(([name]) => name).join(', ')}`)
  return info.genTime
}
