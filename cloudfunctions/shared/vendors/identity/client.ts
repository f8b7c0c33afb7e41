import type { Section } from '../../settings'
import { below, callVendor, readAnswer, type HttpAnswer } from '../http'
import { certificateHash, IDENTITY_CARD } from './certificate-hash'
import { failureOf, type FaceFailure } from './failures'
import { errcodes, PASSED, platformError, readErrcode, verifyIdReply, verifyInfoReply } from './wire'

export interface FacePerson {
  accessToken: string
  /** Our number of this verification: 5 to 32 of `0-9A-Za-z_-`, used once. */
  outSeqNo: string
  openid: string
  name: string
  /** 18 characters, the last one may be an upper-case X. */
  idNumber: string
}

export interface FaceQuestion extends FacePerson {
  verifyId: string
}

export type FaceResult = { status: 'passed' } | { status: 'failed'; failure: FaceFailure } | { status: 'open' }

const paths = {
  getVerifyId: '/cityservice/face/identify/getverifyid',
  queryVerifyInfo: '/cityservice/face/identify/queryverifyinfo',
} as const

/**
 * Opens a face verification of one person; the phone goes through it by the id. Throws `VendorError`; code
 * `ACCESS_TOKEN_INVALID` asks for a new token.
 */
export async function requestFaceVerification(
  section: Section<'weixin'>,
  person: FacePerson,
): Promise<{ verifyId: string; expiresInSeconds: number }> {
  const { accessToken, outSeqNo: out_seq_no, openid, name, idNumber } = person
  const cert_info = { cert_type: IDENTITY_CARD, cert_name: name, cert_no: idNumber }
  const answer = await post(section, { path: paths.getVerifyId, accessToken }, { out_seq_no, openid, cert_info })
  const errcode = readErrcode(answer)
  if (errcode !== 0) throw platformError(errcode)
  const reply = readAnswer('weixin', verifyIdReply, answer.text)
  return { verifyId: reply.verify_id, expiresInSeconds: reply.expires_in }
}

/**
 * Asks the platform what became of a verification: the phone's word proves nothing. Passed is errcode 0 and verify_ret 10000
 * and nothing else. Throws `VendorError`, also when person and verification do not belong together.
 */
export async function readFaceVerification(section: Section<'weixin'>, question: FaceQuestion): Promise<FaceResult> {
  const { accessToken, verifyId: verify_id, outSeqNo: out_seq_no, openid } = question
  const body = { verify_id, out_seq_no, cert_hash: certificateHash(question), openid }
  const answer = await post(section, { path: paths.queryVerifyInfo, accessToken }, body)
  const errcode = readErrcode(answer)
  if (errcode === errcodes.notFinished) return { status: 'open' }
  if (errcode === errcodes.expired) return { status: 'failed', failure: 'TOOK_TOO_LONG' }
  if (errcode !== 0) throw platformError(errcode)
  const { verify_ret } = readAnswer('weixin', verifyInfoReply, answer.text)
  return verify_ret === PASSED ? { status: 'passed' } : { status: 'failed', failure: failureOf(verify_ret) }
}

function post(
  section: Section<'weixin'>,
  { path, accessToken }: { path: string; accessToken: string },
  body: object,
): Promise<HttpAnswer> {
  const query = new URLSearchParams({ access_token: accessToken })
  const url = below(section.WEIXIN_BASE_URL, `${path}?${query.toString()}`)
  const headers = { 'Content-Type': 'application/json' }
  return callVendor({ vendor: 'weixin', method: 'POST', url, headers, body: JSON.stringify(body) })
}
