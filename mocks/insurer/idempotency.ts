import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { PoolClient } from 'pg'
import * as v from 'valibot'
import { inTransaction, onlyRow } from '../kit/database'
import { rawPath, type MockContext } from '../kit/exchange'
import type { MockTools } from '../kit/mock'
import { InsurerError } from './errors'
import { sha256Hex } from './signature'

export interface Answer {
  status: ContentfulStatusCode
  body: unknown
}

const storedAnswer = v.object({ fingerprint: v.string(), status: v.picklist([201, 404, 409, 422]), body: v.string() })

/**
 * Does the work once for an Idempotency-Key and gives the same answer, refusals included, to each repetition.
 * The key and what the work changes are saved in one transaction; nothing is saved when the work fails otherwise.
 */
export async function answerOnce(
  c: MockContext,
  { pool }: MockTools,
  work: (db: PoolClient) => Promise<Answer>,
): Promise<Response> {
  const key = c.req.header('Idempotency-Key')
  if (!key || !/^[\x21-\x7e]{8,64}$/.test(key))
    throw new InsurerError('IDEMPOTENCY_KEY_REQUIRED', 'Idempotency-Key needs 8 to 64 visible characters.')
  const fingerprint = sha256Hex(`${c.req.method} ${rawPath(c)}\n${sha256Hex(c.get('rawBody'))}`)
  const { status, body } = await inTransaction(pool, async (db) => {
    const claim = 'insert into idempotency_key (key, fingerprint) values ($1, $2) on conflict do nothing'
    const isFirst = (await db.query(claim, [key, fingerprint])).rowCount === 1
    return isFirst ? doAndStore(db, key, work) : findAnswer(db, key, fingerprint)
  })
  return c.body(body, status, { 'Content-Type': 'application/json' })
}

async function doAndStore(
  db: PoolClient,
  key: string,
  work: (db: PoolClient) => Promise<Answer>,
): Promise<{ status: ContentfulStatusCode; body: string }> {
  const answer = await work(db).catch(finalRefusal)
  const stored = { status: answer.status, body: JSON.stringify(answer.body) }
  await db.query('update idempotency_key set status = $2, body = $3 where key = $1', [key, stored.status, stored.body])
  return stored
}

/** A refusal of a rule is an answer to keep; an insurer that is busy is not. */
function finalRefusal(error: unknown): Answer {
  if (error instanceof InsurerError && error.status < 500) return { status: error.status, body: error.body }
  throw error
}

async function findAnswer(
  db: PoolClient,
  key: string,
  fingerprint: string,
): Promise<{ status: ContentfulStatusCode; body: string }> {
  const { rows } = await db.query<Record<string, unknown>>(
    'select fingerprint, status, body from idempotency_key where key = $1',
    [key],
  )
  const stored = v.parse(storedAnswer, onlyRow(rows))
  if (stored.fingerprint !== fingerprint)
    throw new InsurerError('IDEMPOTENCY_KEY_CONFLICT', 'This key belongs to another request.')
  return stored
}
