import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { checkAccessToken } from '../access-token'
import { findFace } from '../entities'
import { refusal, refuseByRule } from '../errors'
import { onlyQuery, parseBody } from '../parse'

const request = v.strictObject({ verify_id: v.string(), out_seq_no: v.string(), cert_hash: v.string(), openid: v.string() })

const ruled = v.object({ verify_ret: v.optional(v.number()) })

/**
 * POST /cityservice/face/identify/queryverifyinfo. Passed means errcode 0 and verify_ret 10000. Another user, number or identity
 * than the check was opened for is an errcode, not a verify_ret (document of queryVerifyInfo).
 */
export async function queryVerifyInfo(c: MockContext, tools: MockTools): Promise<Response> {
  onlyQuery(c, ['access_token'])
  await checkAccessToken(c, tools)
  const { verify_id, out_seq_no, cert_hash, openid } = parseBody(c, request)
  const effect = await takeRule(c, tools.rules, { operation: 'query-verify-info', fields: { verify_id, out_seq_no, openid } })
  refuseByRule(effect)
  const face = await findFace(tools.pool, verify_id)
  if (face === undefined) throw refusal(84001)
  if (face.openid !== openid) throw refusal(40003)
  if (face.out_seq_no !== out_seq_no) throw refusal(40097, 'out_seq_no')
  if (face.cert_hash !== cert_hash) throw refusal(40097, 'cert_hash')
  const verifyRet = v.parse(ruled, effect).verify_ret ?? face.verify_ret
  if (verifyRet === null) throw refusal(face.expires_at <= (await tools.clock.now()) ? 84002 : 84003)
  return c.json({ errcode: 0, errmsg: 'ok', verify_ret: verifyRet })
}
