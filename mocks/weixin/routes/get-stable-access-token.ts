import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { currentStableToken } from '../access-token'
import { checkApplication } from '../application'
import { refusal, refuseByRule } from '../errors'
import { onlyQuery, parseBody } from '../parse'

const request = v.strictObject({
  grant_type: v.optional(v.string()),
  appid: v.optional(v.string()),
  secret: v.optional(v.string()),
  force_refresh: v.optional(v.boolean(), false),
})

/** POST /cgi-bin/stable_token; `expires_in` is what is left. */
export async function getStableAccessToken(c: MockContext, tools: MockTools): Promise<Response> {
  onlyQuery(c, [])
  const { grant_type, appid, secret, force_refresh } = parseBody(c, request)
  if (grant_type !== 'client_credential') throw refusal(40002)
  await checkApplication(tools.kept, { appid, secret })
  refuseByRule(await takeRule(c, tools.rules, { operation: 'get-stable-access-token', fields: {} }))
  const { token, expires_at } = await currentStableToken(tools, force_refresh ? 'forced' : 'when due')
  const leftMs = expires_at.getTime() - (await tools.clock.now()).getTime()
  return c.json({ access_token: token, expires_in: Math.round(leftMs / 1000) })
}
