import * as v from 'valibot'
import { inTransaction, onlyRow } from '../../kit/database'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { checkAccessToken } from '../access-token'
import { refusal, refuseByRule } from '../errors'
import { badKeyword } from '../message-data'
import { onlyQuery, parseBody } from '../parse'
import { isOpenid } from '../personas'

const request = v.strictObject({
  touser: v.string(),
  template_id: v.string(),
  page: v.optional(v.string()),
  data: v.record(v.string(), v.strictObject({ value: v.string() })),
  miniprogram_state: v.optional(v.picklist(['developer', 'trial', 'formal'])),
  lang: v.optional(v.picklist(['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])),
})

type MessageRequest = v.InferOutput<typeof request>

/** POST /cgi-bin/message/subscribe/send: one subscription pays for one message. */
export async function sendSubscribeMessage(c: MockContext, tools: MockTools): Promise<Response> {
  onlyQuery(c, ['access_token'])
  await checkAccessToken(c, tools)
  const message = parseBody(c, request)
  checkFields(message)
  const { touser, template_id } = message
  refuseByRule(await takeRule(c, tools.rules, { operation: 'send-subscribe-message', fields: { touser, template_id } }))
  return c.json({ errcode: 0, errmsg: 'ok', msgid: await deliver(tools, message) })
}

function checkFields({ touser, template_id, page, data }: MessageRequest): void {
  if (!isOpenid(touser)) throw refusal(40003)
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(template_id)) throw refusal(40037)
  if (page !== undefined && /^\/|:\/\//.test(page)) throw refusal(41030)
  const bad = Object.keys(data).length === 0 ? 'data' : badKeyword(data)
  if (bad !== undefined) throw refusal(47003, `data.${bad}.value is invalid`)
}

async function deliver({ pool, clock }: MockTools, { touser, template_id, page, data }: MessageRequest): Promise<number> {
  const now = await clock.now()
  return inTransaction(pool, async (client) => {
    const spend = 'update subscription set quota = quota - 1 where openid = $1 and template_id = $2 and quota > 0'
    const { rowCount } = await client.query(spend, [touser, template_id])
    if (rowCount === 0) throw refusal(43101)
    const keep = 'insert into message (openid, template_id, page, data, sent_at) values ($1, $2, $3, $4, $5) returning id'
    const { rows } = await client.query<{ id: number }>(keep, [touser, template_id, page ?? null, data, now])
    return onlyRow(rows).id
  })
}
