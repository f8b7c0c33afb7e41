import { exchange } from './http'
import { track } from './settled'

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Readonly<Record<string, string>>
  timeout?: number
  success?: (response: { statusCode: number; data: unknown }) => void
  fail?: (error: { errMsg: string }) => void
}

/** wx.request over the network: JSON both ways, any status is a success, and a failure is an errMsg. */
export function wxRequest({ url, method = 'GET', data, header, timeout = 60_000, success, fail }: RequestOptions): object {
  const body = data === undefined ? {} : { body: JSON.stringify(data) }
  const asked = { method, headers: { 'content-type': 'application/json', ...header }, timeout, ...body }
  const answered = exchange(url, asked).then(
    ({ status, text }) => success?.({ statusCode: status, data: parsed(text) }),
    (error: unknown) => fail?.({ errMsg: `request:fail ${error instanceof Error ? error.message : ''}`.trim() }),
  )
  void track(answered)
  return { abort: () => undefined }
}

/** What is no JSON is handed on as text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
