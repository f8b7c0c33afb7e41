import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'
import { startInsurer } from '../../../mocks/insurer/server'
import { freshDatabase } from '../../support/database/fresh'

const credentials = v.object({ base_url: v.string(), client_key: v.object({ id: v.string(), secret: v.string() }) })

export interface Reply {
  status: number
  headers: Headers
  text: string
  body: Record<string, unknown>
}

/** What a call may have otherwise than a well-behaved client would. */
export interface Wish {
  key?: string
  timestamp?: number
  nonce?: string
  secret?: string
  keyId?: string
  /** Sent instead of what was signed. */
  sentBody?: string
}

export interface TestInsurer {
  url: string
  secret: string
  get(path: string, wish?: Wish): Promise<Reply>
  post(path: string, body: unknown, wish?: Wish): Promise<Reply>
  control(path: string, body: unknown): Promise<void>
  /** Sends every notification about an order again. */
  resend(orderNo: string): Promise<void>
  state(): Promise<Record<string, unknown>>
  restart(): Promise<TestInsurer>
  close(): Promise<void>
}

/** The moment to which every test's insurer is set: 08:00 in Shanghai, a Tuesday. */
export const START = new Date('2026-11-24T00:00:00Z')

/** Starts an insurer with nothing in its books. */
export async function startTestInsurer(): Promise<TestInsurer> {
  const database = await freshDatabase()
  const insurer = await start(database.ownerUrl, database.drop)
  await insurer.control('/clock', { set: START.toISOString() })
  return insurer
}

async function start(databaseUrl: string, cleanUp: () => Promise<void>): Promise<TestInsurer> {
  const mock = await startInsurer({ databaseUrl, port: 0 })
  const { client_key } = v.parse(credentials, await (await fetch(`${mock.url}/_mock/credentials`)).json())
  const call = signedCalls(mock.url, client_key)
  const control = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${mock.url}/_mock${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(await answer.text())
  }
  return {
    url: mock.url,
    secret: client_key.secret,
    get: (path, wish = {}) => call({ method: 'GET', path, body: '' }, wish),
    post: (path, body, wish = {}) =>
      call({ method: 'POST', path, body: typeof body === 'string' ? body : JSON.stringify(body) }, wish),
    control,
    resend: async (orderNo) => {
      const messages = v.parse(
        v.array(v.object({ id: v.string(), subject: v.string() })),
        await (await fetch(`${mock.url}/_mock/outbox`)).json(),
      )
      for (const { id } of messages.filter(({ subject }) => subject === orderNo)) await control(`/outbox/${id}/resend`, {})
      await control('/outbox/deliver', {})
    },
    state: async () => v.parse(v.record(v.string(), v.unknown()), await (await fetch(`${mock.url}/_mock/state`)).json()),
    restart: async () => {
      await mock.close()
      return start(databaseUrl, cleanUp)
    },
    close: async () => {
      await mock.close()
      await cleanUp()
    },
  }
}

interface Call {
  method: 'GET' | 'POST'
  path: string
  body: string
}

/** A second, independent reading of the contract: it shares nothing with the mock's own signature file. */
function signedCalls(url: string, clientKey: { id: string; secret: string }) {
  return async (call: Call, wish: Wish): Promise<Reply> => {
    const { method, path, body } = call
    const key = { id: wish.keyId ?? clientKey.id, secret: wish.secret ?? clientKey.secret }
    const writing = method === 'POST'
    const answer = await fetch(url + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...signed(call, key, wish),
        ...(writing && { 'Idempotency-Key': wish.key ?? randomUUID() }),
      },
      ...(writing && { body: wish.sentBody ?? body }),
    })
    const text = await answer.text()
    const json = v.parse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text)
    return { status: answer.status, headers: answer.headers, text, body: json }
  }
}

function signed(
  { method, path, body }: Call,
  { id, secret }: { id: string; secret: string },
  wish: Wish,
): Record<string, string> {
  const timestamp = String(wish.timestamp ?? Math.floor(Date.now() / 1000))
  const nonce = wish.nonce ?? randomBytes(16).toString('hex')
  return {
    'X-Insurer-Key': id,
    'X-Insurer-Timestamp': timestamp,
    'X-Insurer-Nonce': nonce,
    'X-Insurer-Signature': mac(secret, `${method}\n${path}\n${timestamp}\n${nonce}\n${hash(body)}`),
  }
}

export const hash = (body: string): string => createHash('sha256').update(body).digest('hex')
export const mac = (secret: string, lines: string): string => createHmac('sha256', secret).update(lines).digest('hex')

/** The code of a refusal with its HTTP status. */
export function refusal({ status, body }: Reply): [number, unknown] {
  return [status, v.parse(v.object({ error: v.object({ code: v.string(), message: v.string() }) }), body).error.code]
}

/** An identity number with a right check character for a birth date YYYY-MM-DD. */
function idNumber(birthDate: string, sequence = '002'): string {
  const digits = `110105${birthDate.replaceAll('-', '')}${sequence}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}

/** A good quote request: a carpenter's day shift on the day of `START`. */
export function aQuote(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    plan: 'DAILY_ACCIDENT',
    occupationClass: 3,
    birthDate: '1990-06-15',
    coverFrom: '2026-11-24T09:00:00+08:00',
    coverTo: '2026-11-24T18:00:00+08:00',
    ...changes,
  }
}

let people = 0

/** Somebody whom no other test has, born on the date of `aQuote`. */
export function aPerson(name = '张三'): { name: string; idNumber: string; birthDate: string } {
  people += 1
  return { name, idNumber: idNumber('1990-06-15', String(people).padStart(3, '0')), birthDate: '1990-06-15' }
}

/** A good bind request of a new person for a quote of `aQuote`. */
export function aBind(quoteId: unknown, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    quoteId,
    orderNo: randomUUID(),
    insured: aPerson(),
    beneficiary: { kind: 'LEGAL_HEIRS' },
    coverFrom: '2026-11-24T09:00:00+08:00',
    coverTo: '2026-11-24T18:00:00+08:00',
    ...changes,
  }
}

/** A receiver of notifications that keeps what it hears. */
export async function startReceiver(): Promise<{
  url: string
  heard: { headers: IncomingHttpHeaders; body: string }[]
  close(): void
}> {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address')
  return { url: `http://127.0.0.1:${String(address.port)}/notify/insurer?v=1`, heard, close: () => server.close() }
}
