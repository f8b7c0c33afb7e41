import * as v from 'valibot'
import { readSettings, type Settings } from '../../cloudfunctions/shared/settings'
import type { MockControl } from './mock-control'
import { mockNames, type MockName } from './mocks'

/** Mocks that run, by name; one that is left out leaves its section of the settings empty. */
export type RunningMocks = Readonly<Partial<Record<MockName, MockControl>>>

/** What the local cloud itself adds to the vendors' credentials. */
export interface OwnVariables {
  databaseUrl: string
  /** Where WeChat Pay is to send its notifications. */
  payNotifyUrl: string
  /** Where the public verify page is. */
  verifyUrl: string
  dataKeys: string
  indexKey: string
  /** Who checks faces, where somebody has chosen. */
  identityProvider?: string | undefined
}

/** The one message template of the mini-program in the mock weixin, which takes any id. */
const messageTemplateId = 'WORKCARD_STATUS_CHANGE'

/**
 * Settings as a deployment has them, from what the mocks say about themselves. A section whose mock does not run throws when
 * it is first asked for.
 */
export async function settingsFor(mocks: RunningMocks, own: OwnVariables): Promise<Settings> {
  const variables: Record<string, string | undefined> = {
    DATABASE_URL: own.databaseUrl,
    DATA_KEYS: own.dataKeys,
    INDEX_KEY: own.indexKey,
    VERIFY_URL: own.verifyUrl,
    IDENTITY_PROVIDER: own.identityProvider,
  }
  for (const name of mockNames) Object.assign(variables, await variablesOf(name, mocks[name], own))
  return readSettings(variables)
}

async function variablesOf(
  name: MockName,
  mock: MockControl | undefined,
  own: OwnVariables,
): Promise<Record<string, string | undefined>> {
  return mock === undefined ? {} : fromCredentials[name](mock.url, { ...own, credentials: await mock.get('/credentials') })
}

type Given = OwnVariables & { credentials: unknown }

const weixin = v.object({ appid: v.string(), secret: v.string() })
const wechatPay = v.object({
  mchid: v.string(),
  serial_no: v.string(),
  private_key: v.string(),
  public_key_id: v.string(),
  public_key: v.string(),
  api_v3_key: v.string(),
})
const faceId = v.object({
  secret_id: v.string(),
  secret_key: v.string(),
  merchant_id: v.string(),
  private_key: v.string(),
})
const authority = v.object({
  tsa_url: v.string(),
  enrolment_account: v.object({ user: v.string(), password: v.string() }),
  ca_pem: v.string(),
  tsa_pem: v.string(),
})
const insurer = v.object({ client_key: v.object({ id: v.string(), secret: v.string() }) })

const fromCredentials: Record<MockName, (url: string, given: Given) => Record<string, string>> = {
  weixin(url, { credentials }) {
    const { appid, secret } = v.parse(weixin, credentials)
    return { WEIXIN_BASE_URL: url, WEIXIN_APPID: appid, WEIXIN_SECRET: secret, WEIXIN_TEMPLATE_ID: messageTemplateId }
  },
  'wechat-pay'(url, { credentials, payNotifyUrl }) {
    const merchant = v.parse(wechatPay, credentials)
    return {
      WECHAT_PAY_BASE_URL: url,
      WECHAT_PAY_MCHID: merchant.mchid,
      WECHAT_PAY_SERIAL: merchant.serial_no,
      WECHAT_PAY_PRIVATE_KEY: merchant.private_key,
      WECHAT_PAY_PUBLIC_KEY_ID: merchant.public_key_id,
      WECHAT_PAY_PUBLIC_KEY: merchant.public_key,
      WECHAT_PAY_API_V3_KEY: merchant.api_v3_key,
      WECHAT_PAY_NOTIFY_URL: payNotifyUrl,
    }
  },
  'tencent-faceid'(url, { credentials }) {
    const merchant = v.parse(faceId, credentials)
    return {
      FACEID_ENDPOINT: url,
      FACEID_SECRET_ID: merchant.secret_id,
      FACEID_SECRET_KEY: merchant.secret_key,
      FACEID_MERCHANT_ID: merchant.merchant_id,
      FACEID_PRIVATE_KEY: merchant.private_key,
      TTS_ENDPOINT: url,
      TTS_SECRET_ID: merchant.secret_id,
      TTS_SECRET_KEY: merchant.secret_key,
    }
  },
  'certificate-authority'(url, { credentials }) {
    const { tsa_url, enrolment_account: account, ca_pem, tsa_pem } = v.parse(authority, credentials)
    return {
      CA_BASE_URL: url,
      CA_USER: account.user,
      CA_PASSWORD: account.password,
      CA_CERTIFICATE: ca_pem,
      TSA_URL: tsa_url,
      TSA_CERTIFICATE: tsa_pem,
    }
  },
  insurer(url, { credentials }) {
    const { client_key: key } = v.parse(insurer, credentials)
    return { INSURER_BASE_URL: url, INSURER_KEY_ID: key.id, INSURER_SECRET: key.secret }
  },
}
