import { config } from '../config'
import { CloudError } from '../utils/app-error'

/** One call on its way. `key` is the idempotency key of a command. */
export interface CloudMessage {
  action: string
  data: unknown
  key?: string
}
export type RawAnswer = CloudAnswer<unknown>

const patienceMilliseconds = 10_000

/** WeChat knows who is calling, so its own transport needs no session of ours. */
export const needsSession = config.transport.kind === 'local'

/** Sends a message to a cloud function. Throws `CloudError` `OFFLINE` or `TIMEOUT` if no answer came. */
export async function send(feature: string, message: CloudMessage, token: string): Promise<RawAnswer> {
  return readAnswer(await (needsSession ? post(`/cloud/${feature}`, message, token) : callFunction(feature, message)))
}

/** A POST to the local cloud, answered with the body as it came; only `send` and the login use it. */
export function post(path: string, body: object, token = ''): Promise<unknown> {
  const baseUrl = config.transport.kind === 'local' ? config.transport.baseUrl : ''
  const header = token === '' ? {} : { Authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    wx.request({
      url: baseUrl + path,
      method: 'POST',
      data: body,
      header,
      timeout: patienceMilliseconds,
      success: ({ data }) => {
        resolve(data)
      },
      fail: ({ errMsg }) => {
        reject(failure(errMsg))
      },
    })
  })
}

async function callFunction(name: string, message: CloudMessage): Promise<unknown> {
  try {
    const { result } = await wx.cloud.callFunction({ name, data: { ...message } })
    return result
  } catch (error) {
    throw failure(isWeChatError(error) ? error.errMsg : '')
  }
}

function failure(errMsg: string): CloudError {
  return new CloudError(/time ?-?out/i.test(errMsg) ? 'TIMEOUT' : 'OFFLINE')
}

/** What isn't an answer of ours came from something in between, or from a crash: both are faults. */
export function readAnswer(body: unknown): RawAnswer {
  return isAnswer(body) ? body : { ok: false, error: { code: 'INTERNAL_FAULT', detail: {}, requestId: '' } }
}

function isAnswer(body: unknown): body is RawAnswer {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false
  return body.ok === true ? 'data' in body : 'error' in body && typeof body.error === 'object' && body.error !== null
}

function isWeChatError(error: unknown): error is { errMsg: string } {
  return typeof error === 'object' && error !== null && 'errMsg' in error && typeof error.errMsg === 'string'
}
