import { createPublicKey, randomBytes, randomInt } from 'node:crypto'
import { newRsaKey, type Kept } from '../kit/kept'

/** Documented constants: the mock of weixin uses the same appid, since the merchant is bound to it. */
export const mchid = '1900000001'
export const appid = 'wx6d6f636b776f726b'
export const merchantName = '灵工卡（模拟商户）'

/** The one merchant of this mock, and the keys of both sides. Made at the first start. */
export interface Merchant {
  mchid: string
  appid: string
  /** Serial of the merchant API certificate, hexadecimal. */
  serialNo: string
  merchantKey: string
  merchantPublicKey: string
  publicKeyId: string
  platformKey: string
  platformPublicKey: string
  /** 32 ASCII characters. */
  apiV3Key: string
}

/** Reads the merchant, making what is missing. */
export async function loadMerchant(kept: Kept): Promise<Merchant> {
  const merchantKey = await kept.getOrMake('merchant-private-key', newRsaKey)
  const platformKey = await kept.getOrMake('platform-private-key', newRsaKey)
  return {
    mchid,
    appid,
    serialNo: await kept.getOrMake('merchant-serial-no', () => randomBytes(20).toString('hex').toUpperCase()),
    merchantKey,
    merchantPublicKey: publicHalf(merchantKey),
    publicKeyId: await kept.getOrMake('public-key-id', () => `PUB_KEY_ID_MOCK${randomDigits(24)}`),
    platformKey,
    platformPublicKey: publicHalf(platformKey),
    apiV3Key: await kept.getOrMake('api-v3-key', () => `MOCK${randomBytes(14).toString('hex')}`),
  }
}

/** What a client of this merchant needs, named as the vendor names it. */
export function credentialsOf(merchant: Merchant): Record<string, string> {
  return {
    mchid: merchant.mchid,
    appid: merchant.appid,
    merchant_name: merchantName,
    serial_no: merchant.serialNo,
    private_key: merchant.merchantKey,
    public_key_id: merchant.publicKeyId,
    public_key: merchant.platformPublicKey,
    api_v3_key: merchant.apiV3Key,
  }
}

/** That many random decimal digits. */
export function randomDigits(count: number): string {
  return Array.from({ length: count }, () => String(randomInt(10))).join('')
}

function publicHalf(privateKey: string): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
}
