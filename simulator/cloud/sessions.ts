import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'

/** How long a session lasts on the real clock; the phone then logs in again by itself. */
const sessionMinutes = 120

const payload = v.strictObject({ openid: v.string(), expires: v.number() })

/** A signed session of one person. */
export function issueSession(openid: string, { secret, at }: { secret: string; at: Date }): { token: string; expiresAt: string } {
  const expires = at.getTime() + sessionMinutes * 60_000
  const body = Buffer.from(JSON.stringify({ openid, expires })).toString('base64url')
  return { token: `${body}.${signature(body, secret).toString('base64url')}`, expiresAt: new Date(expires).toISOString() }
}

/** Whose session this is; undefined when it is forged, of an earlier start, or over. */
export function readSession(token: string, { secret, at }: { secret: string; at: Date }): string | undefined {
  const [body = '', signed = '', ...rest] = token.split('.')
  const given = Buffer.from(signed, 'base64url')
  const right = signature(body, secret)
  if (secret === '' || rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const { openid, expires } = v.parse(payload, JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
  return expires > at.getTime() ? openid : undefined
}

function signature(body: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(body).digest()
}
