import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { after, type Clock } from './clock'
import type { Queryable } from './database'
import type { Effect, Rules } from './rules'

export const outboxTables = `create table if not exists outbox (
  id uuid primary key, subject text not null, url text not null, body text not null, created_at timestamptz not null,
  attempts integer not null default 0, next_attempt_at timestamptz, delivered_at timestamptz);
create table if not exists outbox_attempt (
  id integer generated always as identity primary key, message_id uuid not null, at timestamptz not null,
  status integer, outcome text not null)`

/** How a vendor sends its notifications. */
export interface Webhooks {
  /** Pauses after each failed attempt; when they are used up the message is given up. */
  retryAfterMs: readonly number[]
  timeoutMs: number
  /** The headers of one attempt, signed anew each time (wire clock); `effect` may ask for a forgery. */
  headers(body: string, effect: Effect): Promise<Record<string, string>>
  /** Whether the receiver's answer counts as taken; every 2xx when absent. */
  acknowledged?(status: number, body: string): boolean
}

export interface Message {
  id: string
  subject: string
  url: string
  body: string
  attempts: number
}

export interface Outbox {
  /** Stores a message, due at once; pass the client of the transaction that makes it true. */
  enqueue(db: Queryable, message: { subject: string; url: string; body: string }): Promise<string>
  /** Sends what is due now and waits for the answers; returns how many attempts were made. */
  deliverDue(): Promise<number>
  /** Makes a message due again, delivered or not; false when there is no such message. */
  resend(id: string): Promise<boolean>
  list(): Promise<unknown[]>
}

/** Longer than any receiver may take: another copy of the mock takes over when this one dies in between. */
const claimMs = 60_000

const claimSql = `update outbox set attempts = attempts + 1, next_attempt_at = $2 where id = (
    select id from outbox where next_attempt_at <= $1 order by next_attempt_at, id limit 1 for update skip locked)
  returning id, subject, url, body, attempts`

const listSql = `select o.*, coalesce(jsonb_agg(to_jsonb(a) - 'message_id' order by a.id) filter (where a.id is not null), '[]') as log
  from outbox o left join outbox_attempt a on a.message_id = o.id group by o.id order by o.created_at desc, o.id`

interface Tools {
  pool: Pool
  clock: Clock
  rules: Rules
}

/** The outbox of one mock's schema. A rule for operation `notify` on `{ subject }` bends the next attempt. */
export function keptOutbox(tools: Tools, webhooks: Webhooks): Outbox {
  const { pool, clock } = tools
  let running: Promise<number> = Promise.resolve(0)
  return {
    enqueue: async (db, { subject, url, body }) => {
      const id = randomUUID()
      const sql = 'insert into outbox (id, subject, url, body, created_at, next_attempt_at) values ($1, $2, $3, $4, $5, $5)'
      await db.query(sql, [id, subject, url, body, await clock.now()])
      return id
    },
    deliverDue: () => {
      // one after another: a test's "deliver" waits for the background loop instead of racing it
      const previous = running.catch(() => 0)
      running = previous.then(() => deliverAll(tools, webhooks))
      return running
    },
    resend: async (id) => {
      const { rowCount } = await pool.query('update outbox set next_attempt_at = $2 where id::text = $1', [id, await clock.now()])
      return rowCount === 1
    },
    list: async () => (await pool.query<Record<string, unknown>>(listSql)).rows,
  }
}

async function deliverAll(tools: Tools, webhooks: Webhooks): Promise<number> {
  const now = await tools.clock.now()
  let attempts = 0
  for (;;) {
    const { rows } = await tools.pool.query<Message>(claimSql, [now, after(now, claimMs)])
    const [message] = rows
    if (message === undefined) return attempts
    await attempt(tools, webhooks, message)
    attempts += 1
  }
}

async function attempt({ pool, clock, rules }: Tools, webhooks: Webhooks, message: Message): Promise<void> {
  const effect = await rules.take('notify', { subject: message.subject })
  const { status, outcome } = await send(webhooks, message, effect)
  const now = await clock.now()
  const pauseMs = webhooks.retryAfterMs[message.attempts - 1]
  const delivered = outcome === 'delivered'
  const next = delivered || pauseMs === undefined ? null : after(now, pauseMs)
  await pool.query('insert into outbox_attempt (message_id, at, status, outcome) values ($1, $2, $3, $4)', [
    message.id,
    now,
    status,
    outcome,
  ])
  await pool.query('update outbox set next_attempt_at = $2, delivered_at = coalesce($3, delivered_at) where id = $1', [
    message.id,
    next,
    delivered ? now : null,
  ])
}

interface Sent {
  status: number | null
  outcome: string
}

async function send(webhooks: Webhooks, message: Message, effect: Effect): Promise<Sent> {
  if (effect.fault === 'drop-before') return { status: null, outcome: 'not sent (rule)' }
  try {
    const answer = await fetch(message.url, {
      method: 'POST',
      redirect: 'error',
      body: message.body,
      headers: await webhooks.headers(message.body, effect),
      signal: AbortSignal.timeout(webhooks.timeoutMs),
    })
    const text = await answer.text()
    if (effect.fault === 'process-then-drop') return { status: null, outcome: 'answer lost (rule)' }
    const taken = webhooks.acknowledged?.(answer.status, text) ?? answer.ok
    return { status: answer.status, outcome: taken ? 'delivered' : 'refused' }
  } catch (error) {
    return { status: null, outcome: String(error) }
  }
}
