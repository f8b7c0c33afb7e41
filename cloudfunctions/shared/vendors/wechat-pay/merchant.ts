import { Rsa, Wechatpay } from 'wechatpay-axios-plugin'
import type { Section } from '../../settings'

const TIMEOUT_MILLISECONDS = 10_000
const MAXIMUM_ANSWER_BYTES = 1_048_576

type WechatPaySection = Section<'wechatPay'>
const merchants = new WeakMap<WechatPaySection, Wechatpay>()

/** The client library for one merchant; its keys are read once. */
export function merchantOf(section: WechatPaySection): Wechatpay {
  const known = merchants.get(section)
  if (known !== undefined) return known
  const merchant = newMerchant(section)
  merchants.set(section, merchant)
  return merchant
}

/**
 * Public-key mode. Every status is "valid", because the library verifies the signature of valid answers only; no redirect and
 * no proxy comes between; nothing is repeated here, because a repetition is the caller's decision.
 */
function newMerchant(section: WechatPaySection): Wechatpay {
  return new Wechatpay({
    mchid: section.WECHAT_PAY_MCHID,
    serial: section.WECHAT_PAY_SERIAL,
    privateKey: section.WECHAT_PAY_PRIVATE_KEY,
    certs: { [section.WECHAT_PAY_PUBLIC_KEY_ID]: Rsa.from(section.WECHAT_PAY_PUBLIC_KEY, Rsa.KEY_TYPE_PUBLIC) },
    baseURL: section.WECHAT_PAY_BASE_URL,
    headers: { 'Wechatpay-Serial': section.WECHAT_PAY_PUBLIC_KEY_ID },
    validateStatus: () => true,
    timeout: TIMEOUT_MILLISECONDS,
    maxRedirects: 0,
    maxContentLength: MAXIMUM_ANSWER_BYTES,
    proxy: false,
  })
}
