import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { after } from '../../kit/clock'
import { controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { isOpenid } from '../personas'

const request = v.strictObject({
  openid: v.pipe(v.string(), v.check(isOpenid, 'no openid of this app')),
  phone: v.optional(v.pipe(v.string(), v.regex(/^\d{5,15}$/))),
  country_code: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/)), '86'),
})

const validMs = 5 * 60_000

/** POST /_mock/phone-codes {openid, phone?, country_code?}: what a tap on `open-type="getPhoneNumber"` gives to that phone. */
export async function newPhoneCode(c: MockContext, { pool, clock }: MockTools): Promise<Response> {
  const { openid, phone = phoneOf(openid), country_code } = await controlBody(c, request)
  const code = randomBytes(32).toString('hex')
  const expiresAt = after(await clock.now(), validMs)
  const sql = 'insert into phone_code (code, openid, phone, country_code, expires_at) values ($1, $2, $3, $4, $5)'
  await pool.query(sql, [code, openid, phone, country_code, expiresAt])
  return c.json({ code, phone })
}

/** Everybody has a number of their own, of a range that carriers give out. */
function phoneOf(openid: string): string {
  const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 100_000_000
  return `138${String(digits).padStart(8, '0')}`
}
