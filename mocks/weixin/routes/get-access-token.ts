import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { issuePlainToken, lifetimeSeconds } from '../access-token'
import { checkApplication } from '../application'
import { refusal, refuseByRule } from '../errors'
import { onlyQuery } from '../parse'

/** GET /cgi-bin/token?grant_type=client_credential&appid&secret */
export async function getAccessToken(c: MockContext, tools: MockTools): Promise<Response> {
  const { grant_type, appid, secret } = c.req.query()
  onlyQuery(c, ['grant_type', 'appid', 'secret'])
  if (grant_type !== 'client_credential') throw refusal(40002)
  await checkApplication(tools.kept, { appid, secret })
  refuseByRule(await takeRule(c, tools.rules, { operation: 'get-access-token', fields: {} }))
  const { token } = await issuePlainToken(tools)
  return c.json({ access_token: token, expires_in: lifetimeSeconds })
}
