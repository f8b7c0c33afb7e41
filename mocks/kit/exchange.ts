import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from './clock'
import type { Queryable } from './database'
import type { Effect, Fields, Rules } from './rules'

/** What hangs on a request: `rawBody` is the exact bytes, `effect` what a rule wants (set by `takeRule`). */
export interface MockEnv {
  Bindings: HttpBindings
  Variables: { rawBody: Buffer; effect: Effect }
}

export type MockContext = Context<MockEnv>

export const exchangeTable = `create table if not exists exchange (
  id integer generated always as identity primary key, at timestamptz not null, method text not null, path text not null,
  request_headers jsonb not null, request_body text not null, status integer, answer_headers jsonb, answer_body text, fault text)`

const keptExchanges = 200

/** Ends an operation before it has done anything: the connection is cut. */
export class ConnectionDropped extends Error {}

/** Asks for the rule of this operation. From here on the faults of the rule happen by themselves. */
export async function takeRule(c: MockContext, rules: Rules, asked: { operation: string; fields: Fields }): Promise<Effect> {
  const effect = await rules.take(asked.operation, asked.fields)
  c.set('effect', effect)
  if (effect.fault === 'drop-before') throw new ConnectionDropped('dropped by a rule')
  return effect
}

/** Reads the exact bytes of the body (`c.get('rawBody')`; `c.req.text()` and its like are empty then); refuses more than the limit. */
export function keepRawBody(maxBytes: number): MiddlewareHandler<MockEnv> {
  return async (c, next) => {
    const body = await readUpTo(maxBytes, c.req.raw.body)
    if (body === undefined) return c.text('request body too large', 413, { Connection: 'close' })
    c.set('rawBody', body)
    await next()
    return undefined
  }
}

async function readUpTo(maxBytes: number, stream: ReadableStream<Uint8Array> | null): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  const reader = stream?.getReader()
  let length = 0
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length
    if (length > maxBytes) return undefined
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

/** Logs the request and its answer, and applies the fault of the rule to the answer. */
export function exchanges(db: Queryable, clock: Clock): MiddlewareHandler<MockEnv> {
  return async (c, next) => {
    c.set('effect', {})
    await next()
    const effect = c.get('effect')
    if (effect.fault === 'process-then-500' && c.res.status < 500)
      replaceAnswer(c, new Response('Internal Server Error', { status: 500 }))
    await logExchange(db, c, clock.wireNow())
    if (effect.delay_ms !== undefined) await sleep(effect.delay_ms)
    await damage(c, effect)
  }
}

async function damage(c: MockContext, { fault }: Effect): Promise<void> {
  const { outgoing } = c.env
  if (fault === 'drop-before' || fault === 'process-then-drop') {
    outgoing.destroy()
    replaceAnswer(c, RESPONSE_ALREADY_SENT)
  } else if (fault === 'truncate') {
    const body = Buffer.from(await c.res.arrayBuffer())
    outgoing.writeHead(c.res.status, { ...headersOf(c.res), 'content-length': body.length })
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy())
    replaceAnswer(c, RESPONSE_ALREADY_SENT)
  }
}

/** Hono merges the headers of the old answer into the new one, unless the old one is taken away first. */
function replaceAnswer(c: MockContext, answer: Response): void {
  c.res = undefined
  c.res = answer
}

async function logExchange(db: Queryable, c: MockContext, at: Date): Promise<void> {
  const { fault } = c.get('effect')
  const processed = fault !== 'drop-before'
  const answer = processed ? Buffer.from(await c.res.clone().arrayBuffer()) : undefined
  const { rows } = await db.query<{ id: number }>(
    `insert into exchange (at, method, path, request_headers, request_body, status, answer_headers, answer_body, fault)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      at,
      c.req.method,
      rawPath(c),
      c.req.header(),
      readable(c.get('rawBody')),
      processed ? c.res.status : null,
      processed ? headersOf(c.res) : null,
      answer === undefined ? null : readable(answer),
      fault ?? null,
    ],
  )
  await db.query('delete from exchange where id <= $1', [(rows[0]?.id ?? 0) - keptExchanges])
}

function headersOf(answer: Response): Record<string, string> {
  const headers: Record<string, string> = {}
  answer.headers.forEach((value, name) => (headers[name] = value))
  return headers
}

/** Path and query exactly as they came on the wire: signatures are made over them. */
export function rawPath(c: MockContext): string {
  return c.env.incoming.url ?? '/'
}

/** Text as it is, anything else in base64: PostgreSQL text holds neither NUL nor broken UTF-8. */
function readable(body: Buffer): string {
  const text = body.toString('utf8')
  const binary = text.includes('\u0000') || !Buffer.from(text).equals(body)
  return (binary ? `base64:${body.toString('base64')}` : text).slice(0, 65_536)
}

/** The latest exchanges, newest first. */
export async function listExchanges(db: Queryable): Promise<unknown[]> {
  return (await db.query<Record<string, unknown>>('select * from exchange order by id desc')).rows
}
