import { config } from '../../../config'
import { CloudError } from '../../../utils/app-error'

/** Vendors by the mock that plays them. */
export type MockName = 'weixin' | 'wechat-pay' | 'tencent-faceid' | 'certificate-authority' | 'insurer'
/** What the local cloud and the mocks answer: JSON, of which a caller names what it reads. */
export type Json = Readonly<Record<string, unknown>>
type Refusals = Readonly<Record<number, RefusalCode>>
interface Asked {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: Json
  /** What a status means here, where it isn't what it means elsewhere. */
  means?: Refusals
}

/** A scenario is prepared by playing what comes before it, which takes a while. */
const patienceMilliseconds = 60_000

const usual: Refusals = { 400: 'MALFORMED_REQUEST', 403: 'NOT_ALLOWED', 404: 'NOT_FOUND' }

/** A call of `/_mock/…` of one mock. Throws `CloudError`. */
export function askMock(name: MockName, path: string, asked: Asked = {}): Promise<Json> {
  return ask(`${mockUrls[name]()}/_mock/${path}`, asked)
}

/** A call of `/dev/…` of the local cloud. Throws `CloudError`. */
export function askDev(path: string, asked: Asked = {}): Promise<Json> {
  return ask(`${cloudUrl()}/dev/${path}`, asked)
}

/** Where the local cloud is; the panel has no use for any other. */
export function cloudUrl(): string {
  return config.transport.kind === 'local' ? config.transport.baseUrl : ''
}

/** These have the third to the fifth port after the cloud's. */
const mockUrls: Readonly<Record<MockName, () => string>> = {
  weixin: () => config.mocks?.weixin ?? '',
  'wechat-pay': () => config.mocks?.wechatPay ?? '',
  'tencent-faceid': () => portAfter(3),
  'certificate-authority': () => portAfter(4),
  insurer: () => portAfter(5),
}

function portAfter(distance: number): string {
  return cloudUrl().replace(/\d+$/, (port) => (Number(port) + distance).toString())
}

function ask(url: string, { method = 'GET', body, means = {} }: Asked): Promise<Json> {
  return new Promise((resolve, reject) => {
    wx.request({
      url,
      method,
      ...(body && { data: body }),
      timeout: patienceMilliseconds,
      success: ({ statusCode, data }) => {
        if (statusCode < 300) resolve(isJson(data) ? data : {})
        else reject(new CloudError(means[statusCode] ?? usual[statusCode] ?? 'INTERNAL_FAULT'))
      },
      fail: ({ errMsg }) => {
        reject(new CloudError(/time ?-?out/i.test(errMsg) ? 'TIMEOUT' : 'OFFLINE'))
      },
    })
  })
}

function isJson(data: unknown): data is Json {
  return typeof data === 'object' && data !== null
}

/** A text of an answer; empty where there is none. */
export function textOf(json: Json, name: string): string {
  const value = json[name]
  return typeof value === 'string' ? value : ''
}
