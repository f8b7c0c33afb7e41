import { request } from 'node:http'

interface Asked {
  method: string
  headers?: Readonly<Record<string, string>>
  body?: string
  timeout?: number
}
export interface Said {
  status: number
  text: string
}

/** One HTTP call over Node, because jsdom's own would ask the other origin for leave. Rejects when no answer came. */
export function exchange(url: string, { method, headers, body, timeout = 20_000 }: Asked): Promise<Said> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers: { ...headers, connection: 'close' }, timeout }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, text })
      })
      answer.on('error', reject)
    })
    call.on('timeout', () => call.destroy(new Error('timeout')))
    call.on('error', reject)
    call.end(body)
  })
}

/** What a JSON address says. */
export async function readJson(url: string): Promise<unknown> {
  return JSON.parse((await exchange(url, { method: 'GET' })).text) as unknown
}

/** Sets the business clock of the cloud at that address, before a journey begins. */
export async function setClock(url: string, instant: string): Promise<void> {
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ set: instant }) }
  const { status, text } = await exchange(`${url}/dev/clock`, asked)
  if (status !== 200) throw new Error(text)
}

/** What the simulator's own programs use of `fetch`, which jsdom has not. */
export function installFetch(): void {
  const fetchLike = async (url: string, { method = 'GET', ...rest }: Partial<Asked> = {}): Promise<object> => {
    const { status, text } = await exchange(url, { method, ...rest })
    return {
      status,
      ok: status < 300,
      text: () => Promise.resolve(text),
      json: () => Promise.resolve(JSON.parse(text) as unknown),
    }
  }
  Object.assign(globalThis, { fetch: fetchLike })
}
