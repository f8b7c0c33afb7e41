import type { Around } from './around'
import { isObject, ApiFailure } from './api'
import { transferring, type Subject } from './member'
import { failureOfTransfer, Leash, roadTo } from './network-road'
import { headersFrom, headersOf, task, type Wire } from './task'

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
}
type Needs = Pick<Around, 'device' | 'settings' | 'count'>

const usualTimeout = 60_000
const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'PATCH']

/** wx.request. */
export function request(around: Needs): Subject {
  return {
    request: transferring(
      task<RequestOptions>('request', (options, wire) => transfer(around, options, wire)),
      {
        needs: { url: 'String' },
        takes: `data header timeout method=${methods.join('|')} dataType responseType=text|arraybuffer success fail complete`,
        gives: 'data statusCode header cookies abort onHeadersReceived offHeadersReceived',
      },
    ),
  }
}

async function transfer(around: Needs, options: RequestOptions, wire: Wire): Promise<object> {
  const method = (options.method ?? 'GET').toUpperCase()
  if (!methods.includes(method)) throw new ApiFailure(`invalid method "${method}"`)
  const message = messageOf({ ...options, method })
  const road = roadTo(around, message.url)
  const leash = new Leash(around.device, options.timeout ?? usualTimeout)
  wire.stop.now = () => {
    leash.end('abort')
  }
  const began = performance.now()
  const count = (outcome: 'ok' | 'failed', bytes: number): void => {
    around.count({ url: options.url, method, milliseconds: performance.now() - began, bytes, outcome })
  }
  try {
    await leash.ready()
    const answer = await send({ road, message: { ...message.init, method }, leash, wire })
    count('ok', answer.bytes.byteLength)
    return { ...answer.head, data: dataOf(answer.bytes, options) }
  } catch (error) {
    count('failed', 0)
    throw error
  } finally {
    leash.release()
  }
}

interface Sending {
  road: string
  message: RequestInit
  leash: Leash
  wire: Wire
}

async function send({ road, message, leash, wire }: Sending): Promise<{ head: object; bytes: ArrayBuffer }> {
  try {
    const answer = await fetch(road, { ...message, signal: leash.controller.signal, credentials: 'omit', cache: 'no-store' })
    const head = { statusCode: answer.status, header: headersOf(answer.headers), cookies: [] }
    wire.onHeaders.tell(head)
    return { head, bytes: await answer.arrayBuffer() }
  } catch {
    // what fetch says differs between browsers; WeChat's reason follows from why it was stopped
    throw failureOfTransfer(leash.stop)
  }
}

const form = 'application/x-www-form-urlencoded'

/** GET puts data into the query; others send JSON, a form, or the text or bytes as they are. */
function messageOf({ url, method, data, header }: RequestOptions & { method: string }): { url: string; init: RequestInit } {
  const headers = { 'content-type': 'application/json', ...headersFrom(header) }
  if (data === undefined || data === null) return { url, init: { headers } }
  if (method === 'GET' || method === 'HEAD') return { url: withQuery(url, data), init: { headers } }
  if (typeof data === 'string' || data instanceof ArrayBuffer) return { url, init: { headers, body: data } }
  const isForm = headers['content-type'].startsWith(form)
  return { url, init: { headers, body: isForm ? queryOf(data) : JSON.stringify(data) } }
}

function withQuery(url: unknown, data: unknown): string {
  const query = typeof data === 'string' ? data : queryOf(data)
  const address = String(url)
  if (query === '') return address
  return `${address}${address.includes('?') ? '&' : '?'}${query}`
}

function queryOf(data: unknown): string {
  if (!isObject(data)) return ''
  const text = (value: unknown): string => (isObject(value) ? JSON.stringify(value) : String(value))
  return Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(text(value))}`)
    .join('&')
}

function dataOf(bytes: ArrayBuffer, { dataType = 'json', responseType = 'text' }: RequestOptions): unknown {
  if (responseType === 'arraybuffer') return bytes
  const text = new TextDecoder().decode(bytes)
  return dataType === 'json' ? parsed(text) : text
}

/** What isn't JSON stays a text, as in WeChat. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
