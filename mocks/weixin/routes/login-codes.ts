import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { after } from '../../kit/clock'
import { controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { openidOf } from '../personas'

const request = v.strictObject({ persona: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/)) })

const validMs = 5 * 60_000

/** POST /_mock/login-codes {persona}: what `wx.login` gives to that person's phone. */
export async function newLoginCode(c: MockContext, { pool, clock }: MockTools): Promise<Response> {
  const { persona } = await controlBody(c, request)
  const code = randomBytes(24).toString('base64url')
  const expiresAt = after(await clock.now(), validMs)
  await pool.query('insert into login_code (code, openid, expires_at) values ($1, $2, $3)', [code, openidOf(persona), expiresAt])
  return c.json({ code })
}
