import { randomBytes } from 'node:crypto'
import { after } from '../kit/clock'
import { inTransaction } from '../kit/database'
import type { MockContext } from '../kit/exchange'
import type { MockTools } from '../kit/mock'
import { findAccessToken, type AccessToken } from './entities'
import { refusal } from './errors'

/** The two ways to get a token keep apart: neither disturbs the tokens of the other. */
export type TokenKind = 'plain' | 'stable'

export const lifetimeSeconds = 7200
const graceMs = 5 * 60_000

/** A new token; the ones before it end after `othersEndInMs`. */
async function issue({ pool, clock }: MockTools, kind: TokenKind, othersEndInMs: number): Promise<AccessToken> {
  const now = await clock.now()
  const token = randomBytes(96).toString('base64url')
  const expiresAt = after(now, lifetimeSeconds * 1000)
  await inTransaction(pool, async (client) => {
    const endOthers =
      'update access_token set superseded = true, expires_at = least(expires_at, $2) where kind = $1 and not superseded'
    await client.query(endOthers, [kind, after(now, othersEndInMs)])
    await client.query('insert into access_token (token, kind, expires_at) values ($1, $2, $3)', [token, kind, expiresAt])
  })
  return { token, expires_at: expiresAt, superseded: false }
}

/** /cgi-bin/token: always a new one; the old one works for 5 more minutes. */
export function issuePlainToken(tools: MockTools): Promise<AccessToken> {
  return issue(tools, 'plain', graceMs)
}

/** /cgi-bin/stable_token: the same one until 5 minutes before its end, unless refreshing is forced, which ends the old one at once. */
export async function currentStableToken(tools: MockTools, refresh: 'forced' | 'when due'): Promise<AccessToken> {
  if (refresh === 'forced') return issue(tools, 'stable', 0)
  const freshUntil = after(await tools.clock.now(), graceMs)
  const sql = "select * from access_token where kind = 'stable' and not superseded and expires_at > $1"
  const { rows } = await tools.pool.query<AccessToken>(sql, [freshUntil])
  return rows[0] ?? issue(tools, 'stable', graceMs)
}

/** Refuses a call without a token that works now. */
export async function checkAccessToken(c: MockContext, { pool, clock }: MockTools): Promise<void> {
  const token = c.req.query('access_token')
  if (!token) throw refusal(41001)
  const found = await findAccessToken(pool, token)
  if (found === undefined) throw refusal(40001)
  if (found.expires_at > (await clock.now())) return
  throw refusal(found.superseded ? 40001 : 42001)
}
