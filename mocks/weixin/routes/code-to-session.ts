import { randomBytes } from 'node:crypto'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { checkApplication } from '../application'
import { useLoginCode } from '../entities'
import { refusal, refuseByRule } from '../errors'
import { onlyQuery } from '../parse'

/** GET /sns/jscode2session: a login code works once, for five minutes. The real host says text/plain, and so does this. */
export async function codeToSession(c: MockContext, tools: MockTools): Promise<Response> {
  const { appid, secret, js_code, grant_type } = c.req.query()
  onlyQuery(c, ['appid', 'secret', 'js_code', 'grant_type'])
  await checkApplication(tools.kept, { appid, secret })
  if (grant_type !== 'authorization_code') throw refusal(40002)
  if (!js_code) throw refusal(41008)
  refuseByRule(await takeRule(c, tools.rules, { operation: 'code-to-session', fields: { js_code } }))
  const found = await useLoginCode(tools.pool, js_code)
  if (found === undefined) throw refusal(40029)
  if (found.used) throw refusal(40163)
  if (found.expires_at <= (await tools.clock.now())) throw refusal(40029)
  return c.text(JSON.stringify({ session_key: randomBytes(16).toString('base64'), openid: found.openid }))
}
