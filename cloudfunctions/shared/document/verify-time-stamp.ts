import * as pkijs from 'pkijs'
import { derOfPem } from '../cms/asn1'
import { checkTimeStamp } from '../cms/time-stamp-checks'

/**
 * The moment at which the trusted authority has stamped some bytes; undefined when the token, base64 DER, is not for them or not
 * by that authority.
 */
export function stampedMoment(token: string, content: Uint8Array, tsaPem: string): Date | undefined {
  const { checks, info } = read(token, content, tsaPem) ?? {}
  return checks && Object.values(checks).every(Boolean) ? info?.genTime : undefined
}

/** The libraries throw on bytes that they cannot read, and such a token proves nothing. */
function read(token: string, content: Uint8Array, tsaPem: string): ReturnType<typeof checkTimeStamp> | undefined {
  try {
    return checkTimeStamp(pkijs.ContentInfo.fromBER(Uint8Array.from(Buffer.from(token, 'base64'))), content, derOfPem(tsaPem))
  } catch {
    return undefined
  }
}
