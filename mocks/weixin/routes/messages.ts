import * as v from 'valibot'
import { controlBody } from '../../kit/control'
import type { MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'

/** GET /_mock/messages?openid=…: what arrived on that person's phone, newest first. */
export async function listMessages(c: MockContext, { pool }: MockTools): Promise<Response> {
  const sql = 'select id, template_id, page, data, sent_at from message where openid = $1 order by id desc limit 200'
  return c.json((await pool.query<Record<string, unknown>>(sql, [c.req.query('openid')])).rows)
}

const request = v.strictObject({ openid: v.string(), template_id: v.string(), accept: v.boolean() })

/** POST /_mock/subscriptions {openid, template_id, accept}: the person's answer to `wx.requestSubscribeMessage`. */
export async function subscribe(c: MockContext, { pool }: MockTools): Promise<Response> {
  const { openid, template_id, accept } = await controlBody(c, request)
  const sql = `insert into subscription as s (openid, template_id, quota, rejected) values ($1, $2, $3, $4)
    on conflict (openid, template_id) do update set quota = s.quota + $3, rejected = s.rejected + $4 returning quota`
  const { rows } = await pool.query<{ quota: number }>(sql, [openid, template_id, accept ? 1 : 0, accept ? 0 : 1])
  return c.json({ [template_id]: accept ? 'accept' : 'reject', quota: rows[0]?.quota })
}
