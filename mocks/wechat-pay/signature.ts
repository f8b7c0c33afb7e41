import { randomBytes, sign, verify } from 'node:crypto'
import type { Effect } from '../kit/rules'
import { refusal, type PayError } from './errors'
import type { Merchant } from './merchant'

/** A request as it came on the wire: the signature covers these very bytes. */
export interface SignedRequest {
  method: string
  /** Path with its query, percent-encoded as sent. */
  path: string
  authorization: string | undefined
  body: Buffer
}

const windowSeconds = 300
const scheme = 'WECHATPAY2-SHA256-RSA2048'
const pairNames = ['mchid', 'nonce_str', 'serial_no', 'signature', 'timestamp']

/** Throws the 401 of the real host unless the request is signed by the merchant, within ±300 s of the wire clock. */
export function verifyRequest(request: SignedRequest, merchant: Merchant, wireNow: Date): void {
  const pairs = authorizationPairs(request.authorization)
  if (pairs === undefined) throw refusal('SIGN_ERROR', 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》')
  const pair = (name: string): string => pairs.get(name) ?? ''
  if (pair('mchid') !== merchant.mchid) throw refusal('SIGN_ERROR', '商户号不存在')
  if (pair('serial_no').toUpperCase() !== merchant.serialNo)
    throw refusal('SIGN_ERROR', '商户证书序列号有误。请使用签名私钥匹配的证书序列号')
  const age = Math.abs(wireNow.getTime() / 1000 - Number(pair('timestamp')))
  if (!(age <= windowSeconds)) throw refusal('SIGN_ERROR', 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟')
  const head = `${request.method}\n${request.path}\n${pair('timestamp')}\n${pair('nonce_str')}\n`
  const message = Buffer.concat([Buffer.from(head), request.body, Buffer.from('\n')])
  if (!verify('RSA-SHA256', message, merchant.merchantPublicKey, Buffer.from(pair('signature'), 'base64')))
    throw signMismatch(request, message)
}

/** The five pairs, in any order; undefined when the header is anything else. */
function authorizationPairs(header = ''): Map<string, string> | undefined {
  const parts = header.startsWith(`${scheme} `) ? header.slice(scheme.length + 1).split(',') : []
  const pairs = new Map(parts.map(pairOf))
  const names = [...pairs.keys()].sort()
  return parts.length === pairNames.length && names.join() === pairNames.join() ? pairs : undefined
}

function pairOf(part: string): [string, string] {
  const [, name = '', value = ''] = /^\s*([a-z_]+)="([^"]+)"\s*$/.exec(part) ?? []
  return [name, value]
}

function signMismatch(request: SignedRequest, message: Buffer): PayError {
  return refusal('SIGN_ERROR', undefined, {
    detail: { issue: 'sign not match' },
    field: 'signature',
    location: 'authorization',
    sign_information: {
      method: request.method,
      sign_message_length: message.length,
      truncated_sign_message: `${message.subarray(0, 90).toString('utf8')}\n`,
      url: request.path,
    },
  })
}

/** The headers that sign an answer or a notification; a rule may ask for none, for old ones or for wrong ones. */
export function signatureHeaders(
  body: string,
  merchant: Merchant,
  { wireNow, fault }: { wireNow: Date } & Pick<Effect, 'fault'>,
): Record<string, string> {
  if (fault === 'unsigned') return {}
  const staleBy = fault === 'stale' ? 2 * windowSeconds : 0
  const timestamp = String(Math.floor(wireNow.getTime() / 1000) - staleBy)
  const nonce = randomBytes(16).toString('hex')
  const signedBody = fault === 'bad-signature' ? `${body} ` : body
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': merchant.publicKeyId,
    'Wechatpay-Signature': sign(
      'RSA-SHA256',
      Buffer.from(`${timestamp}\n${nonce}\n${signedBody}\n`),
      merchant.platformKey,
    ).toString('base64'),
    'Wechatpay-Signature-Type': scheme,
  }
}
