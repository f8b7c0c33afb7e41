import * as asn1js from 'asn1js'
import { randomBytes } from 'node:crypto'
import * as pkijs from 'pkijs'
import type { Section } from '../../settings'
import { VendorError } from '../../vendor-error'
import { callVendor } from '../http'
import { encode, oid, sha256, type Der } from '../../cms/asn1'
import { verifyTimeStamp } from './time-stamp-token'

/** A verified RFC 3161 token over some bytes. The nonce makes it a new one, so that no clock of ours is needed. */
export async function timeStamp(section: Section<'certificate'>, content: Buffer): Promise<{ token: Der; at: Date }> {
  const nonce = newNonce()
  const answer = await callVendor({
    vendor: 'time-stamp-authority',
    method: 'POST',
    url: section.TSA_URL,
    headers: { 'content-type': 'application/timestamp-query' },
    body: requestOf(sha256(content), nonce),
  })
  if (answer.status !== 200) throw failure(`HTTP_${String(answer.status)}`, { retryable: answer.status >= 500 })
  const token = tokenOf(answer.bytes)
  const at = verifyTimeStamp(token, { content, nonce, tsaPem: section.TSA_CERTIFICATE })
  return { token: encode(token), at }
}

/** 64 random bits below a leading 1, so that the integer is positive and has one encoding. */
function newNonce(): Der {
  return Uint8Array.from([1, ...randomBytes(8)])
}

function requestOf(imprint: Der, nonce: Der): Der {
  const hashAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new asn1js.Null() })
  const hashedMessage = new asn1js.OctetString({ valueHex: imprint })
  const messageImprint = new pkijs.MessageImprint({ hashAlgorithm, hashedMessage })
  return encode(
    new pkijs.TimeStampReq({ version: 1, messageImprint, nonce: new asn1js.Integer({ valueHex: nonce }), certReq: true }),
  )
}

/** Granted, and granted with changes; the other states bring no token (RFC 3161 §2.4.2). */
const granted = new Set<number>([0, 1])

function tokenOf(bytes: Der): pkijs.ContentInfo {
  const { status, timeStampToken } = parse(bytes)
  if (!granted.has(status.status) || timeStampToken === undefined) throw failure(`PKI_STATUS_${String(status.status)}`)
  return timeStampToken
}

function parse(bytes: Der): pkijs.TimeStampResp {
  try {
    return pkijs.TimeStampResp.fromBER(bytes)
  } catch (cause) {
    throw failure('UNREADABLE_ANSWER', { retryable: true, cause })
  }
}

function failure(code: string, { retryable = false, cause }: { retryable?: boolean; cause?: unknown } = {}): VendorError {
  return new VendorError('time-stamp-authority', { code, retryable, cause })
}
